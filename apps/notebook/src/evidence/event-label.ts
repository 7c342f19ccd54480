import { type ConflictEvent, coreModes, type EventReport } from "@dateline/schema";

/** Returns an event or an account in a few words: `Drone attack, 2024-01-28, Tower 22`. */
export function recordLabel({ mode, time, place }: Pick<ConflictEvent | EventReport, "mode" | "time" | "place">): string {
  const title = Object.entries(coreModes).find(([name]) => name === mode)?.[1].title ?? mode;
  return [title, time?.edtf ?? "date not told", place?.name ?? "place not told"].join(", ");
}
