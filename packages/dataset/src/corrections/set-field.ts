import { coreModes, coreTypes, EventReport } from "@dateline/schema";
import { describeFault } from "../invalid-record.js";
import { type Basis, completeValue } from "./complete-value.js";
import { isObject, type Json, partsOf, withValueAt } from "./field-path.js";

/** What became of an account, or why it cannot be: naming the field and what is allowed. */
export type FieldSet = { report: EventReport; missing: readonly string[] } | { fault: string };

/** What a report is known by, and what it was read from: the text's own, not an opinion. */
const fixed = new Set(["id", "documentId", "eventId", "evidence", "explanation"]);

/**
 * Returns the report with another value at a dotted path, checked as a whole. A mode of another type brings its type along, and what only the old type
 * has goes. `null` stays where the schema has it (no time, no upper bound), else it empties a list or takes the field or entry out.
 */
export function setField(report: EventReport, field: string, value: Json, basis: Basis): FieldSet {
  const [root = ""] = partsOf(field);
  if (fixed.has(root)) return { fault: `${root} is the reader's own and cannot be set` };
  const tried = candidates(field, value).map((candidate) => setTo(report, field, candidate, basis));
  return tried.find((one) => "report" in one) ?? tried.at(-1) ?? { fault: `${field} cannot be set` };
}

const candidates = (field: string, value: Json): (Json | undefined)[] => {
  if (value !== null) return [value];
  return partsOf(field).length === 1 ? [null, [], undefined] : [null, undefined];
};

function setTo(report: EventReport, field: string, value: Json | undefined, basis: Basis): FieldSet {
  const [root = ""] = partsOf(field);
  // A report is JSON; only its ids are branded.
  const changed = withValueAt(report as unknown as Json, field, value);
  if (!isObject(changed)) return { fault: `the account has no ${field}` };
  const { value: completed, missing } = changed[root] === undefined ? { value: undefined, missing: [] } : completeValue(root, changed[root], basis);
  const typed = root === "mode" ? withTypeOf(completed ?? null, changed) : completed === undefined ? changed : { ...changed, [root]: completed };
  const checked = EventReport.safeParse(typed);
  return checked.success ? { report: checked.data, missing } : { fault: describeFault(checked.error, typed) };
}

/** Modes belong to a type. */
function withTypeOf(mode: Json, report: { [key: string]: Json }): Json {
  const type = typeof mode === "string" && Object.hasOwn(coreModes, mode) ? coreModes[mode as keyof typeof coreModes].type : report.type;
  const own = (name: Json | undefined) => Object.keys(coreTypes.find((spec) => spec.type === name)?.fields ?? {});
  const gone = own(report.type).filter((key) => !own(type).includes(key));
  return Object.fromEntries(Object.entries({ ...report, type: type ?? null, mode }).filter(([key]) => !gone.includes(key)));
}
