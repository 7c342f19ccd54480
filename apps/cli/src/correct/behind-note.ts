import type { Corrections } from "@dateline/dataset";
import { wrapText } from "../wrap-text.js";

/** Returns what is to be said where the derived files are not what the log of corrections gives; empty where they are. */
export function behindNote(dir: string, { state, corrections, included }: Pick<Corrections, "state" | "corrections" | "included">): string {
  if (state === "current") return "";
  const waiting = corrections.length - included;
  const what =
    state === "changed"
      ? "corrections.jsonl was changed by hand: it is not the log that the dataset includes."
      : `${waiting} ${waiting === 1 ? "correction is" : "corrections are"} not applied yet.`;
  return wrapText(`Note: ${what} \`dateline correct ${dir} apply\` makes the dataset anew from the log as it stands.`, { rest: "      " });
}
