import type { Time } from "../../time.js";
import { monthEnd } from "../rows/days.js";
import { codeOf, day, type RowReader } from "../rows/row-values.js";

const precisions = ["day", "range", "week", "month", "range"] as const satisfies Time["precision"][];
const lumped = "2";

/**
 * Returns the days of a row: one day that lies between two, or, where the row puts several events together, all days from the first to the second.
 * Nothing, and a note, where they are none.
 */
export function readTime(row: RowReader): Time | undefined {
  const code = codeOf(row, "date_prec", 5);
  const [start, end] = [day(row, "date_start"), day(row, "date_end")];
  if (code === undefined || start === undefined || end === undefined) return undefined;
  if (end < start) {
    row.notes.push({ ...contradiction, message: `date_end ${end} lies before date_start ${start}.` });
    return undefined;
  }
  if (code === 1 && start !== end) row.notes.push({ ...contradiction, message: `date_prec is 1, an exact day, and the dates are ${start} and ${end}.` });
  const shared = {
    start,
    end,
    basis: "stated",
    text: row.words("date_start")?.text ?? start,
    evidence: row.evidence("date_start", "date_end", "date_prec"),
  } as const;
  if (start === end) return { edtf: start, precision: "day", ...shared };
  if (row.value("event_clarity") === lumped) return { edtf: `${start}/${end}`, precision: "range", ...shared };
  return { ...setOf(start, end, precisions[code - 1] ?? "range"), ...shared };
}

const contradiction = { code: "import/inconsistent", column: "date_start", hint: "Mend the dates in the file." } as const;

/** One day of a span, in the plainest form that EDTF has for it. */
function setOf(start: string, end: string, precision: Time["precision"]): Pick<Time, "edtf" | "precision"> {
  if (start.endsWith("-01") && end === monthEnd(start)) return { edtf: `${start.slice(0, 7)}-XX`, precision: "month" };
  const year = start.slice(0, 4);
  if (start === `${year}-01-01` && end === `${year}-12-31`) return { edtf: `${year}-XX-XX`, precision: "year" };
  return { edtf: `[${start}..${end}]`, precision: precision === "month" || precision === "day" ? "range" : precision };
}
