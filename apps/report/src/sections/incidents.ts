import type { ComposeContext } from "../compose-context.js";
import type { Block } from "../content.js";
import { eventTable } from "./event-table.js";

/** Every incident, a row each. */
export function incidents(context: ComposeContext): Block[] {
  const { incidents: events } = context.scope;
  return events.length === 0
    ? []
    : [
        eventTable(
          "incidents",
          "Every incident of force in order of date, with place, target, who is named as responsible, toll, standing and sources.",
          events,
          context,
        ),
      ];
}
