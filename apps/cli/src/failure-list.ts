import { describeFailure, stackOf } from "./failure-text.js";
import type { InputFailure } from "./input/input-failure.js";
import { wrapText } from "./wrap-text.js";

/** More than these scroll away; the dataset's issues hold them all. */
const most = 20;

/** Returns the failures without those that say the same of the same place, as many files do of one manifest. */
export function eachTold(failures: readonly InputFailure[]): InputFailure[] {
  return [...new Map(failures.map((failure) => [`${failure.named}\n${failure.message}`, failure])).values()];
}

/** Returns the inputs that failed as people are told them, each with what, where and how to mend it; with `isDebug` the stack too. `isKept` says whether a dataset holds them. */
export function failureList(failures: readonly InputFailure[], isDebug: boolean, isKept = true): string {
  const told = failures.slice(0, most).map(({ message, named, hint, cause }) => {
    return describeFailure({ message, path: named, hint }) + (isDebug ? `${stackOf(cause)}\n` : "");
  });
  const more =
    failures.length > most ? wrapText(`${failures.length - most} more inputs failed${isKept ? "; issues.jsonl of the dataset lists all" : ""}.`) : "";
  // An empty line parts them from what follows.
  return failures.length === 0 ? "" : `${told.join("")}${more}\n`;
}
