import type { ComposeContext } from "../compose-context.js";
import type { Block } from "../content.js";
import { eventTable } from "./event-table.js";

/** Words, measures and moves: everything told as done that is not force. */
export function others(context: ComposeContext): Block[] {
  const { others: events } = context.scope;
  return events.length === 0
    ? []
    : [eventTable("others", "Statements, talks, measures and moves in order of date, with who did what to whom, standing and sources.", events, context)];
}
