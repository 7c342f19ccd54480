import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Draft } from "./candidate.js";
import { mainOf } from "./joined-acts.js";
import { trailing, withCoordinates } from "./slots.js";

/** Whether a trigger tells that people were killed or hurt; to be captured is an act of its own. */
const isHarm = ({ frame }: Draft) => frame.outcome !== undefined && frame.outcome !== "captured";

/** Whether a draft tells what an act brought about: how many were killed or hurt, what was destroyed ("killing five and destroying the drone"). */
export const isToll = (draft: Draft, { lexicon }: Context) =>
  (draft.group === null && lexicon.acts.effects.has(draft.frame.lemma)) ||
  isHarm(draft) ||
  draft.frame.frame === "leave" ||
  draft.frame.frame === "suffer-injury";
const within = new Set(["in", "by", "during", "from", "after", "as", "of"]);

/** The groups by which a clause hangs on an event noun: its subject, what it describes, and "killed in the attack". */
function hooks(sentence: ChunkedSentence, draft: Draft, context: Context): NounGroup[] {
  const groups: NounGroup[] = [];
  const { clause } = draft;
  if (clause !== null && draft.group === null) {
    for (const group of [clause.subject, clause.antecedent]) if (group !== null) groups.push(...withCoordinates(group));
    for (const { preposition, group } of clause.attachments) if (within.has(preposition)) groups.push(group);
  }
  if (draft.group !== null) for (const { preposition, group } of trailing(sentence, draft.group, context)) if (within.has(preposition)) groups.push(group);
  return groups.flatMap((group) => [group, ...(group.of === null ? [] : [group.of])]);
}

const afterWords = new Set(["after", "when", "as", "where", "once", "in"]);

/** The act whose noun a toll's words hook it to: "killed in the attack". */
function hookedTo(sentence: ChunkedSentence, drafts: readonly Draft[], at: number, context: Context): number {
  const draft = drafts[at];
  const groups = draft === undefined ? [] : hooks(sentence, draft, context);
  return drafts.findIndex(
    (other, k) => k !== at && other.type === "assault" && other.group !== null && groups.some((group) => group.index === other.group?.index),
  );
}

/** "killed six and wounded ten in an attack": where only the last of coordinated tolls is hooked to an act, the first are of that act too. */
function hookedBySibling(sentence: ChunkedSentence, drafts: readonly Draft[], at: number, context: Context): number {
  const draft = drafts[at];
  const clause = draft?.clause;
  if (draft === undefined || clause == null || draft.places.length > 0 || draft.times.length > 0) return -1;
  const sibling = drafts.findIndex(
    (other, k) =>
      k > at && isToll(other, context) && other.group === null && other.clause?.relation === "coordinated" && mainOf(other.clause) === mainOf(clause),
  );
  return sibling < 0 ? -1 : hookedTo(sentence, drafts, sibling, context);
}

/** The act that a stated toll is told with: that of its own clause, else the nearest in the sentence. */
function toldWith(drafts: readonly Draft[], at: number, context: Context): number {
  const draft = drafts[at];
  if (draft === undefined || !draft.supplement) return -1;
  const isAct = (other: Draft) => other.type === "assault" && !isToll(other, context);
  const byClause = drafts.findIndex((other) => isAct(other) && draft.clause !== null && other.clause?.verb.index === draft.clause.verb.index);
  if (byClause >= 0) return byClause;
  const before = drafts.findLastIndex((other, k) => k < at && isAct(other));
  return before >= 0 ? before : drafts.findIndex(isAct);
}

/** "a convoy of 40 soldiers, of whom six died": those of a group that the act before struck. */
function amongStruck(drafts: readonly Draft[], at: number): number {
  const clause = drafts[at]?.clause;
  const whole = clause?.relation === "coordinated" ? clause.governor : clause;
  if (whole?.relation !== "relative" || whole.opener !== "whom" || whole.antecedent === null) return -1;
  return drafts.findLastIndex((other, k) => k < at && other.type === "assault");
}

/** "and a bomb wounded two guards on Tuesday": a clause with a doer and a day of its own goes on from no act. */
const isActOfItsOwn = ({ clause, times }: Draft) =>
  clause?.relation === "coordinated" &&
  !clause.passive &&
  times.length > 0 &&
  clause.subject !== null &&
  clause.governor?.subject != null &&
  !clause.subject.pronoun &&
  clause.subject.index !== clause.governor.subject.index &&
  clause.governor.times.length > 0;

/** Whether an act's noun is what its verb carries: "opened fire", "came under fire". */
const isCarried = ({ clause, group }: Draft) =>
  group?.index === clause?.object?.index || (clause?.attachments.some((one) => one.preposition === "under" && one.group.index === group?.index) ?? false);

/** The draft of the act that a toll belongs to: hooked to it by grammar, else coordinated or governed by its clause. */
export function actOf(sentence: ChunkedSentence, drafts: readonly Draft[], at: number, context: Context): number {
  const draft = drafts[at];
  if (draft === undefined) return -1;
  for (const found of [
    hookedTo(sentence, drafts, at, context),
    hookedBySibling(sentence, drafts, at, context),
    toldWith(drafts, at, context),
    amongStruck(drafts, at),
  ])
    if (found >= 0) return found;
  const { clause } = draft;
  if (clause === null || isActOfItsOwn(draft)) return -1;
  // "40 died when jets bombed the village", "were hurt when men opened fire": the act is told in a clause of time that hangs on the toll's.
  const told = mainOf(clause);
  const byTime = drafts.findIndex(
    (other, k) =>
      k !== at &&
      other.type === "assault" &&
      !isToll(other, context) &&
      (other.group === null || isCarried(other)) &&
      other.clause?.relation === "adverbial" &&
      afterWords.has(other.clause.opener ?? "") &&
      other.clause.governor !== null &&
      mainOf(other.clause.governor).verb.index === told.verb.index,
  );
  if (byTime >= 0) return byTime;
  // A gerund or a coordinated verb tells what the governing act did: "bombed the village, killing 40".
  for (
    let governor = clause.relation === "gerund" || clause.relation === "coordinated" ? clause.governor : null;
    governor !== null;
    governor = governor.relation === "coordinated" ? governor.governor : null
  ) {
    const verb = governor.verb.index;
    const byVerb = drafts.findIndex((other, k) => k !== at && other.type === "assault" && other.group === null && other.clause?.verb.index === verb);
    if (byVerb >= 0) return byVerb;
    const subject = governor.subject;
    const byToll = drafts.findIndex((other, k) => k < at && isToll(other, context) && other.group === null && other.clause?.verb.index === verb);
    if (byToll >= 0 && isToll(draft, context) && clause.relation === "coordinated") return byToll;
    const bySubject = drafts.findIndex(
      (other, k) => k !== at && other.type === "assault" && other.group !== null && (other.group.index === subject?.index || other.clause?.verb.index === verb),
    );
    if (bySubject >= 0) return bySubject;
  }
  return -1;
}
