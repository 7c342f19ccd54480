import type { Actor, Casualty, EventReport, MentionPlace } from "@dateline/schema";
import type { ActorTable } from "../actors.js";
import { isKin, modeAgreement } from "../merge/compare.js";
import { timeAgreement } from "../merge/time-agreement.js";
import { sameOrContains } from "../place/containment.js";
import { namesSite } from "./sites.js";

/** What comparing reports needs besides them. */
export interface LinkView {
  actors: ReadonlyMap<string, Actor>;
  table: ActorTable;
  /** The rare names in each report's sentences, by report id. */
  names: ReadonlyMap<string, ReadonlySet<string>>;
}

const wide = new Set<MentionPlace["kind"]>(["country", "water"]);
const regional = new Set<MentionPlace["kind"]>(["region", "county"]);

function placeScore(a: EventReport, b: EventReport): number {
  const [x, y] = [a.place, b.place];
  if (x === null || y === null) return 0;
  if (!sameOrContains(x, y) && !sameOrContains(y, x)) {
    // Seas run into one another, and a raid on several sites is told by one or the other of them.
    if (x.kind === "water" || y.kind === "water") return x.country !== undefined && y.country !== undefined ? -1.5 : -0.25;
    return namesSite(a, y) || namesSite(b, x) ? 1 : -1.5;
  }
  if (wide.has(x.kind) || wide.has(y.kind)) return 0.5;
  return regional.has(x.kind) || regional.has(y.kind) ? 1 : 2;
}

function nameScore(a: EventReport, b: EventReport, view: LinkView): number {
  const mine = view.names.get(a.id);
  const theirs = view.names.get(b.id);
  return mine !== undefined && theirs !== undefined && [...mine].some((name) => theirs.has(name)) ? 1.5 : 0;
}

function dateScore(a: EventReport, b: EventReport): number | null {
  const range = ({ time }: EventReport) => (time?.start == null || time.end === null ? null : { start: time.start, end: time.end });
  const agreement = timeAgreement(range(a), range(b));
  if (agreement < 0) return null;
  return agreement === 1 ? 2 : agreement > 0 ? 0.75 : 0;
}

const parties = (report: EventReport, roles: readonly string[]) => report.participants.filter(({ role }) => roles.includes(role));

function partyScore(a: EventReport, b: EventReport, roles: readonly string[], view: LinkView): number {
  const [xs, ys] = [parties(a, roles), parties(b, roles)];
  if (xs.length === 0 || ys.length === 0) return 0;
  let best = -0.5;
  for (const x of xs) {
    for (const y of ys) {
      if (x.actorId !== undefined && y.actorId !== undefined) {
        if (x.actorId === y.actorId) best = Math.max(best, 1);
        // A state and its army are one doer; an alliance and its member are not quite.
        else if (isKin(x.actorId, y.actorId, view.actors, view.table)) best = Math.max(best, 0.75);
      } else if ((x.name ?? x.text).toLowerCase() === (y.name ?? y.text).toLowerCase()) best = Math.max(best, 1);
      else if (headOf(x.text) === headOf(y.text)) best = Math.max(best, 0.5);
      else best = Math.max(best, 0);
    }
  }
  return best;
}

const headOf = (text: string) => text.toLowerCase().split(/\s+/).at(-1)?.replace(/s$/, "") ?? "";

const sameCount = (a: Casualty, b: Casualty) => a.outcome === b.outcome && a.min === b.min && a.max === b.max;
const atOdds = (a: Casualty, b: Casualty) =>
  a.outcome === b.outcome && (a.min > (b.max ?? Number.POSITIVE_INFINITY) || b.min > (a.max ?? Number.POSITIVE_INFINITY));

function tollScore(a: EventReport, b: EventReport): number {
  if (a.casualties.some((x) => b.casualties.some((y) => sameCount(x, y) && x.min > 1))) return 2;
  if (a.casualties.some((x) => b.casualties.some((y) => sameCount(x, y)))) return 0.75;
  if (a.casualties.some((x) => b.casualties.some((y) => x.outcome === y.outcome && !atOdds(x, y)))) return 0.5;
  const apart = a.casualties.flatMap((x) => b.casualties.filter((y) => atOdds(x, y)).map((y) => Math.max(x.min, y.min) / Math.max(Math.min(x.min, y.min), 1)));
  // First counts and last ones, the army's and the rebels': up to double or a few more says nothing.
  return apart.length === 0 || Math.min(...apart) <= 2.5 ? 0 : -0.75;
}

/** The known events of the chronology that a report's day was taken from. */
const knownEvents = ({ explanation }: EventReport) => explanation.filter(({ rule }) => rule.startsWith("chronology/")).map(({ rule }) => rule);

const kept = new Set<EventReport["mode"]>(["abduct", "hijack", "war-outbreak", "arson"]);

/** Whether two modes are never two versions of one act; what exploded, was fired or dropped is often told both ways. */
const excludes = (a: EventReport["mode"], b: EventReport["mode"]) => kept.has(a) !== kept.has(b) || kept.has(a);

const happened = new Set(["occurred", "claimed", "alleged", "denied", "ongoing"]);

/**
 * Returns how strongly two reports of different documents speak for one event, or null where they cannot be one: another type,
 * days apart, modes that exclude one another, a thing done against a thing planned. Tolls may differ: that is what voices dispute.
 */
export function similarity(a: EventReport, b: EventReport, view: LinkView): number | null {
  if (a.documentId === b.documentId || a.type !== b.type || happened.has(a.status) !== happened.has(b.status)) return null;
  const mode = modeAgreement(a.mode, b.mode);
  if (mode < 0 && excludes(a.mode, b.mode)) return null;
  const date = dateScore(a, b);
  if (date === null) return null;
  if (a.mode === "war-outbreak") return date + 2 + Math.max(placeScore(a, b), 0);
  const place = placeScore(a, b);
  const doers = ["perpetrator", "source"];
  const others = ["target", "victim", "recipient"];
  const known = knownEvents(a).some((id) => knownEvents(b).includes(id)) ? 2 : 0;
  const counts = a.count?.min !== b.count?.min && (a.count?.min ?? 1) + (b.count?.min ?? 1) > 2 ? -1 : 0;
  const undated = a.time?.start == null || b.time?.start == null ? -0.5 : 0;
  return (
    known +
    undated +
    date +
    place +
    nameScore(a, b, view) +
    partyScore(a, b, doers, view) +
    partyScore(a, b, others, view) +
    tollScore(a, b) +
    1.5 * Math.min(mode, 0) +
    Math.max(mode, 0) +
    counts
  );
}
