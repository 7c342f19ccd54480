import type { Issue } from "@dateline/schema";
import { shellWord } from "../shell-word.js";
import { wrapText } from "../wrap-text.js";

/** Returns what is to be said where corrections no longer do what they say, since what they speak of is gone; empty where all do. */
export function lostNote(issues: readonly Issue[], dir: string): string {
  const lost = issues.filter(({ code }) => code !== "correct/conflict").length;
  if (lost === 0) return "";
  const told = lost === 1 ? "One correction has lost what it speaks of" : `${lost} corrections have lost what they speak of`;
  return wrapText(`Note: ${told}. See \`dateline check ${shellWord(dir)} --quick\`; nothing is taken out of the log.`, { rest: "      " });
}
