import { type Dataset, personRedactor, readDataset } from "@dateline/dataset";
import { type OptionSpec, oneOf } from "./option.js";

type Redact = (dataset: Dataset) => Dataset;

/** Whose names can be replaced, each with what replaces them in datasets that are shown together. */
const redactions = { persons: personRedactor } as const satisfies Record<string, (datasets: readonly Dataset[]) => Redact>;

/** What names an output is to be without. */
export type Redacted = keyof typeof redactions;

/** The option of commands whose output may be passed on. */
export const redactOption = {
  // `Object.keys` forgets the keys of a constant table.
  value: oneOf("WHOM", Object.keys(redactions) as Redacted[]),
  summary: "Put pseudonyms for names: persons, for private persons.",
} as const satisfies OptionSpec;

/** Returns a dataset as it is to be put out: with pseudonyms where `redact` asks for them. Throws as `readDataset` does. */
export async function readForOutput(dir: string, redact: Redacted | undefined): Promise<Dataset> {
  const dataset = await readDataset(dir);
  return redactor(redact, [dataset])(dataset);
}

/** Returns an option for those who read a dataset themselves: what makes it fit to be put out; none where nothing is to be replaced. */
export function redacting(redact: Redacted | undefined): { redact?: Redact } {
  return redact === undefined ? {} : { redact: (dataset) => redactor(redact, [dataset])(dataset) };
}

/** Returns what makes datasets that are put out together fit for it: whoever stands in several has one pseudonym in all. */
export function redactor(redact: Redacted | undefined, datasets: readonly Dataset[]): Redact {
  return redact === undefined ? (dataset) => dataset : redactions[redact](datasets);
}
