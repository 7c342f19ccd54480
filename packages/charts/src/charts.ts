import { actorTargets } from "./actor-targets.js";
import { actors } from "./actors.js";
import { casualties } from "./casualties.js";
import type { ChartName, DrawChart } from "./chart.js";
import { map } from "./map.js";
import { modes } from "./modes.js";
import { standing } from "./standing.js";
import { timeline } from "./timeline.js";
import { trend } from "./trend.js";
import { voices } from "./voices.js";

/** One chart in the table: its name, what it shows in a few words, and the function that draws it. */
export interface ChartRow<Name extends ChartName = ChartName> {
  name: Name;
  title: string;
  draw: DrawChart;
}

/** Every chart by name. */
export const charts: { readonly [Name in ChartName]: ChartRow<Name> } = {
  timeline: { name: "timeline", title: "Incidents over time", draw: timeline },
  trend: { name: "trend", title: "Against the usual number", draw: trend },
  map: { name: "map", title: "Where it happened", draw: map },
  casualties: { name: "casualties", title: "Killed and injured, as ranges", draw: casualties },
  standing: { name: "standing", title: "Claims against what others say", draw: standing },
  "actor-targets": { name: "actor-targets", title: "Who acts against whom", draw: actorTargets },
  actors: { name: "actors", title: "What is known of whom", draw: actors },
  modes: { name: "modes", title: "How it was done", draw: modes },
  voices: { name: "voices", title: "How many voices tell of it", draw: voices },
};
