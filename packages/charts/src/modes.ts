import type { DrawChart } from "./chart.js";
import { toCanvas } from "./chart.js";
import { tally } from "./transform/tally.js";
import { unitChart } from "./unit-chart.js";
import { modeLabel } from "./vocabulary.js";
import { portion } from "./wording.js";

const rowLimit = 20;

/** Returns bars of incidents by how they were done, most frequent first, each cell an incident in its form. */
export const modes: DrawChart = (events, options) => {
  const rows = tally(events, (event) => [event.mode], rowLimit).map(({ name, events: counted, others }) => ({
    label: others > 0 ? `${others} other modes` : modeLabel(name),
    events: counted,
  }));
  const [first] = rows;
  const share = first === undefined ? "" : portion(first.events.length, events.length);
  return unitChart(toCanvas(options), events, options, {
    name: "modes",
    rows,
    title:
      first === undefined ? "No incident to count by mode" : `${share} ${first.events.length === 1 ? "is" : "are"} of one kind: ${first.label.toLowerCase()}`,
    measured: "Incidents by how they were done",
    nothing: "No incidents",
  });
};
