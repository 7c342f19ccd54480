import { createHash } from "node:crypto";
import { type Correction, type Issue, toId } from "@dateline/schema";

type Told = Pick<Correction, "id" | "author">;

/** Why a correction is not, or no longer, what the dataset shows; it stays in the log all the same. */
const hints = {
  "correct/conflict": "The later one holds. Settle it by taking one of them back with `dateline correct DATASET undo`.",
  "correct/account-lost": "Correct the account that tells it now, if any does, and take this one back with `dateline correct DATASET undo`.",
  "correct/evidence-lost": "Correct it anew with words that the document has, and take this one back with `dateline correct DATASET undo`.",
  "correct/unfit": "Correct the account as it reads now, and take this one back with `dateline correct DATASET undo`.",
  "correct/unknown": "The log was edited by hand: restore the line, or take the undo back.",
} as const;

type CorrectionIssueCode = keyof typeof hints;

/** Returns the issue of corrections, the later first, each named by its id in the message. `about` tells apart several of one code and correction. */
export function correctionIssue(
  code: CorrectionIssueCode,
  corrections: readonly Told[],
  message: string,
  where: Pick<Issue, "documentId" | "path"> = {},
): Issue {
  const told = [code, ...corrections.map(({ id }) => id), message].join("\n");
  return { id: toId("issue", createHash("sha256").update(told).digest("hex")), code, stage: "correct", ...where, message, hint: hints[code] };
}

/** Names a correction with its author, as in "c_12 (A. Analyst)". */
export const naming = ({ id, author }: Told) => `${id} (${author})`;
