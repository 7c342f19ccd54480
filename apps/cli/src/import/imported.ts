import { type DatasetManifest, DatelineError } from "@dateline/schema";
import { type RowFormat, rowFormats } from "@dateline/schema/codecs";

/** Returns the format whose rows a dataset was made of, as its manifest says; undefined for one that was read from dispatches. Throws `dataset/newer-version`. */
export function importedFormat({ options: { format } }: Pick<DatasetManifest, "options">, path: string): RowFormat | undefined {
  if (format === undefined) return undefined;
  const found = rowFormats.find(({ name }) => name === format);
  if (found !== undefined) return found;
  throw new DatelineError("dataset/newer-version", `It was imported from ${JSON.stringify(format)}, which this version does not know.`, {
    path,
    hint: "Update dateline.",
  });
}
