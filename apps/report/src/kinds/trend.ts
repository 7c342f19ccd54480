import type { KindRow } from "./kind.js";
import { titleFor } from "./situation.js";

/** Months compared: how many, how sure, where, by whom and how. */
export const trend: KindRow = {
  summary: "months compared",
  sections: [
    "trend-summary",
    "key-figures",
    "trend",
    "months",
    "trend-countries",
    "trend-modes",
    "actors",
    "casualties",
    "changes",
    "incidents",
    "reported-figures",
    "gaps",
    "method",
    "sources",
    "annex",
  ],
  tellsOld: true,
  focus: (dataset) => ({ dataset, focus: {} }),
  title: (_context, area) => titleFor(area, "conflict trends"),
};
