import type { EventReport, MentionPlace } from "@dateline/schema";
import { toNameKey } from "../place/name-key.js";

/** Whether a report's own sentences name a place, be it as one of several sites that were struck together. */
export function namesSite({ evidence }: EventReport, { name, text }: MentionPlace): boolean {
  const words = ` ${evidence.map(({ quote }) => toNameKey(quote)).join(" ")} `;
  return [name, text ?? name].some((one) => words.includes(` ${toNameKey(one)} `));
}
