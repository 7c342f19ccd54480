import type { Context } from "../context.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Draft, RoleFiller } from "./candidate.js";

const after: ReadonlySet<string> = new Set(["after", "following", "for", "to"]);

/** Whether an act is told as the answer to another: "in response to the raid", "retaliated with strikes after the raid", "a strike to avenge the raid". */
function answers({ sentence, chunks, clauses }: ChunkedSentence, act: Draft, cause: Draft, { lexicon }: Context): boolean {
  const { answering, answers: nouns } = lexicon.acts;
  if (cause.group === null || cause.group.index <= (act.group?.index ?? act.clause?.verb.index ?? 0)) return false;
  const [word, preposition] = [chunks[cause.group.index - 2], chunks[cause.group.index - 1]];
  if (preposition?.kind === "preposition" && word?.kind === "noun" && nouns.has(word.lemma)) return true;
  if (clauses.some(({ relation, verb, object }) => relation === "infinitive" && answering.has(verb.lemma) && object?.index === cause.group?.index)) return true;
  return after.has(sentence.tokens[cause.group.from - 1]?.lower ?? "") && answering.has(act.clause?.verb.lemma ?? "");
}

/** Whether a filler says who was struck; "positions" and "bases" that nobody is named to own are the enemy's. */
const saysWho = ({ role, slot, group }: RoleFiller, context: Context) => {
  const unsaid = slot === "owner" || context.lexicon.acts.military.has(group.lemma);
  return (role === "target" || role === "victim") && !(unsaid && [group, group.of].every((one) => !isNamed(one, context)));
};

/** Whether a group names a body, and not only its kind ("rebel groups"). */
const isNamed = (group: RoleFiller["group"] | null, { actors }: Context) =>
  group?.mentions.some(({ actorId, type }) => type === "organization" || (actorId !== undefined && actors.get(actorId)?.kind !== "category")) === true;

/** Returns the drafts with a target for each act that does not say whose it struck and answers another: whoever did the other ("in response to a raid by the rebels"). */
export function withAnswered(sentence: ChunkedSentence, drafts: readonly Draft[], context: Context): Draft[] {
  return drafts.map((draft) => {
    if (draft.type !== "assault" || draft.fillers.some((filler) => saysWho(filler, context))) return draft;
    const cause = drafts.find((other) => other !== draft && other.type === "assault" && answers(sentence, draft, other, context));
    const doers = cause?.fillers.filter(({ role }) => role === "perpetrator") ?? [];
    return { ...draft, fillers: [...draft.fillers, ...doers.map(({ group }) => ({ role: "target" as const, slot: "answered", group }))] };
  });
}
