import { type ComposeContext, withSources } from "../compose-context.js";
import { type Block, words } from "../content.js";
import { eventSentences } from "../wording/event-sentence.js";
import { timeInTable } from "../wording/time.js";

/** Events near it in place and time, or between the same actors. That they stand here does not say that they have to do with it. */
export function related(context: ComposeContext): Block[] {
  const { related: events = [] } = context.focus;
  if (events.length === 0) return [];
  const intro =
    "Within a fortnight of it, and either within 100 km or between two of the same actors. That they are listed does not say that they are connected.";
  return [
    { kind: "paragraph", style: "body", inlines: [words(intro)] },
    {
      kind: "entries",
      style: "body",
      entries: events.map((event) => ({ term: timeInTable(event.time), meaning: eventSentences(withSources(event, context), context.names) })),
    },
  ];
}
