import type { NounGroup } from "../grammar/chunks.js";
import type { Lexicon } from "../lexicon.js";

/** Prepositions that say where a charge went off; what stands there is struck if it is a building or a vehicle, not a town. */
export const locative: ReadonlySet<string> = new Set(["in", "inside", "under", "near", "outside", "opposite", "between", "beside", "behind", "at"]);

/** Returns the whole that a part of a building stands for: "the entrance of the bank" → the bank. */
export function wholeOf(group: NounGroup, lexicon: Lexicon): NounGroup {
  return group.of !== null && lexicon.acts.parts.has(group.lemma) ? wholeOf(group.of, lexicon) : group;
}

/** Returns what an explosion at a place strikes there: a building, an office, a vehicle; null for a town, an hour, open ground. */
export function struckAt(group: NounGroup, lexicon: Lexicon): NounGroup | null {
  const whole = wholeOf(group, lexicon);
  const built = whole.class === "facility" || whole.class === "vehicle" || (whole !== group && whole.class === "group");
  return built && !whole.pronoun && !lexicon.acts.areas.has(whole.lemma) ? whole : null;
}
