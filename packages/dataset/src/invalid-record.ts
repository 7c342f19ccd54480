import { DatelineError } from "@dateline/schema";
import type { z } from "zod";

/** Longest value, and longest list of allowed values, that a message quotes: two lines of a terminal. */
const quotedLength = 160;

/** Returns how a line of a file that dateline did not write can be mended. What analysts did stands nowhere else. */
export function mendingHint(path: string): string {
  if (/\b(corrections|aliases)(\.jsonl)?$/.test(path)) {
    return "It is told nowhere else: restore the line from a copy, or, if it is to go, take it out and run `dateline correct DATASET apply`.";
  }
  return "Only dateline writes these files: make the dataset again with `dateline parse`, or restore the line from a copy.";
}

/**
 * Returns the error for a record that does not fit its schema. It names the file, the line or record in it (`where`), the first field
 * at fault, its value and what was expected.
 */
export function invalidRecord(at: { path: string; where: string }, failure: z.ZodError, record: unknown): DatelineError {
  return new DatelineError("dataset/invalid-record", `${at.where}: ${describeFault(failure, record)}.`, {
    path: at.path,
    hint: mendingHint(at.path),
    cause: failure,
  });
}

/** Returns the first field at fault of a record, its value and what was expected, without a full stop. */
export function describeFault(failure: z.ZodError, record: unknown): string {
  const [issue] = failure.issues;
  const path = issue === undefined ? [] : fieldOf(issue);
  const complaint = issue === undefined ? "is invalid" : complaintOf(issue, quoteValue(valueAt(record, path)));
  return `${path.length === 0 ? "the record" : path.map(String).join(".")} ${complaint}`;
}

function fieldOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}

function complaintOf(issue: z.core.$ZodIssue, value: string): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `is a field that the schema does not have, with the value ${value}`;
    case "invalid_value":
      return `is ${value}, allowed is ${shorten(issue.values.map((allowed) => JSON.stringify(allowed)).join(", "))}`;
    case "invalid_union":
      return `is ${value}${"options" in issue && Array.isArray(issue.options) ? `, allowed is ${shorten(issue.options.join(", "))}` : ""}`;
    case "invalid_type":
      return `is ${value}, expected is ${issue.expected}`;
    case "invalid_format":
      return `is ${value}, which does not match ${issue.pattern ?? issue.format}`;
    default:
      return `is ${value}: ${issue.message}`;
  }
}

function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  let value = record;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function quoteValue(value: unknown): string {
  return value === undefined ? "missing" : shorten(toJson(value));
}

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // It comes from JSON, so that depth is all that can be wrong with it.
    return "(nested too deep to be shown)";
  }
}

function shorten(text: string): string {
  return text.length > quotedLength ? `${text.slice(0, quotedLength)}…` : text;
}
