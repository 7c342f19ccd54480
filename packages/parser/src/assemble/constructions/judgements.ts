import type { Context } from "../../context.js";
import type { NounGroup } from "../../grammar/chunks.js";
import type { Clause } from "../../grammar/clause.js";
import type { ChunkedSentence } from "../../stages/chunk.js";
import type { Draft } from "../candidate.js";
import { groupFillers, premodifier } from "../slots.js";
import { constructionDraft, fill, lowers } from "./construction.js";

/** How a clause that describes something judges it, by the words after "as" or the verb. */
export function judgementOf(sentence: ChunkedSentence, clause: Clause, { lexicon: { constructions: words } }: Context): "blames" | "approves" | null {
  if (!words.describe.has(clause.verb.lemma) || clause.subject === null) return null;
  const after = lowers(sentence, clause.verb.to, clause.verb.to + 24);
  const as = after.indexOf("as");
  const judged = after.slice(Math.max(as, 0), Math.max(as, 0) + 8);
  if (judged.some((word) => words.blaming.has(word))) return "blames";
  return (as >= 0 || clause.verb.lemma === "call") && judged.some((word) => words.approving.has(word)) ? "approves" : null;
}

/** "The government described the strikes as unacceptable": blame or approval by the word after "as". */
export function describedAs(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const judgement = judgementOf(sentence, clause, context);
  if (judgement === null || clause.subject === null) return [];
  const [accuse] = context.frames.verb("condemn");
  const [support] = context.frames.verb("justify");
  const object =
    clause.object ?? sentence.chunks.find((chunk): chunk is NounGroup => chunk.kind === "noun" && chunk.class === "event" && chunk.index < clause.verb.index);
  const doer = object == null ? undefined : doerOf(sentence, object, context);
  if (accuse !== undefined && judgement === "blames") {
    return [
      constructionDraft(
        sentence,
        clause,
        accuse,
        "condemnation",
        [...fill("source", clause.subject, "subject"), ...fill("recipient", doer, "doer")],
        "described-as",
      ),
    ];
  }
  if (support !== undefined && judgement === "approves")
    return [constructionDraft(sentence, clause, support, "statement", fill("source", clause.subject, "subject"), "described-as")];
  return [];
}

const doers: ReadonlySet<string> = new Set(["nationality", "organization", "group"]);

/** The doer of an act that a noun names: "United States strikes" → the United States. */
function doerOf(sentence: ChunkedSentence, group: NounGroup, context: Context): NounGroup | undefined {
  const [frame] = context.frames.noun(group.lemma);
  // "the French response": a deed that is no event by itself is its owner's all the same.
  if (frame === undefined) return group.possessor ?? premodifier(group, doers) ?? undefined;
  return groupFillers(sentence, group, frame, context).find(({ role }) => role === "perpetrator" || role === "source")?.group;
}

/** "holds Iran responsible for the attacks" */
export function heldResponsible(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const { responsible } = context.lexicon.constructions;
  if (clause.verb.lemma !== "hold" || clause.subject === null || clause.object === null || clause.verb.modal !== null) return [];
  if (!lowers(sentence, clause.object.to, clause.object.to + 3).some((word) => responsible.has(word))) return [];
  const [frame] = context.frames.verb("blame");
  return frame === undefined
    ? []
    : [
        constructionDraft(
          sentence,
          clause,
          frame,
          "accusation",
          [...fill("source", clause.subject, "subject"), ...fill("recipient", clause.object, "object")],
          "hold-responsible",
        ),
      ];
}

/** "said its action is in response to the attacks": a doer that justifies its own deed. */
export function justified(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const words = context.lexicon.constructions;
  const [frame] = context.frames.verb("justify");
  if (frame === undefined || clause.subject === null || clause.subject.pronoun || !context.lexicon.tellingVerbs.has(clause.verb.lemma)) return [];
  const said = sentence.sentence.tokens.filter((token) => token.start >= clause.verb.end).map((token) => token.lower);
  const own = said.findIndex((word) => words.own.has(word));
  const deed = sentence.chunks.some(
    (chunk) => chunk.kind === "noun" && chunk.class === "event" && chunk.determiner === "possessive" && chunk.start >= clause.verb.end,
  );
  if (own < 0 || !deed || !said.some((word) => words.approving.has(word))) return [];
  return [constructionDraft(sentence, clause, frame, "statement", fill("source", clause.subject, "subject"), "justified")];
}
