import type { Stance, Status } from "@dateline/schema";
import type { Candidate } from "../assemble/candidate.js";
import { commitments } from "../attribute/commitments.js";
import { daysOf } from "../attribute/day-of-words.js";
import { modalityOf, placesStopped, preparedAndStopped } from "../attribute/modality.js";
import { pointers } from "../attribute/pointing.js";
import { type QuoteSpeakers, quoteSpeakers } from "../attribute/quotes.js";
import { reactions } from "../attribute/reactions.js";
import { voicesOf } from "../attribute/voices.js";
import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { IssueDraft, Staged } from "../stage.js";
import type { Assembled } from "./assemble.js";

/** Somebody who says something of an event, and how they stand to it. */
export interface Voice {
  stance: Stance;
  /** Whether the verb itself vouches for what is told ("confirmed"), rather than only telling it. */
  avowed: boolean;
  speaker: NounGroup;
  /** Whom the speaker speaks for: the army of "a spokesman for the army". */
  body: NounGroup | null;
  /** The words that carry the stance: from the speaker to the verb. */
  start: number;
  end: number;
  rule: string;
}

/** A candidate with its status and who says it. */
export interface Attributed extends Candidate {
  status: Status;
  voices: readonly Voice[];
  /** Whether the text says it in its own voice, or only in somebody's. */
  asserted: boolean;
}

export interface AttributedDocument extends Omit<Assembled, "candidates"> {
  /** Who speaks in each quoted sentence. */
  quotes: QuoteSpeakers;
  candidates: readonly Attributed[];
}

/** Who denies an act, or condemns "US strikes" without an article, speaks of what is known: it points back. */
function referenceOf({ reference, group, count }: Candidate, voices: readonly Voice[], status: Status): Candidate["reference"] {
  const condemns = group?.determiner === "none" && count === null && voices.some(({ stance }) => stance === "condemns");
  return condemns || (status === "denied" && reference === "new") ? "definite" : reference;
}

/** "Police foiled a plot to bomb the exchange": those who foil the act are not its doers. */
function withoutFoilers({ clause, fillers }: Candidate, { lexicon: { hypothetical } }: Context): Candidate["fillers"] {
  const foiling = clause?.governor;
  if (foiling == null || !hypothetical.prevented.has(foiling.verb.lemma)) return fillers;
  return fillers.filter(({ role, group }) => role !== "perpetrator" || foiling.subject?.index !== group.index);
}

/** Says of each candidate who tells it and whether as done, claimed, alleged, denied, threatened, planned or foiled; drops what is only thought of. */
export function attribute(assembled: Assembled, context: Context): Staged<AttributedDocument> {
  const issues: IssueDraft[] = [];
  const quotes = quoteSpeakers(assembled.sentences, context);
  const kept: Omit<Attributed, "index">[] = [];
  for (const candidate of assembled.candidates) {
    const sentence = assembled.sentences[candidate.sentence];
    if (sentence === undefined) continue;
    const voices = voicesOf(sentence, candidate, quotes, context);
    const verdict = modalityOf(sentence, candidate, voices, context);
    if (verdict.kind === "drop") {
      issues.push({
        code: "attribute/not-told-as-done",
        stage: "attribute",
        start: candidate.trigger.start,
        end: candidate.trigger.end,
        message: `Not counted as an event: ${verdict.reason}.`,
        hint: "Add a report by hand if the text does tell it as done.",
      });
      continue;
    }
    kept.push({
      ...candidate,
      reference: referenceOf(candidate, voices, verdict.status),
      fillers: verdict.status === "foiled" ? withoutFoilers(candidate, context) : candidate.fillers,
      places: verdict.rule === preparedAndStopped && candidate.places.length === 0 ? placesStopped(sentence, context) : candidate.places,
      times: daysOf(sentence, candidate, voices),
      status: verdict.status,
      voices,
      asserted: verdict.asserted,
      explanation: [...candidate.explanation, { stage: "attribute", rule: verdict.rule, field: "status" }],
    });
  }
  kept.push(...commitments(assembled, quotes, context), ...reactions(assembled, context), ...pointers(assembled, quotes, context));
  const ordered = kept.sort((a, b) => a.trigger.start - b.trigger.start).map((candidate, index) => ({ ...candidate, index }));
  return { value: { ...assembled, quotes, candidates: ordered }, issues };
}
