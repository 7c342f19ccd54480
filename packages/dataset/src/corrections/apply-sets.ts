import type { EventReport, Evidence, Issue, SourceDocument } from "@dateline/schema";
import type { Standing } from "./active.js";
import { correctionIssue, naming } from "./correction-issue.js";
import { isObject, type Json, valueAt } from "./field-path.js";
import { setField } from "./set-field.js";

type SetCorrection = Extract<Standing, { action: "set" }>;

/** A set that was made on an account, and what the field held after it. */
interface Made {
  correction: SetCorrection;
  held: string;
}

/** An account on its way through the corrections that name it. */
export interface Work {
  report: EventReport;
  document: SourceDocument;
  made: Made[];
}

/**
 * Makes a set on an account and returns what is to be said of it: that the value does not fit, and then nothing is changed; or that it takes back what
 * an earlier one set. `missing` are words of the value that the account's document does not hold.
 */
export function applySet(work: Work, correction: SetCorrection, evidence: readonly Evidence[]): { issues: Issue[]; missing: readonly string[] } {
  const { field, value } = correction;
  const { document, report } = work;
  const result = setField(report, field, value, { document, near: report.evidence[0]?.start ?? 0, evidence });
  if ("fault" in result) {
    const message = `${naming(correction)} cannot set ${field} of account ${report.id}: ${result.fault}.`;
    return { issues: [correctionIssue("correct/unfit", [correction], message, { documentId: document.id })], missing: [] };
  }
  work.report = result.report;
  const broken = work.made.filter(({ correction: { field: other }, held }) => held !== heldAt(work.report, other));
  work.made = [...work.made.filter((one) => !broken.includes(one)), { correction, held: heldAt(work.report, field) }];
  return { issues: broken.map(({ correction: earlier }) => disagreement(correction, earlier, document)), missing: result.missing };
}

/** Returns the account as corrected, saying itself by whom and why, set by set as far as they hold. */
export function signed({ report, made }: Work): EventReport {
  const rows = made.map(({ correction: { id, field, author, reason } }) => ({ id, field, note: `corrected by ${author}: ${reason}` }));
  return {
    ...report,
    explanation: [...report.explanation, ...rows.map(({ id, field, note }) => ({ stage: "correct" as const, rule: id, field, note }))],
    reasons: [...report.reasons, ...rows.map(({ field, note }) => `${field} ${note}`)],
  };
}

/** What a field holds, but for the words that it rests on: two who give one value for different reasons agree. */
export function heldAt(report: unknown, field: string): string {
  return JSON.stringify(withoutWords(valueAt(report as Json, field) ?? null));
}

function withoutWords(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (!isObject(value)) return value;
  const { evidence: _evidence, start, end, ...rest } = value;
  // The days of a time are its value; offsets are not.
  const days = typeof start === "string" && typeof end === "string" ? { start, end } : {};
  return Object.fromEntries(Object.entries({ ...rest, ...days }).map(([key, inner]) => [key, withoutWords(inner)]));
}

function disagreement(later: SetCorrection, earlier: SetCorrection, document: SourceDocument): Issue {
  const what = later.field === earlier.field ? later.field : `${later.field}, which gives ${earlier.field} another value`;
  const message = `${naming(later)} sets ${what}; ${naming(earlier)} had set ${earlier.field === later.field ? "it otherwise" : earlier.field}.`;
  return correctionIssue("correct/conflict", [later, earlier], message, { documentId: document.id });
}
