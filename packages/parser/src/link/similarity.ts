import type { Actor, Casualty, EventReport, MentionPlace } from "@dateline/schema";
import type { ActorTable } from "../actors.js";
import { isKin, modeAgreement } from "../merge/compare.js";
import { timeAgreement } from "../merge/time-agreement.js";
import { sameOrContains } from "../place/containment.js";

/** What comparing reports needs besides them. */
export interface LinkView {
  actors: ReadonlyMap<string, Actor>;
  table: ActorTable;
}

const coarse = new Set(["country", "region", "county", "water"]);

function placeScore(a: MentionPlace | null, b: MentionPlace | null): number {
  if (a === null || b === null) return 0;
  if (!sameOrContains(a, b) && !sameOrContains(b, a)) return -1.5;
  return coarse.has(a.kind) || coarse.has(b.kind) ? 0.5 : 2;
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
        else if (isKin(x.actorId, y.actorId, view.actors, view.table)) best = Math.max(best, 0.5);
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
  return a.casualties.some((x) => b.casualties.some((y) => atOdds(x, y))) ? -0.75 : 0;
}

/** The known events of the chronology that a report's day was taken from. */
const knownEvents = ({ explanation }: EventReport) => explanation.filter(({ rule }) => rule.startsWith("chronology/")).map(({ rule }) => rule);

const happened = new Set(["occurred", "claimed", "alleged", "denied", "ongoing"]);

/**
 * Returns how strongly two reports of different documents speak for one event, or null where they cannot be one: another type,
 * days apart, modes that exclude one another, a thing done against a thing planned. Tolls may differ: that is what voices dispute.
 */
export function similarity(a: EventReport, b: EventReport, view: LinkView): number | null {
  if (a.documentId === b.documentId || a.type !== b.type || happened.has(a.status) !== happened.has(b.status)) return null;
  const mode = modeAgreement(a.mode, b.mode);
  if (mode < 0) return null;
  const date = dateScore(a, b);
  if (date === null) return null;
  if (a.mode === "war-outbreak") return date + 2 + Math.max(placeScore(a.place, b.place), 0);
  const place = placeScore(a.place, b.place);
  const doers = ["perpetrator", "source"];
  const others = ["target", "victim", "recipient"];
  const known = knownEvents(a).some((id) => knownEvents(b).includes(id)) ? 2 : 0;
  const counts = a.count?.min !== b.count?.min && (a.count?.min ?? 1) + (b.count?.min ?? 1) > 2 ? -1 : 0;
  return known + date + place + partyScore(a, b, doers, view) + partyScore(a, b, others, view) + tollScore(a, b) + mode + counts;
}
