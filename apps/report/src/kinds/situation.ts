import type { KindRow } from "./kind.js";

/** The overview of a period: everything in the selection. */
export const situation: KindRow = {
  summary: "the overview of a period",
  sections: [
    "bottom-line",
    "judgements",
    "key-figures",
    "changes",
    "trend",
    "chronology",
    "countries",
    "actors",
    "casualties",
    "contested",
    "not-counted",
    "incidents",
    "others",
    "reported-figures",
    "background",
    "gaps",
    "method",
    "sources",
    "annex",
  ],
  focus: (dataset) => ({ dataset, focus: {} }),
  title: (_context, area) => titleFor(area, "conflict briefing"),
};

/** An area whose name leaves room on the line of the masthead. */
const longestArea = 26;

/** Returns "Chad and Niger: conflict briefing"; the noun alone where the area is not known or too long for the line. */
export function titleFor(area: string, noun: string): string {
  return area === "Area not stated" || area.length > longestArea ? noun.replace(/^./, (first) => first.toUpperCase()) : `${area}: ${noun}`;
}
