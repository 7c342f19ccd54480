import { type ComposeContext, withSources } from "../compose-context.js";
import { type Block, words } from "../content.js";
import { eventSentences } from "../wording/event-sentence.js";
import { capitalise } from "../wording/phrase.js";
import { timeInTable } from "../wording/time.js";

/** What was threatened, planned, foiled or denied: told, and kept out of every count. */
export function notCounted(context: ComposeContext): Block[] {
  const events = [...context.scope.prospective, ...context.scope.denied];
  if (events.length === 0) return [];
  return [
    { kind: "paragraph", style: "body", inlines: [words("None of these is counted as an incident, shown on the map or added to a toll.")] },
    {
      kind: "entries",
      style: "body",
      entries: events.map((event) => ({
        term: event.time === null ? capitalise(event.status) : `${capitalise(event.status)}, ${timeInTable(event.time)}`,
        meaning: eventSentences(withSources(event, context), context.names),
      })),
    },
  ];
}
