import type { EventReport } from "@dateline/schema";
import { modeAgreement } from "../merge/compare.js";
import type { Account, LinkView } from "./account.js";
import { isVague, type KeyParty, type KeyToll } from "./link-key.js";
import type { Site } from "./site.js";
import { regionalKinds, wideKinds } from "./site-tokens.js";

/** Two reports are one event from this similarity on: a day and a place, or a day, a toll and a party, must agree. */
export const threshold = 3.4;

const namesSite = ({ named }: Account, { names }: Site) => names.some((name) => named.includes(` ${name} `));

function placeScore(a: Account, b: Account, view: LinkView): number {
  if (a.site === null || b.site === null) return 0;
  const [x, y] = [a.site.place, b.site.place];
  if (!view.meet(a.site, b.site)) {
    // Seas run into one another, and a raid on several sites is told by one or the other of them.
    if (x.kind === "water" || y.kind === "water") return x.country !== undefined && y.country !== undefined ? -1.5 : -0.25;
    return namesSite(a, b.site) || namesSite(b, a.site) ? 1 : -1.5;
  }
  if (wideKinds.has(x.kind) || wideKinds.has(y.kind)) return 0.5;
  return regionalKinds.has(x.kind) || regionalKinds.has(y.kind) ? 1 : 2;
}

const nameScore = (a: Account, b: Account) => (a.rare.some((name) => b.rare.includes(name)) ? 1.5 : 0);

/** Two days of leeway within a range still count as one day told. */
export const narrowDays = 2;

function dateScore({ days: a }: Account, { days: b }: Account): number | null {
  if (a === null || b === null) return 0;
  const apart = Math.max(b[0] - a[1], a[0] - b[1]);
  if (apart > 1) return null;
  if (apart > 0) return 0;
  return Math.max(a[1] - a[0], b[1] - b[0]) <= narrowDays ? 2 : 0.75;
}

function partyScore(xs: readonly KeyParty[], ys: readonly KeyParty[], view: LinkView): number {
  if (xs.length === 0 || ys.length === 0) return 0;
  let best = -0.5;
  for (const x of xs) {
    for (const y of ys) {
      if (x.actorId !== undefined && y.actorId !== undefined) {
        if (x.actorId === y.actorId) best = Math.max(best, 1);
        // A state and its army are one doer; an alliance and its member are not quite.
        else if (best < 0.75 && view.areKin(x.actorId, y.actorId)) best = 0.75;
      } else if (x.label === y.label) best = Math.max(best, 1);
      else best = Math.max(best, x.head === y.head ? 0.5 : 0);
    }
  }
  return best;
}

const sameCount = (a: KeyToll, b: KeyToll) => a.outcome === b.outcome && a.min === b.min && a.max === b.max;
const atOdds = (a: KeyToll, b: KeyToll) =>
  a.outcome === b.outcome && (a.min > (b.max ?? Number.POSITIVE_INFINITY) || b.min > (a.max ?? Number.POSITIVE_INFINITY));

function tollScore({ tolls: a }: Account, { tolls: b }: Account): number {
  if (a.some((x) => b.some((y) => sameCount(x, y) && x.min > 1))) return 2;
  if (a.some((x) => b.some((y) => sameCount(x, y)))) return 0.75;
  if (a.some((x) => b.some((y) => x.outcome === y.outcome && !atOdds(x, y)))) return 0.5;
  const apart = a.flatMap((x) => b.filter((y) => atOdds(x, y)).map((y) => Math.max(x.min, y.min) / Math.max(Math.min(x.min, y.min), 1)));
  // First counts and last ones, the army's and the rebels': up to double or a few more says nothing.
  return apart.length === 0 || Math.min(...apart) <= 2.5 ? 0 : -0.75;
}

const kept = new Set<EventReport["mode"]>(["abduct", "hijack", "war-outbreak", "arson"]);

/** Whether two modes are never two versions of one act; what exploded, was fired or dropped is often told both ways. */
const excludes = (a: EventReport["mode"], b: EventReport["mode"]) => kept.has(a) !== kept.has(b) || kept.has(a);

const weekDays = 7;

/**
 * The stretches of days in which a report may be one with a report that is not vague, first and last day of each; a day of leeway is for the caller.
 * A vague range is mostly a choice between days far apart ("16 November" of some year), of which its ends are two; it meets what lies near them.
 */
export function stretchesOf(account: Pick<Account, "days">): readonly (readonly [first: number, last: number])[] {
  if (account.days === null) return [];
  const [first, last] = account.days;
  return isVague(account)
    ? [
        [first, first + weekDays],
        [last - weekDays, last],
      ]
    : [account.days];
}

/** As many days lie between dispatches at most for what they tell without a day to be one event: a month. */
export const mostDaysApart = 31;

/**
 * Reports without a day are compared among themselves, there are too many days that they may be of; and then only those that were told about the same time, or both at
 * a time that is not known.
 */
function areComparable(a: Account, b: Account): boolean {
  if (isVague(a) && isVague(b)) return (a.days !== null && b.days !== null) || areToldTogether(a.published ?? null, b.published ?? null);
  return stretchesOf(a).some(([first, last]) => stretchesOf(b).some(([from, to]) => from <= last + 1 && to >= first - 1));
}

const areToldTogether = (a: number | null, b: number | null) => (a === null || b === null ? a === b : Math.abs(a - b) <= mostDaysApart);

/**
 * Returns how strongly two reports, which are not of one document, speak for one event, or null where they cannot be one: another type,
 * days apart, modes that exclude one another, a thing done against a thing planned. Tolls may differ: that is what voices dispute.
 */
export function similarity(a: Account, b: Account, view: LinkView): number | null {
  if (a.type !== b.type || a.happened !== b.happened || !areComparable(a, b)) return null;
  const mode = modeAgreement(a.mode, b.mode);
  if (mode < 0 && excludes(a.mode, b.mode)) return null;
  const date = dateScore(a, b);
  if (date === null) return null;
  if (a.mode === "war-outbreak") return date + 2 + Math.max(placeScore(a, b, view), 0);
  const known = a.known.some((id) => b.known.includes(id)) ? 2 : 0;
  const counts = a.count !== b.count && (a.count ?? 1) + (b.count ?? 1) > 2 ? -1 : 0;
  const undated = a.days === null || b.days === null ? -0.5 : 0;
  return (
    known +
    undated +
    date +
    placeScore(a, b, view) +
    nameScore(a, b) +
    partyScore(a.doers, b.doers, view) +
    partyScore(a.others, b.others, view) +
    tollScore(a, b) +
    1.5 * Math.min(mode, 0) +
    Math.max(mode, 0) +
    counts
  );
}
