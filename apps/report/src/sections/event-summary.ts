import type { ConflictEvent } from "@dateline/schema";
import { type ComposeContext, withSources } from "../compose-context.js";
import { type Block, cite, type Inline, words } from "../content.js";
import { toldIn } from "../dataset-view.js";
import { eventSentences } from "../wording/event-sentence.js";
import { isolate, voiceInSentence } from "../wording/name.js";
import { countNoun } from "../wording/number.js";
import { capitalise, listSome, openSentence, othersInWords } from "../wording/phrase.js";
import { bottomLine } from "./bottom-line.js";

/** The event in sentences that its standing allows, how many voices tell it, and how far the reading can be relied on. */
export function eventSummary(context: ComposeContext): Block[] {
  const { event } = context.focus;
  if (event === undefined) return bottomLine(context);
  const documents = new Set(toldIn(event, context.reports).map(({ documentId }) => documentId)).size;
  const voices = event.voices.map((voice) => voiceInSentence(voice, context.names));
  const told: Inline[] =
    voices.length === 0
      ? [words(` ${openSentence(countNoun(documents, "document"))} ${documents === 1 ? "tells" : "tell"} of it; no voice is named.`)]
      : [
          words(
            ` ${openSentence(countNoun(documents, "document"))} ${documents === 1 ? "tells" : "tell"} of it, in ${countNoun(voices.length, "independent voice")}: ${listSome(voices, 5, othersInWords)}.`,
          ),
          ...cite(toldIn(event, context.reports)),
        ];
  const reasons = overall(event, context).map((reason) => ` ${capitalise(isolate(reason, 200)).replace(/\.$/, "")}.`);
  return [
    { kind: "paragraph", style: "lead", inlines: [...eventSentences(withSources(event, context), context.names), ...told] },
    { kind: "paragraph", style: "quiet", inlines: [words(`${capitalise(event.confidence)} confidence in the reading.${reasons.join("")}`)] },
  ];
}

/** Leaves out what is true of one account among several ("no doer is named"): it stands beside that account. */
function overall({ reasons, reportIds }: ConflictEvent, { reports }: ComposeContext): string[] {
  if (reportIds.length < 2) return [...reasons];
  const ofOne = new Set(reportIds.flatMap((id) => reports.get(id)?.reasons ?? []));
  return reasons.filter((reason) => !ofOne.has(reason));
}
