import { type ConflictEvent, type Standing, standing as standingOf, standings } from "@dateline/schema";
import { type DrawChart, toCanvas } from "./chart.js";
import { unitChart } from "./unit-chart.js";
import { portion } from "./wording.js";

const labels: Record<Standing, string> = {
  confirmed: "Confirmed by another voice",
  unconfirmed: "Reported, not confirmed",
  claimed: "Claimed or alleged only",
  contested: "Told in more than one way",
  denied: "Denied",
};

/** Returns bars of incidents by standing: what is known from claims alone against what others confirm, contest or deny. */
export const standing: DrawChart = (events, options) => {
  const by = new Map<Standing, ConflictEvent[]>(standings.map((name) => [name, []]));
  for (const event of events) by.get(standingOf(event))?.push(event);
  return unitChart(toCanvas(options), events, options, {
    name: "standing",
    rows: events.length === 0 ? [] : [...by].map(([name, counted]) => ({ label: labels[name], events: counted })),
    title: finding(events.length, by.get("claimed")?.length ?? 0, by.get("confirmed")?.length ?? 0),
    measured: "Incidents by what the voices say of them",
    nothing: "No incidents",
  });
};

function finding(all: number, claimed: number, confirmed: number): string {
  if (all === 0) return "No incident to set claims against";
  if (claimed === 0) return `${portion(confirmed, all)} ${isAre(confirmed, all)} confirmed by a voice other than the claimant`;
  return `${portion(claimed, all)} ${isAre(claimed, all)} known from claims alone`;
}

const isAre = (part: number, all: number) => (part === 1 || (part === 0 && all === 1) ? "is" : "are");
