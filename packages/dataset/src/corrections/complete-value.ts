import type { Evidence, SourceDocument } from "@dateline/schema";
import { isObject, type Json } from "./field-path.js";
import { nearestSpan } from "./words.js";

/** What a value that was set is completed from. */
export interface Basis {
  document: SourceDocument;
  /** Where the account stands in it: words are looked for from there. */
  near: number;
  /** The words that the correction quotes: the evidence of what is set; none where it quotes none. */
  evidence: readonly Evidence[];
}

export interface Completed {
  value: Json;
  /** The words that the document does not hold; their entries are left out. */
  missing: string[];
}

/**
 * Returns the value of a report's field with what points into the text: the offsets of participants and weapons, which are those of their words nearest
 * to the account, and the evidence of anything that has none, which is what the correction quotes. Nothing is invented: a value that rests on
 * no words has an empty list.
 */
export function completeValue(field: string, value: Json, basis: Basis): Completed {
  const missing: string[] = [];
  const complete = completions[field] ?? withEvidence;
  return { value: complete(value, basis, missing), missing };
}

type Complete = (value: Json, basis: Basis, missing: string[]) => Json;

const each =
  (complete: Complete): Complete =>
  (value, basis, missing) =>
    Array.isArray(value) ? value.map((entry) => complete(entry, basis, missing)) : value;

const withEvidence: Complete = (value, { evidence }) => (isObject(value) && value.evidence === undefined ? { ...value, evidence: asJson(evidence) } : value);

const inPlace: Complete = (value, basis, missing) => (Array.isArray(value) ? value.flatMap((entry) => located(entry, basis, missing)) : value);

const asIs: Complete = (value) => value;

/** What points into the text, field by field; any other field is a value with evidence, such as the size of a protest. */
const completions: Readonly<Record<string, Complete>> = {
  participants: inPlace,
  weapons: inPlace,
  casualties: each(withEvidence),
  attributions: each(withEvidence),
  contested: each((entry, basis, missing) =>
    isObject(entry) && Array.isArray(entry.versions) ? { ...entry, versions: each(withEvidence)(entry.versions, basis, missing) } : entry,
  ),
  count: asIs,
};

function located(entry: Json, { document, near }: Basis, missing: string[]): Json[] {
  if (!isObject(entry) || typeof entry.text !== "string") return [entry];
  const { text, start, end } = entry;
  if (typeof start === "number" && typeof end === "number" && document.text.slice(start, end) === text) return [entry];
  const span = nearestSpan(document.text, text, typeof start === "number" ? start : near);
  if (span !== undefined) return [{ ...entry, ...span }];
  missing.push(text);
  return [];
}

// Evidence is plain JSON, but its ids are branded.
const asJson = (evidence: readonly Evidence[]): Json => evidence.map((one): Json => ({ ...one }));
