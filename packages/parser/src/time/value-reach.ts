import type { TimeValue } from "./time-value.js";
import { offsetReach } from "./unit-days.js";

/** Least and most days from the day that a value is seen from to the days it may mean. */
export interface Reach {
  least: number;
  most: number;
}

const years = (n: number): Reach => ({ least: -366 * n, most: 366 * n });
const unitReach = { week: 7, weekend: 7, month: 31, year: 366, decade: 3653, century: 36_525 } as const;

/** Returns how far from its reference day a value may lie. Generous; a reach too wide only costs time. */
export function reachOf(value: TimeValue): Reach {
  switch (value.kind) {
    case "weekday":
      return { least: -7, most: 7 };
    case "day-of-month":
      return { least: -93, most: 93 };
    case "shift":
      return typeof value.anchor === "string" ? offsetReach(value) : years(300);
    case "period": {
      const days = unitReach[value.unit];
      return { least: (Math.min(0, value.shift) - 1) * days, most: (Math.max(0, value.shift) + 1) * days };
    }
    case "stretch":
      return reachOf(value.of);
    case "date":
      return value.year === null ? years(5 + Math.abs(value.yearShift ?? 0)) : years(300);
    case "season":
      return years(4);
    default:
      return years(300);
  }
}

/** Returns whether a value means the same days whatever day it is seen from. */
export function isAbsolute(value: TimeValue): boolean {
  switch (value.kind) {
    case "date":
      return value.year !== null;
    case "choice":
    case "decade":
      return true;
    case "season":
      return value.year !== null;
    case "stretch":
      return isAbsolute(value.of);
    case "shift":
      return typeof value.anchor !== "string" && isAbsolute(value.anchor);
    case "range":
      return value.relation === "between" && value.from !== null && value.to !== null && isAbsolute(value.from) && isAbsolute(value.to);
    default:
      return false;
  }
}

/** Returns whether a value counts from an event of the story, not from the document's day. */
export function isStoryAnchored(value: TimeValue): boolean {
  if (value.kind === "shift") return value.anchor === "context" || value.anchor === "event";
  if (value.kind === "period" || value.kind === "weekday") return value.anchor === "context";
  return value.kind === "stretch" && isStoryAnchored(value.of);
}
