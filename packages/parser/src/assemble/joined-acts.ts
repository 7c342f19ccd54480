import type { Clause } from "../grammar/clause.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Draft } from "./candidate.js";
import { withCoordinates } from "./slots.js";

/** The first clause of a coordination. */
export function mainOf(clause: Clause): Clause {
  let main = clause;
  while (main.relation === "coordinated" && main.governor !== null) main = main.governor;
  return main;
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
export const isAssaultAfterBlast = (act: Draft, told: Draft) => act.mode === "bombing" && stormed.has(told.mode) && told.clause !== act.clause;

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
  // "freed a sergeant whom they had kidnapped": people who suffered two things suffered two.
  const isFired = clause?.antecedent?.class === "weapon" || clause?.antecedent?.of?.class === "weapon";
  if (draft === undefined || clause == null || draft.group !== null || clause.relation !== "relative" || !isFired) return -1;
  return drafts.findIndex(
    (other, k) =>
      k !== at &&
      other.group === null &&
      other.type === "assault" &&
      other.clause?.object != null &&
      clause.antecedent !== null &&
      withCoordinates(other.clause.object).some((group) => group.index === clause.antecedent?.index),
  );
}

/** "an attack by the rebels that killed two": the harm that the doer of an act is said to have done, right behind it, is that act's. */
function doersHarm(drafts: readonly Draft[], at: number): number {
  const draft = drafts[at];
  const clause = draft?.clause;
  const harm = draft?.frame.outcome !== undefined || draft?.frame.frame === "leave";
  if (draft === undefined || !harm || draft.group !== null || clause?.relation !== "relative" || clause.times.length > 0 || clause.verb.tense === "perfect")
    return -1;
  return drafts.findIndex(
    (other) => other.group !== null && other.fillers.some(({ role, slot, group }) => role === "perpetrator" && slot === "by" && group === clause.antecedent),
  );
}

/** The other telling of the same act in a sentence, or -1. */
export function joinedTo(sentence: ChunkedSentence, drafts: readonly Draft[], at: number): number {
  const found = [
    () => sameAct(sentence, drafts, at),
    () => partOf(sentence, drafts, at),
    () => firedAndHit(drafts, at),
    () => sameWeapon(drafts, at),
    () => afterBlast(drafts, at),
    () => doersHarm(drafts, at),
  ];
  for (const find of found) {
    const other = find();
    if (other >= 0) return other;
  }
  return -1;
}
