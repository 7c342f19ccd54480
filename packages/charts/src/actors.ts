import { type DrawChart, toCanvas } from "./chart.js";
import { formOf } from "./form.js";
import { actingRoles, actorNames } from "./transform/actors.js";
import { tally } from "./transform/tally.js";
import { restNote, unitChart } from "./unit-chart.js";
import { countOf, openingCount, runningCount } from "./wording.js";

const rowLimit = 13;

/** Returns bars of incidents by the actor said to have done them, each cell in its form: what is known of whom, and how well. */
export const actors: DrawChart = (events, options) => {
  const names = actorNames(events);
  const keysOf = (event: (typeof events)[number]) => names.namedKeysOf(event, actingRoles);
  const tallies = tally(events, keysOf, rowLimit);
  const rows = tallies.filter(({ others }) => others === 0).map(({ name, events: counted }) => ({ label: names.nameOf(name), events: counted }));
  const unnamed = events.filter((event) => keysOf(event).length === 0).length;
  return unitChart(toCanvas(options), events, options, {
    name: "actors",
    rows,
    title: finding(rows, events.length),
    measured: "Incidents by the actor said to have done or said it",
    notes: [
      ...restNote(tallies, "actor"),
      ...(unnamed === 0 ? [] : [`${openingCount(unnamed)} ${unnamed === 1 ? "incident names" : "incidents name"} nobody who did it.`]),
    ],
    nothing: events.length === 0 ? "No incidents" : "No incident names who did it",
  });
};

function finding(rows: readonly { label: string; events: Parameters<typeof actors>[0] }[], all: number): string {
  const [first] = rows;
  if (first === undefined) return all === 0 ? "No incident to count by actor" : "No incident names who did it";
  const firm = first.events.filter((event) => formOf(event) === "confirmed").length;
  const confirmed = firm === 0 ? "none" : firm === first.events.length ? "all" : runningCount(firm);
  return `${first.label} is named in ${countOf(first.events.length, "incident")}, ${confirmed} of them confirmed`;
}
