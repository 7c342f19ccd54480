import type { CoreMode } from "@dateline/schema";
import type { Context } from "../../context.js";
import type { Frame } from "../../frames.js";
import type { NounGroup } from "../../grammar/chunks.js";
import type { Clause } from "../../grammar/clause.js";
import type { ChunkedSentence } from "../../stages/chunk.js";
import type { Draft, RoleFiller } from "../candidate.js";
import { withCoordinates } from "../slots.js";

/** What a clause tells by its build rather than by a trigger word. */
export type Construction = (sentence: ChunkedSentence, clause: Clause, context: Context) => Draft[];

/** A group in a role, with those coordinated with it; nothing for no group. */
export const fill = (role: RoleFiller["role"], group: NounGroup | null | undefined, slot: string): RoleFiller[] =>
  group == null ? [] : withCoordinates(group).map((one) => ({ role, group: one, slot }));

/** What a draft has that a construction does not tell. */
export const untold = { weapons: [], tolls: [], places: [], count: null, pointsBack: false } as const;

/** The draft of a construction, with the clause's verb as its trigger. */
export function constructionDraft(
  sentence: ChunkedSentence,
  clause: Clause,
  frame: Frame,
  mode: CoreMode,
  fillers: readonly RoleFiller[],
  rule: string,
): Draft {
  const { verb } = clause;
  return {
    sentence: sentence.sentence.index,
    trigger: { from: verb.from, to: verb.to, start: verb.start, end: verb.end },
    frame,
    type: frame.type,
    mode,
    clause,
    group: null,
    fillers,
    ...untold,
    times: clause.times,
    reference: isUsual(sentence, clause, frame) ? "generic" : "new",
    supplement: false,
    explanation: [{ stage: "assemble", rule: `construction/${rule}`, start: verb.start, end: verb.end }],
  };
}

/** "when they take people hostage": the present outside headlines speaks of what is usual. */
const isUsual = ({ sentence }: ChunkedSentence, { passive, times, verb }: Clause, { type }: Frame) =>
  type === "assault" && !passive && verb.tense === "present" && verb.form === "finite" && sentence.blockKind !== "title" && times.length === 0;

/** A draft that tells more of the act last told. */
export const supplement = (draft: Draft): Draft => ({ ...draft, reference: "definite", supplement: true });

/** The words between two tokens, in lower case. */
export const lowers = (sentence: ChunkedSentence, from: number, to: number) => sentence.sentence.tokens.slice(from, to).map((token) => token.lower);
