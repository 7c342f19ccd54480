import type { ConflictEvent } from "@dateline/schema";
import { type ComposeContext, toldInAll } from "../compose-context.js";
import { type Block, cite, type Inline, type VersionsBlock, words } from "../content.js";
import { toldIn } from "../dataset-view.js";
import { withStanding } from "../scope.js";
import { subjectOf } from "../wording/event-subject.js";
import { isolate, voiceInSentence } from "../wording/name.js";
import { countNoun, spellNumber } from "../wording/number.js";
import { capitalise, clip, listSome, openSentence, othersInWords } from "../wording/phrase.js";
import { timeInSentence } from "../wording/time.js";
import { pairBlock } from "./figure-block.js";

/** How a question reads: "Who did it" and so on. */
const questions: Record<ConflictEvent["contested"][number]["field"], string> = {
  date: "When it was",
  place: "Where it was",
  perpetrator: "Who did it",
  target: "Whom or what it was aimed at",
  casualties: "How many were hurt",
  mode: "How it was done",
  status: "Whether it happened",
};

/** Of fewer incidents than this the words tell as much as bars. */
const leastCompared = 3;

/** Claims set against what others say, then each question on which the accounts differ, every version with those who hold it. */
export function contested(context: ComposeContext): Block[] {
  const { incidents, others } = context.scope;
  const claims = withStanding(incidents, "claimed");
  const disputes = [...incidents, ...others].flatMap((event) => event.contested.map((contest) => ({ event, contest })));
  if (claims.length === 0 && disputes.length === 0) return [];
  return [
    { kind: "paragraph", style: "body", inlines: summary(claims, disputes.length, incidents, context) },
    ...(incidents.length < leastCompared ? [] : pairBlock(["standing", "voices"], incidents, context)),
    ...disputes.map(({ event, contest }) => versionsBlock(event, contest, context)),
  ];
}

function summary(claims: readonly ConflictEvent[], disputes: number, incidents: readonly ConflictEvent[], context: ComposeContext): Inline[] {
  const inlines: Inline[] = [];
  if (claims.length > 0) {
    inlines.push(
      words(
        `${openSentence(countNoun(claims.length, "incident"))} of ${spellNumber(incidents.length)} ${claims.length === 1 ? "is" : "are"} known from a claim or an allegation alone; nobody else confirms ${claims.length === 1 ? "it" : "them"}.`,
      ),
      ...cite(toldInAll(claims, context)),
    );
  }
  if (disputes > 0)
    inlines.push(words(`${claims.length > 0 ? " " : ""}The accounts differ on ${countNoun(disputes, "question")}, set out below without a preference.`));
  return inlines;
}

function versionsBlock(event: ConflictEvent, contest: ConflictEvent["contested"][number], context: ComposeContext): VersionsBlock {
  return {
    kind: "versions",
    question: [
      words(`${questions[contest.field]}: `, { strong: true }),
      words(`${subjectOf(event, context.names)} ${timeInSentence(event.time)}.`),
      ...cite(toldIn(event, context.reports)),
    ],
    versions: contest.versions.map(({ value, by, evidence }): Inline[] => {
      const voices = by.map((voice) => voiceInSentence(voice, context.names));
      const holders = voices.length === 0 ? "nobody is named as holding this" : `according to ${listSome(voices, 4, othersInWords)}`;
      return [words(capitalise(isolate(clip(value, 200)))), words(`, ${holders}.`, { quiet: true }), ...cite(evidence)];
    }),
  };
}
