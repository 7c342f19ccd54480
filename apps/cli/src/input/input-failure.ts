import { createHash } from "node:crypto";
import { DatelineError, type Issue, toId } from "@dateline/schema";

/** An input that could not be read, or not in full. */
export interface InputFailure {
  /** Relative to the operand that led to it. */
  path: string;
  /** As the user would name it, with the line where one is at fault. */
  named: string;
  code: string;
  message: string;
  hint: string;
  /** What was thrown, for those who look for a fault in the program. */
  cause?: unknown;
}

const noHint = "Leave it out, or mend it and run the command again.";

/** Returns what went wrong with an input as people are told it. An error that is not one of ours is a bug, and is told as one. */
export function toInputFailure(error: unknown, { path, named }: { path: string; named: string }): InputFailure {
  const cause = fromSystem(error);
  if (!(cause instanceof DatelineError)) {
    const hint = "Please report it to the people who look after Dateline, with the input; the other inputs are not touched by it.";
    return {
      path,
      named,
      code: "input/bug",
      message: `Dateline met a bug of its own in it: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint,
      cause,
    };
  }
  // A reader names what it was handed, with the line where a file holds many items.
  const place = cause.path?.startsWith(path) ? named + cause.path.slice(path.length) : (cause.path ?? named);
  return { path, named: place, code: cause.code, message: cause.message, hint: cause.hint ?? noHint, cause };
}

const reasons: Readonly<Record<string, string>> = { EACCES: "You may not read it.", EPERM: "You may not read it.", ELOOP: "Its links lead round in a circle." };

function fromSystem(error: unknown): unknown {
  if (error instanceof DatelineError || !(error instanceof Error) || !("syscall" in error) || !("code" in error)) return error;
  const code = String(error.code);
  if (code === "ENOENT")
    return new DatelineError("input/not-found", "There is no such file or folder.", { hint: "See to the spelling, and to the folder you are in." });
  return new DatelineError("input/unreadable", reasons[code] ?? `It cannot be read: ${code}.`, { hint: "See to its rights, or leave it out.", cause: error });
}

/** Returns the failure as an issue of the dataset. It holds no path of this machine. */
export function toIssue({ path, code, message, hint }: InputFailure): Issue {
  const digest = createHash("sha256").update([code, path, message].join("\n")).digest("hex");
  return { id: toId("issue", digest), code, stage: "read", path, message, hint };
}
