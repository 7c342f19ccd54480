import { type DrawChart, toCanvas } from "./chart.js";
import { unitChart } from "./unit-chart.js";
import { portion, runningCount } from "./wording.js";

/** The last row takes all that have as many voices or more. */
const mostVoices = 4;
const labels = ["No voice named", "One voice", "Two voices", "Three voices", "Four voices or more"];

/** Returns bars of incidents by how many independent voices tell of them first hand: ten papers quoting one spokesman are one. */
export const voices: DrawChart = (events, options) => {
  const counted = labels.map((label, count) => ({ label, events: events.filter((event) => Math.min(event.voices.length, mostVoices) === count) }));
  const single = counted[1]?.events.length ?? 0;
  const several = counted.slice(2).reduce((sum, row) => sum + row.events.length, 0);
  return unitChart(toCanvas(options), events, options, {
    name: "voices",
    rows: events.length === 0 ? [] : counted,
    title: finding(events.length, single, several),
    measured: "Incidents by how many voices tell of them first hand",
    nothing: "No incidents",
  });
};

function finding(all: number, single: number, several: number): string {
  if (all === 0) return "No incident to count the voices of";
  const rest = `${portion(single, all)} ${single === 1 ? "rests" : "rest"} on a single voice`;
  return several === 0 || single === all ? rest : `${rest}, ${runningCount(several)} on two or more`;
}
