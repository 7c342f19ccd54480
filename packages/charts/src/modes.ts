import { type DrawChart, toCanvas } from "./chart.js";
import { type Tally, tally } from "./transform/tally.js";
import { restNote, unitChart } from "./unit-chart.js";
import { modeLabel } from "./vocabulary.js";
import { capitalise, countOf, formatCount, listed, portion } from "./wording.js";

const rowLimit = 15;

/** Returns bars of incidents by how they were done, most frequent first, each cell an incident in its form. */
export const modes: DrawChart = (events, options) => {
  const tallies = tally(events, (event) => [event.mode], rowLimit);
  const rows = tallies.filter(({ others }) => others === 0).map(({ name, events: counted }) => ({ label: modeLabel(name), events: counted }));
  return unitChart(toCanvas(options), events, options, {
    name: "modes",
    rows,
    title: finding(tallies, events.length),
    measured: "Incidents by how they were done",
    notes: restNote(tallies, "mode"),
    nothing: "No incidents",
  });
};

/** Modes that say no more than that there was force: no finding. */
const vague = new Set(["attack-unspecified"]);

function finding(tallies: readonly Tally[], all: number): string {
  const [first] = tallies.filter(({ others }) => others === 0);
  if (first === undefined) return "No incident to count by mode";
  if (tallies.length === 1) return `${portion(all, all)} ${all === 1 ? "is" : "are"} of one kind: ${modeLabel(first.name).toLowerCase()}`;
  const named = tallies.filter(({ name, others }) => others === 0 && !vague.has(name));
  const most = named[0]?.events.length ?? first.events.length;
  const tied = named.filter(({ events }) => events.length === most).map(({ name }) => modeLabel(name).toLowerCase());
  const unknown = tallies.find(({ name }) => vague.has(name))?.events.length ?? 0;
  const rest = unknown > most ? `; for ${formatCount(unknown)} the means is not told` : "";
  const share = `${formatCount(most)} of ${countOf(all, "incident")}`;
  if (tied.length === 1) return `${capitalise(listed(tied))} is the form most often told: ${share}${rest}`;
  if (tied.length <= mostTied) return `${capitalise(listed(tied))} are the forms most often told: ${share} each${rest}`;
  return `No one form is told most often: ${formatCount(tied.length)} are, for ${share} each${rest}`;
}

/** As many names as a title has room for. */
const mostTied = 2;
