import { type ConflictEvent, DatelineError } from "@dateline/schema";
import type { BriefingDataset } from "../dataset-view.js";
import { eventTitle } from "../wording/event-title.js";
import type { KindRow } from "./kind.js";
import { relatedTo } from "./related.js";

/** One event in full: its accounts side by side, every value with its words, who says what, and what happened around it. */
export const incident: KindRow = {
  summary: "one event in full",
  sections: ["event-summary", "event-facts", "accounts", "event-timeline", "event-voices", "contested", "casualties", "related", "method", "sources", "annex"],
  tellsOld: true,
  focus: (dataset, wanted) => {
    const event = choose(dataset, wanted.event);
    if (event === undefined) return { dataset, focus: {} };
    return { dataset: { ...dataset, events: [event], figures: [] }, focus: { event, related: relatedTo(event, dataset.events) } };
  },
  title: ({ focus, names }, _area) => (focus.event === undefined ? "Incident briefing" : eventTitle(focus.event, names)),
};

/** The event asked for; else a use of force that most voices tell, the smallest id first among equals. */
function choose({ events }: BriefingDataset, wanted: string | undefined): ConflictEvent | undefined {
  if (wanted !== undefined) {
    const found = events.find(({ id }) => id === wanted);
    if (found !== undefined) return found;
    throw new DatelineError("event/unknown", `No event of the selection has the id "${wanted}".`, {
      hint: "See `dateline list` for the ids there are, and widen the selection.",
    });
  }
  const weight = (event: ConflictEvent) => (event.type === "assault" ? 1000 : 0) + event.voices.length * 2 + event.reportIds.length;
  return [...events].sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))[0];
}
