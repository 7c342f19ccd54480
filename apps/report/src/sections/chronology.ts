import type { ConflictEvent } from "@dateline/schema";
import { type ComposeContext, toldInAll, withSources } from "../compose-context.js";
import { type Block, cite, words } from "../content.js";
import { eventSentences } from "../wording/event-sentence.js";
import { countNoun, spellNumber } from "../wording/number.js";
import { timeInTable } from "../wording/time.js";
import { figureBlock } from "./figure-block.js";

/** More incidents than this are not all told in sentences; the table lists every one. */
const mostTold = 14;

/** What happened, day by day: the timeline, then the incidents in sentences that their standing allows. */
export function chronology(context: ComposeContext): Block[] {
  const { incidents } = context.scope;
  if (incidents.length === 0) return [];
  const told = choose(incidents);
  const undated = incidents.filter(({ time }) => time === null || time.start === null);
  const start =
    told.length === incidents.length
      ? "Every incident in order of date."
      : `The ${spellNumber(told.length)} incidents with the most voices or the highest tolls, in order of date; the table of incidents lists all ${spellNumber(incidents.length)}.`;
  const noDate =
    undated.length === 0
      ? []
      : [
          words(
            ` ${countNoun(undated.length, "incident").replace(/^./, (first) => first.toUpperCase())} ${undated.length === 1 ? "has" : "have"} no date that the sources settle.`,
          ),
          ...cite(toldInAll(undated, context)),
        ];
  return [
    { kind: "paragraph", style: "body", inlines: [words(start), ...noDate] },
    ...figureBlock("timeline", incidents, context),
    {
      kind: "entries",
      style: "body",
      entries: told.map((event) => ({ term: timeInTable(event.time), meaning: eventSentences(withSources(event, context), context.names) })),
    },
  ];
}

function choose(incidents: readonly ConflictEvent[]): ConflictEvent[] {
  if (incidents.length <= mostTold) return [...incidents];
  const weight = (event: ConflictEvent) =>
    event.voices.length * 2 + event.contested.length + Math.min(20, Math.max(0, ...event.casualties.map(({ min }) => min)));
  const ranked = [...incidents].sort((a, b) => weight(b) - weight(a) || incidents.indexOf(a) - incidents.indexOf(b));
  const chosen = new Set(ranked.slice(0, mostTold));
  return incidents.filter((event) => chosen.has(event));
}
