import { nearestName } from "../nearest-name.js";
import { usageError } from "../option.js";
import { countReader, tollReader } from "./read-count.js";
import { participantReader } from "./read-participant.js";
import { placeReader } from "./read-place.js";
import { timeReader } from "./read-time.js";
import type { Json, ValueContext, ValueReader } from "./value-reader.js";

/** The fields whose values can be written in words. A short name stands for the entries of a list that have that word. */
const readers: Readonly<Record<string, ValueReader>> = {
  place: placeReader,
  time: timeReader,
  count: countReader,
  killed: tollReader("killed"),
  injured: tollReader("injured"),
  missing: tollReader("missing"),
  captured: tollReader("captured"),
  perpetrator: participantReader("perpetrator"),
  target: participantReader("target"),
  victim: participantReader("victim"),
  source: participantReader("source"),
  recipient: participantReader("recipient"),
};

/** Fields of an account that JSON alone can tell. */
const otherFields = [
  "type",
  "mode",
  "status",
  "participants",
  "weapons",
  "casualties",
  "attributions",
  "contested",
  "confidence",
  "reasons",
  "size",
  "detained",
];

/**
 * Returns the field and value that somebody wrote: JSON as it is, `none` for nothing, and for the fields of the table words that have one meaning; the value of any other field is
 * a word of the schema's. Throws `usage` where the words have none, saying how to write it.
 */
export function readValue(field: string, written: string, context: ValueContext): { field: string; value: Json } {
  const reader = readerOf(field);
  const full = reader?.field ?? field;
  checkField(full);
  if (written === "none") return { field: full, value: null };
  if (reader === undefined || /^\s*[[{"]/.test(written) || written === "null") return { field: full, value: jsonOrWord(field, written) };
  const value = reader.read(written, context);
  if (value !== undefined) return { field: full, value };
  throw usageError(`"${written}" is not clear as a value of ${field}.`, `${reader.expects} Or give it as JSON; \`none\` removes it.`);
}

const readerOf = (field: string) => (Object.hasOwn(readers, field) ? readers[field] : undefined);

/** Returns what of a dataset the value of a field is understood by, where it is written in words. */
export const needOf = (field: string): ValueReader["needs"] => readerOf(field)?.needs;

function checkField(field: string): void {
  const [root = ""] = field.split(".");
  const names = [...Object.keys(readers), ...otherFields];
  if (names.includes(root)) return;
  const nearest = nearestName(root, names);
  throw usageError(`An account has no field "${root}" that can be set.`, nearest === undefined ? `There are ${names.join(", ")}.` : `Did you mean ${nearest}?`);
}

function jsonOrWord(field: string, written: string): Json {
  try {
    const value: Json = JSON.parse(written);
    return value;
  } catch {
    if (!/^\s*[[{"]/.test(written)) return written;
  }
  throw usageError(`The value of ${field} is no JSON.`, `Put it in single quotes for the shell, as in '{"name": "Erbil", "kind": "city", "precision": 1}'.`);
}
