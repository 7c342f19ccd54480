import type { ConflictEvent } from "@dateline/schema";
import { type Act, actOf, acts } from "../vocabulary.js";
import { type DayRange, dayRange } from "./calendar.js";
import { groupBy } from "./group.js";

/** An event with its possible days. */
export interface DatedEvent extends DayRange {
  event: ConflictEvent;
}

/** The events of one type, parted by whether their days are known at all. */
export interface Lane {
  type: string;
  act: Act;
  /** By first possible day; within a day as given. */
  dated: readonly DatedEvent[];
  undated: readonly ConflictEvent[];
}

/** Returns the events by type, conflict before cooperation and the fullest first. */
export function toLanes(events: readonly ConflictEvent[]): Lane[] {
  const byType = groupBy(events, (event) => event.type);
  const lanes = [...byType].map(([type, group]): Lane => {
    const [first] = group;
    const ranged = group.map((event) => ({ event, range: dayRange(event.time) }));
    const dated = ranged.flatMap(({ event, range }) => (range === null ? [] : [{ event, ...range }]));
    return {
      type,
      act: first === undefined ? "other" : actOf(first),
      dated: dated.sort((a, b) => a.start - b.start),
      undated: ranged.filter(({ range }) => range === null).map(({ event }) => event),
    };
  });
  const size = (lane: Lane) => lane.dated.length + lane.undated.length;
  return lanes.sort((a, b) => acts.indexOf(a.act) - acts.indexOf(b.act) || size(b) - size(a) || (a.type < b.type ? -1 : 1));
}
