import type { Loss } from "@dateline/schema/codecs";
import { wrapText } from "../wrap-text.js";

/** Takes the losses of an export as they happen. */
export interface LossLog {
  add(loss: Loss): void;
  /** Returns, and forgets, the losses since the last call as JSON Lines; empty where they are not kept. */
  takeLines(): string;
  /** How many records were left out whole. */
  wholeCount(): number;
  /** Returns what was lost in lines for people: by reason, each field with the number of records that had it. Empty where nothing was. */
  summary(title: string): string;
}

/** Stands for the space between a field and its number, so that no line is broken there. */
const glue = "\u001F";

interface Count {
  records: number;
  last: string;
}

/** Returns an empty log; `keepsAll` says whether every loss is wanted as a line. */
export function openLossLog(keepsAll: boolean): LossLog {
  const reasons = new Map<string, Map<string, Count>>();
  const whole = new Set<string>();
  let lines: string[] = [];
  return {
    add(loss) {
      const fields = reasons.get(loss.reason) ?? new Map<string, Count>();
      reasons.set(loss.reason, fields);
      const count = fields.get(loss.field);
      // The losses of one record come together.
      if (count === undefined) fields.set(loss.field, { records: 1, last: loss.id });
      else if (count.last !== loss.id) Object.assign(count, { records: count.records + 1, last: loss.id });
      if (loss.isWhole) whole.add(loss.id);
      if (keepsAll) lines.push(`${JSON.stringify(loss)}\n`);
    },
    takeLines() {
      const taken = lines.join("");
      lines = [];
      return taken;
    },
    wholeCount: () => whole.size,
    summary(title) {
      if (reasons.size === 0) return "";
      const parts = Array.from(reasons, ([reason, fields]) => {
        const counted = Array.from(fields, ([field, { records }]) => `${field}${glue}${records}`);
        return wrapText(reason, { first: "  " }) + wrapText(counted.join(", "), { first: "    " }).replaceAll(glue, " ");
      });
      return wrapText(title) + parts.join("");
    },
  };
}
