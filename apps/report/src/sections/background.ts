import type { ComposeContext } from "../compose-context.js";
import { type Block, words } from "../content.js";
import { eventTable } from "./event-table.js";

/** Events of earlier years that the sources recall; none is counted. */
export function background(context: ComposeContext): Block[] {
  const { background: events } = context.scope;
  if (events.length === 0) return [];
  return [
    {
      kind: "paragraph",
      style: "body",
      inlines: [words("The sources recall these events of more than a year before the cut-off. They are in no count, chart or judgement.")],
    },
    eventTable("background", "Earlier events that the sources recall, in order of date.", events, context),
  ];
}
