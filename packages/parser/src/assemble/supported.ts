import type { NounGroup } from "../grammar/chunks.js";
import type { Lexicon } from "../lexicon.js";
import type { Draft } from "./candidate.js";

/** Frames of events that are told without saying who takes part: a truce, a demonstration, talks. */
const partyless = new Set(["pact", "protested", "intrusion"]);

/** What is done in deed rather than said; its passive tells it without a doer. */
const material: ReadonlySet<Draft["type"]> = new Set(["aid", "coerce", "mobilize", "retreat", "sanction"]);

/**
 * A passive may leave out who does it, but a bare participle then tells what stands rather than what was done ("troops deployed in
 * Syria"), and what has been done since some day is a total.
 */
const isToldInPassive = ({ clause }: Draft) =>
  clause?.passive === true &&
  (clause.verb.form === "finite" || clause.times.length > 0) &&
  !clause.attachments.some(({ preposition }) => preposition === "since");

/** "a fire" that kills is a blaze; "rocket fire", "fire from the hills" is shooting. */
const isBlaze = (group: NounGroup | null) => group?.lemma === "fire" && (group.determiner !== "none" || group.time !== null);

/** Whether a draft has what its trigger needs to tell an event. */
export const isSupported = (draft: Draft, lexicon: Lexicon): boolean =>
  draft.type === "assault" ? isForceSupported(draft) || isUnderFire(draft, lexicon) : isWordSupported(draft);

/** "A patrol came under fire": what carries or houses soldiers is shot at, where a minister is criticised. */
const isUnderFire = ({ fillers, group: act }: Draft, { force }: Lexicon) =>
  !isBlaze(act) &&
  fillers.some(({ slot, group }) => slot === "suffer-subject" && (group.class === "vehicle" || group.class === "facility" || force.targets.has(group.lemma)));

/** Words and measures need whose they are, unless they are told without: a truce, a demonstration, a passive. */
function isWordSupported(draft: Draft): boolean {
  const { clause, count, fillers, frame, group, reference, type } = draft;
  if (group !== null && (group.determiner === "no" || group.determiner === "any")) return false;
  const passive = (frame.object !== undefined || material.has(type)) && group === null && isToldInPassive(draft);
  const alone = group !== null && partyless.has(frame.frame) && reference !== "generic" && (group.determiner !== "none" || group.plural || count !== null);
  return passive || alone || fillers.some(({ role }) => role === "source") || (frame.frame === "tell" && clause?.passive === true);
}

/** A weak trigger needs a doer with a target, a weapon or a toll beside it. */
function isForceSupported(draft: Draft): boolean {
  if (draft.frame.weak !== true) return true;
  if (draft.frame.frame === "suffer" || draft.frame.frame === "leave" || draft.frame.frame === "suffer-injury" || draft.frame.frame === "harm") {
    // A death alone may be of any cause; one of many, or of somebody named, is told as an act.
    return draft.frame.lemma === "death"
      ? draft.tolls.some(({ count, group }) => count.min > 1 || (group?.mentions.some(({ type }) => type === "person") ?? false))
      : draft.tolls.length > 0;
  }
  const roles = new Set(draft.fillers.map((filler) => filler.role));
  // Fighting is told by who fights, where or when: it has no target.
  if (draft.frame.frame === "clash" && draft.clause !== null && draft.reference !== "definite" && (roles.has("perpetrator") || draft.places.length > 0))
    return true;
  return (
    draft.weapons.length > 0 || (draft.tolls.length > 0 && !isBlaze(draft.group)) || (roles.has("perpetrator") && (roles.has("target") || roles.has("victim")))
  );
}
