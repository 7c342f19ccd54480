import type { ChartName, DrawChart } from "./chart.js";
import { modes } from "./modes.js";
import { standing } from "./standing.js";
import { timeline } from "./timeline.js";

/** One chart in the table: its name, what it shows in a few words, and the function that draws it. */
export interface ChartRow<Name extends ChartName = ChartName> {
  name: Name;
  title: string;
  draw: DrawChart;
}

/** Every chart by name. */
export const charts: { readonly [Name in ChartName]: ChartRow<Name> } = {
  timeline: { name: "timeline", title: "Incidents over time", draw: timeline },
  standing: { name: "standing", title: "Claims against what others say", draw: standing },
  modes: { name: "modes", title: "How it was done", draw: modes },
};
