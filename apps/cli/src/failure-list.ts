import { describeFailure } from "./failure-text.js";
import type { InputFailure } from "./input/input-failure.js";
import { wrapText } from "./wrap-text.js";

/** More than these scroll away; the dataset's issues hold them all. */
const most = 20;

/** Returns the inputs that failed as people are told them, each with what, where and how to mend it. */
export function failureList(failures: readonly InputFailure[]): string {
  const told = failures.slice(0, most).map(({ message, named, hint }) => describeFailure({ message, path: named, hint }));
  const more = failures.length > most ? wrapText(`${failures.length - most} more inputs failed; issues.jsonl of the dataset lists all.`) : "";
  return told.join("") + more;
}
