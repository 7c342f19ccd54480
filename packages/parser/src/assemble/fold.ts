import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { IssueDraft, Staged } from "../stage.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { actOf, isToll, mainOf } from "./act-of-toll.js";
import type { Draft } from "./candidate.js";
import { refineMode } from "./modes.js";
import { withCoordinates } from "./slots.js";
import { isWithoutForce } from "./without-force.js";

function absorb(act: Draft, told: Draft): Draft {
  const weapons = [...new Set([...act.weapons, ...told.weapons])];
  const victims = told.fillers.filter((filler) => filler.role !== "perpetrator" || act.fillers.every((other) => other.role !== "perpetrator"));
  const known = new Set(act.fillers.map((filler) => filler.group.start));
  return {
    ...act,
    weapons,
    mode: refineMode(act.mode, new Set(weapons.map(({ kind }) => kind)), act.frame.lemma),
    fillers: [...act.fillers, ...victims.filter((filler) => !known.has(filler.group.start) && filler.group.index !== act.group?.index)],
    tolls: [...act.tolls, ...told.tolls],
    times: act.times.length > 0 ? act.times : told.times,
    places: [...act.places, ...told.places],
    // "killed in clashes": whoever counts the dead speaks of one occasion; what has been so over a time is no occasion.
    reference: told.tolls.length > 0 && act.reference === "generic" && told.clause?.verb.tense !== "perfect" ? "new" : act.reference,
    explanation: [...act.explanation, ...told.explanation],
  };
}

/** "one of which targeted the base": a part of the acts told before it in the sentence. */
function partOf(sentence: ChunkedSentence, drafts: readonly Draft[], at: number): number {
  const clause = drafts[at]?.clause;
  if (clause?.subject == null || drafts[at]?.group !== null) return -1;
  const words = sentence.sentence.tokens.slice(clause.subject.from, clause.subject.to + 3).map((token) => token.lower);
  const of = words.indexOf("of");
  if (of < 0 || !["which", "them", "these"].includes(words[of + 1] ?? "")) return -1;
  for (let k = at - 1; k >= 0; k--) if (drafts[k]?.type === "assault" && drafts[k]?.group?.plural === true) return k;
  return -1;
}

/** The event noun that is a verbal trigger's own subject or object is the same act ("the strike hit a vehicle"). */
function sameAct(sentence: ChunkedSentence, drafts: readonly Draft[], at: number): number {
  const draft = drafts[at];
  if (draft?.clause == null || draft.group !== null || draft.type !== "assault") return -1;
  const { clause } = draft;
  const subject = clause.relation === "relative" || clause.relation === "reduced" ? clause.antecedent : clause.subject;
  // "the attack, which three posts were bombed": a relative pronoun that garbled copy left without its preposition.
  const relative = clause.subject === null ? undefined : sentence.chunks[clause.subject.index - 1];
  if (relative?.kind === "relative") {
    const before = [...sentence.chunks.slice(0, relative.index)].reverse().find((chunk) => chunk.kind === "noun" && chunk.class === "event");
    const byRelative = drafts.findIndex((other, k) => k !== at && other.type === "assault" && other.group !== null && other.group.index === before?.index);
    if (byRelative >= 0) return byRelative;
  }
  return drafts.findIndex(
    (other, k) =>
      k !== at &&
      other.type === "assault" &&
      other.group !== null &&
      subject !== null &&
      withCoordinates(subject).some((group) => group.index === other.group?.index),
  );
}

const stormed: ReadonlySet<Draft["mode"]> = new Set(["armed-raid", "shooting"]);
const isAssaultAfterBlast = (act: Draft, told: Draft) => act.mode === "bombing" && stormed.has(told.mode) && told.clause !== act.clause;

/** "a bomb went off and gunmen then stormed the building": the blast that an assault goes on from. */
function afterBlast(drafts: readonly Draft[], at: number): number {
  const draft = drafts[at];
  if (draft?.clause?.relation !== "coordinated" || draft.group !== null) return -1;
  const main = mainOf(draft.clause);
  return drafts.findIndex(
    (other, k) =>
      k < at && other.group === null && other.type === "assault" && isAssaultAfterBlast(other, draft) && other.clause !== null && mainOf(other.clause) === main,
  );
}

/** "shells fired by the rebels hit a school": what was fired, and what it struck, are one act. */
function firedAndHit(drafts: readonly Draft[], at: number): number {
  const draft = drafts[at];
  const clause = draft?.clause;
  if (draft === undefined || clause?.antecedent == null || draft.group !== null || draft.frame.frame !== "launch") return -1;
  return drafts.findIndex(
    (other, k) =>
      k !== at &&
      other.group === null &&
      other.type === "assault" &&
      other.clause?.passive === false &&
      other.clause.subject?.index === clause.antecedent?.index,
  );
}

/** Weapons that a clause names as its doer make that clause's act theirs; strings of fired rockets that hit something are one act. */
function sameWeapon(drafts: readonly Draft[], at: number): number {
  const draft = drafts[at];
  const clause = draft?.clause;
  if (draft === undefined || clause == null || draft.group !== null || clause.relation !== "relative") return -1;
  return drafts.findIndex(
    (other, k) =>
      k !== at &&
      other.group === null &&
      other.clause?.object != null &&
      clause.antecedent !== null &&
      withCoordinates(other.clause.object).some((group) => group.index === clause.antecedent?.index),
  );
}

/**
 * Returns the sentence's drafts with tolls folded into the act they belong to, and with one draft for a verb and the event noun
 * that is its subject. A weak trigger that nothing supports is dropped.
 */
export function fold(sentence: ChunkedSentence, drafts: readonly Draft[], context: Context): Staged<Draft[]> {
  const kept: (Draft | null)[] = [...drafts];
  const targets = drafts.map((draft, at) => {
    if (draft.type !== "assault") return -1;
    const same = sameAct(sentence, drafts, at);
    if (same >= 0) return same;
    const part = partOf(sentence, drafts, at);
    if (part >= 0) return part;
    const fired = firedAndHit(drafts, at);
    if (fired >= 0) return fired;
    const weapon = sameWeapon(drafts, at);
    if (weapon >= 0) return weapon;
    const blast = afterBlast(drafts, at);
    if (blast >= 0) return blast;
    return isToll(draft, context) ? actOf(sentence, drafts, at, context) : -1;
  });
  const rootOf = (at: number, depth = 0): number => {
    const next = targets[at] ?? -1;
    return next < 0 || next === at || depth > 8 ? at : rootOf(next, depth + 1);
  };
  drafts.forEach((told, at) => {
    const root = rootOf(at);
    const act = kept[root];
    if (root === at || act == null) return;
    kept[root] = isAssaultAfterBlast(act, told) ? { ...absorb(act, told), mode: "complex-attack" } : absorb(act, told);
    kept[at] = null;
  });
  const issues: IssueDraft[] = [];
  // "the action targeted the base": a weak word that points back adds to what it points to.
  const pointing = (draft: Draft) =>
    draft.type === "assault" &&
    draft.frame.weak === true &&
    draft.group !== null &&
    draft.reference === "definite" &&
    (draft.places.length > 0 || draft.fillers.some(({ role }) => role === "target"));
  const value = kept.flatMap((draft): Draft[] =>
    draft === null || isWithoutForce(sentence, draft, context) ? [] : isSupported(draft) ? [draft] : pointing(draft) ? [{ ...draft, supplement: true }] : [],
  );
  return { value, issues };
}

/** Frames of events that are told without saying who takes part: a truce, a demonstration, talks. */
const partyless = new Set(["pact", "protested", "intrusion"]);

/** What is done in deed rather than said; its passive tells it without a doer. */
const material: ReadonlySet<Draft["type"]> = new Set(["aid", "coerce", "mobilize", "retreat", "sanction"]);

/** A passive may leave out who does it, but a bare participle then tells what stands rather than what was done ("troops deployed in Syria"). */
const isToldInPassive = ({ clause }: Draft) => clause?.passive === true && (clause.verb.form === "finite" || clause.times.length > 0);

/** "a fire" that kills is a blaze; "rocket fire", "fire from the hills" is shooting. */
const isBlaze = (group: NounGroup | null) => group?.lemma === "fire" && group.determiner !== "none";

/** A weak trigger needs a doer with a target, a weapon or a toll beside it. */
function isSupported(draft: Draft): boolean {
  if (draft.type !== "assault" && draft.group !== null && (draft.group.determiner === "no" || draft.group.determiner === "any")) return false;
  if (draft.type !== "assault")
    return (
      ((draft.frame.object !== undefined || material.has(draft.type)) && draft.group === null && isToldInPassive(draft)) ||
      draft.fillers.some((filler) => filler.role === "source") ||
      (draft.group !== null &&
        partyless.has(draft.frame.frame) &&
        draft.reference !== "generic" &&
        (draft.group.determiner !== "none" || draft.group.plural || draft.count !== null)) ||
      (draft.frame.frame === "tell" && draft.clause?.passive === true)
    );
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
