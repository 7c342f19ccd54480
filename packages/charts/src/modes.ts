import { type DrawChart, toCanvas } from "./chart.js";
import { tally } from "./transform/tally.js";
import { restNote, unitChart } from "./unit-chart.js";
import { modeLabel } from "./vocabulary.js";
import { portion } from "./wording.js";

const rowLimit = 15;

/** Returns bars of incidents by how they were done, most frequent first, each cell an incident in its form. */
export const modes: DrawChart = (events, options) => {
  const tallies = tally(events, (event) => [event.mode], rowLimit);
  const rows = tallies.filter(({ others }) => others === 0).map(({ name, events: counted }) => ({ label: modeLabel(name), events: counted }));
  const [first] = rows;
  return unitChart(toCanvas(options), events, options, {
    name: "modes",
    rows,
    title: first === undefined ? "No incident to count by mode" : finding(first.label, first.events.length, events.length),
    measured: "Incidents by how they were done",
    notes: restNote(tallies, "mode"),
    nothing: "No incidents",
  });
};

function finding(mode: string, count: number, all: number): string {
  return `${portion(count, all)} ${count === 1 ? "is" : "are"} of one kind: ${mode.toLowerCase()}`;
}
