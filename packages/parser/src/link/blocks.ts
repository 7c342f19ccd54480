import { daysOf, isShort, partOf, timesToldOf, weeksOf } from "./candidates.js";
import type { LinkKey } from "./link-key.js";

/** The blocks that a report belongs to, and those in which it may meet another of its event. */
export interface LinkBlocks {
  own: string[];
  others: string[];
}

/**
 * Returns the blocks of a report: by days where it is sure of its day, by weeks where one of two is not, by months told where neither is, each by type and
 * whether it was done. They are the buckets in which candidates meet: whoever is in none of another's can be no candidate.
 */
export function blocksOf(key: LinkKey): LinkBlocks {
  const part = partOf(key);
  const days = daysOf(key).map((day) => `${part}/day/${day}`);
  const weeks = [...weeksOf(key)];
  const short = weeks.map((week) => `${part}/short/${week}`);
  const wide = weeks.map((week) => `${part}/wide/${week}`);
  const vague = timesToldOf(key).map((time) => `${part}/vague/${time}`);
  return isShort(key)
    ? { own: [...days, ...short, ...vague], others: [...days, ...wide, ...vague] }
    : { own: [...wide, ...vague], others: [...short, ...wide, ...vague] };
}
