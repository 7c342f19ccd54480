import type { Accounts, LinkView } from "./account.js";
import { type Features, featuresOf } from "./features.js";
import { isVague, type LinkKey } from "./link-key.js";
import { meetAll, type Posting } from "./postings.js";
import { mostDaysApart, narrowDays, stretchesOf } from "./similarity.js";
import { crossed } from "./token.js";

/**
 * Calls `meet` for pairs of accounts, among them every pair that can be as similar as one event takes and of which one at least is new; most others are
 * never looked at.
 *
 * Accounts are put into buckets by when: a bucket a day for those that are sure of it to a day or two, a bucket a week for wider ranges, and for those that are
 * vague a bucket for each month in which they were told and one for what their ranges have in common. Within a bucket two meet only if they share enough of what similarity counts: the buckets' rules below follow from its weights.
 * With `threshold` 3.4 and at most 2 for the day, 1 for the mode, 2 for the place, 1.5 for names, 1 for doers, 1 for others, 2 for the toll and 2 for a
 * known event, what is left over after the day must come from things that leave a common token.
 */
export function meetCandidates(accounts: Accounts, view: LinkView, isNew: (at: number) => boolean, meet: (a: number, b: number) => void): void {
  const met = new Int32Array(accounts.keys.length).fill(-1);
  for (const members of partsOf(accounts.keys).values()) {
    const features = rememberFeatures(accounts, view);
    const isOfUse = (present: Part) => present.length > 1 && present.some(isNew);
    for (const [day, present] of byDay(members, accounts.keys)) if (isOfUse(present)) meetAll(dayPostings(present, day, accounts, features), met, meet);
    for (const present of byWeek(members, accounts.keys)) if (isOfUse(present)) meetAll(weekPostings(present, accounts, view), met, meet);
    for (const present of byMonthTold(members, accounts.keys)) if (isOfUse(present)) meetAll(vaguePostings(present, accounts, view), met, meet);
  }
}

/** Only accounts of one type, done or not, can be one event. */
function partsOf(keys: readonly LinkKey[]): Map<string, number[]> {
  const parts = new Map<string, number[]>();
  for (const [at, key] of keys.entries()) push(parts, partOf(key), at);
  return parts;
}

export const partOf = ({ type, happened }: Pick<LinkKey, "type" | "happened">) => `${type}/${happened}`;

type Part = readonly number[];

function keyAt(keys: readonly LinkKey[], at: number): LinkKey {
  const key = keys[at];
  if (key === undefined) throw new RangeError(`There is no key ${at}.`);
  return key;
}

/** Whether an account is sure of its day, to a day or two. */
export const isShort = ({ days }: Pick<LinkKey, "days">) => days !== null && days[1] - days[0] <= narrowDays;

/** The accounts sure of their day, by each day that they may be of and the one after. */
function byDay(members: Part, keys: readonly LinkKey[]): Map<number, number[]> {
  const buckets = new Map<number, number[]>();
  for (const at of members) {
    for (const day of daysOf(keyAt(keys, at))) push(buckets, day, at);
  }
  // Day after day, so that what is remembered of an account is soon done with.
  return new Map([...buckets].sort(([a], [b]) => a - b));
}

/** The days by which an account that is sure of its day meets others; none for any other. */
export function daysOf({ days }: Pick<LinkKey, "days">): number[] {
  if (days === null || !isShort({ days })) return [];
  const [first, last] = days;
  return Array.from({ length: last + 2 - first }, (_, at) => first + at);
}

type Remembered = (at: number) => Features;

/** Features kept; a day's accounts are far fewer. */
const mostRemembered = 2 ** 11;

/** Gives the features of accounts, those asked for of late without making them anew. */
function rememberFeatures(accounts: Accounts, view: LinkView): Remembered {
  const known = new Map<number, Features>();
  return (at) => {
    const features = known.get(at) ?? featuresOf(accounts.at(at), view);
    if (known.size >= mostRemembered) known.clear();
    known.set(at, features);
    return features;
  };
}

const daysPerWeek = 7;
const weekOf = (day: number) => Math.floor(day / daysPerWeek);

/** All accounts with days, by the weeks in which they may meet, where one at least has a wide range; wide ones reach a day further. */
function byWeek(members: Part, keys: readonly LinkKey[]): Iterable<number[]> {
  const buckets = new Map<number, number[]>();
  const withWide = new Set<number>();
  for (const at of members) {
    const key = keyAt(keys, at);
    for (const week of weeksOf(key)) {
      push(buckets, week, at);
      if (!isShort(key)) withWide.add(week);
    }
  }
  for (const week of buckets.keys()) if (!withWide.has(week)) buckets.delete(week);
  return buckets.values();
}

/** The weeks by which an account meets others of which one at least is not sure of its day. */
export function weeksOf(key: LinkKey): Set<number> {
  const margin = isShort(key) ? 0 : 1;
  const weeks = new Set<number>();
  for (const [first, last] of stretchesOf(key)) for (let week = weekOf(first - margin); week <= weekOf(last + margin); week += 1) weeks.add(week);
  return weeks;
}

function byMonthTold(members: Part, keys: readonly LinkKey[]): Iterable<number[]> {
  const buckets = new Map<string, number[]>();
  for (const at of members) for (const time of timesToldOf(keyAt(keys, at))) push(buckets, time, at);
  return buckets.values();
}

/** The times by which a vague account meets others: the month in which it was told and the one after, and one for all that have a range; none for any other account. */
export function timesToldOf(key: LinkKey): string[] {
  if (!isVague(key)) return [];
  const { days, published } = key;
  const month = published == null ? undefined : Math.floor(published / mostDaysApart);
  return [...(month === undefined ? ["unknown"] : [`${month}`, `${month + 1}`]), ...(days === null ? [] : ["ranged"])];
}

/**
 * A day in common gives 2, so that 1.4 must come from the rest, 1 of it from the mode at most. Two spots that meet are enough. What is coarse meets
 * all within its reach; an account whose sentences name the other's place meets it. Places apart take 1.5 away, so that a toll, a rare name, a known
 * event or doers and others both must be common. Without a place, one of doers, others, toll, or outcome and mode must be.
 * A day apart gives nothing: then spots must meet, or two of doers, others and toll be common.
 */
function* dayPostings(present: Part, day: number, accounts: Accounts, featuresAt: Remembered): Generator<Posting> {
  for (const at of present) {
    const account = accounts.at(at);
    if (account.days === null) continue;
    const features = featuresAt(at);
    const strong = [...features.spot, ...sureTokens(features), ...features.tolls, ...pairTokens(features)];
    if (day > account.days[1]) yield { at, asks: strong, offers: [] };
    else {
      const single = [...features.doers, ...features.others, ...features.anyTolls, ...features.outcomes];
      const asksSingle = account.site === null ? single : [];
      yield { at, asks: [...strong, ...features.reach, ...features.siteNames, ...asksSingle], offers: [...features.land, ...features.named, ...single] };
    }
  }
}

/** A wide range gives 0.75 at most: besides mode and a coarse place there must be a spot, a name, a known event, a toll, or one of the parties. */
function* weekPostings(present: Part, accounts: Accounts, view: LinkView): Generator<Posting> {
  for (const at of present) {
    const account = accounts.at(at);
    const weak = weakTokens(featuresOf(account, view));
    yield isShort(account) ? { at, asks: [], offers: weak } : { at, asks: weak, offers: [] };
  }
}

/** Without a day nothing is given and a half taken: a place is not enough, and one of the parties must be common too. */
function* vaguePostings(members: Part, accounts: Accounts, view: LinkView): Generator<Posting> {
  for (const at of members) {
    const account = accounts.at(at);
    const features = featuresOf(account, view);
    const { spot, doers, others, tolls } = features;
    const strong = [...sureTokens(features), ...tolls, ...crossed(spot, [...doers, ...others]), ...pairTokens(features)];
    const weak = weakTokens(features);
    yield account.days === null ? { at, asks: strong, offers: weak } : { at, asks: [...strong, ...weak], offers: [] };
  }
}

const sureTokens = ({ rare, known, war }: Features) => [...rare, ...known, ...war];
const pairTokens = ({ doers, others, anyTolls }: Features) => [...crossed(doers, others), ...crossed(doers, anyTolls), ...crossed(others, anyTolls)];
const weakTokens = (features: Features) => [...sureTokens(features), ...features.spot, ...features.anyTolls, ...features.doers, ...features.others];

function push<Name>(lists: Map<Name, number[]>, name: Name, at: number): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [at]);
  else list.push(at);
}
