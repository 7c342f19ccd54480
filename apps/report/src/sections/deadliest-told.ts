import type { ConflictEvent } from "@dateline/schema";
import { type ComposeContext, outletIn } from "../compose-context.js";
import { cite, type Inline, words } from "../content.js";
import { toldIn } from "../dataset-view.js";
import { deadliest } from "../tally.js";
import { subjectOf } from "../wording/event-subject.js";
import { timeInSentence } from "../wording/time.js";
import { tollSentences } from "../wording/toll.js";

/** Returns a sentence on the deadliest of the events, and its dead with who says so; nothing where no killed are told. */
export function deadliestTold(events: readonly ConflictEvent[], context: ComposeContext): Inline[] {
  const found = deadliest(events);
  if (found === undefined) return [];
  const { event, isTied } = found;
  const killed = { casualties: event.casualties.filter(({ outcome }) => outcome === "killed") };
  const opening = isTied ? "Among the deadliest told of" : "The deadliest told of";
  return [
    words(`${opening}: ${subjectOf(event, context.names)} ${timeInSentence(event.time)}.`),
    ...cite(toldIn(event, context.reports)),
    ...tollSentences(killed, outletIn(context), context.names),
  ];
}
