import { distanceKm } from "./distance.js";
import type { GazetteerEntry } from "./gazetteer-entry.js";
import { fame, isWithin, type NameGroup } from "./place-readings.js";

/** The place that a name stands for in this document, and how much better it fits than the next one. */
export interface Choice {
  entry: GazetteerEntry;
  /** Distance in score to the best reading that is another place altogether; infinite where there is none. */
  margin: number;
  /** What the document's other places add to it. */
  support: number;
}

export interface ChoiceContext {
  /** Where the text was filed, if known: weighs like a place named in it, twice. */
  home: readonly GazetteerEntry[];
  nationalities: readonly GazetteerEntry[];
}

const PASSES = 3;
/** Two readings this close stand for one place: a city and the county around it. */
const SAME_PLACE_KM = 80;
/** What company is worth. Set on half of the development texts and checked on the other. */
const weights = {
  stated: 6,
  most: 6,
  near: 1.7,
  close: 0.9,
  region: 0.35,
  withinFirstOrder: 1.8,
  withinCountry: 0.7,
  sameFirstOrder: 0.5,
  sameCountry: 0.2,
};

/**
 * Returns a reading for each name: by fame, by what is stated beside it, and by the company of the document's other places, which are
 * chosen at the same time. Each pass weighs a name against the choices of the pass before; three passes settle all but odd cases.
 */
export function chooseReadings(groups: readonly NameGroup[], context: ChoiceContext): ReadonlyMap<NameGroup, Choice> {
  const known = groups.map(withFame);
  let choices: ReadonlyMap<NameGroup, Choice> = new Map();
  for (let pass = 0; pass < PASSES; pass++) {
    const before = mostNamed(choices);
    choices = new Map(
      known.flatMap((each) => {
        const choice = choose(each, before, context);
        return choice === undefined ? [] : [[each.group, choice] as const];
      }),
    );
  }
  return choices;
}

/** A name with how well known each of its readings is, which no pass changes. */
interface KnownGroup {
  group: NameGroup;
  fame: readonly number[];
}

function withFame(group: NameGroup): KnownGroup {
  const name = group.key.split("/")[0] ?? "";
  return { group, fame: group.readings.map((entry) => fame(entry, name)) };
}

function choose({ group, fame: known }: KnownGroup, others: readonly (readonly [NameGroup, Choice])[], context: ChoiceContext): Choice | undefined {
  const company = others.filter(([other]) => other !== group).map(([other, { entry, margin }]) => ({ entry, weight: weightOf(other, margin) }));
  const fixed = [...context.home.map((entry) => ({ entry, weight: 2 })), ...context.nationalities.map((entry) => ({ entry, weight: 0.6 }))];
  const all = [...company, ...fixed];
  const scored = group.readings.map((entry, at) => {
    const support = Math.min(weights.most, supportOf(entry, all));
    return { entry, support, score: (known[at] ?? 0) + support + (group.stated.has(entry) ? weights.stated : 0) };
  });
  scored.sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (best === undefined) return undefined;
  const rival = scored.find(({ entry }) => (distanceKm(entry, best.entry) ?? 0) > SAME_PLACE_KM);
  return { entry: best.entry, support: best.support, margin: rival === undefined ? Number.POSITIVE_INFINITY : best.score - rival.score };
}

const MOST_COMPANY = 120;

// In a book of a thousand names the most frequent ones tell where it is set; all against all would take hours.
function mostNamed(choices: ReadonlyMap<NameGroup, Choice>): readonly (readonly [NameGroup, Choice])[] {
  if (choices.size <= MOST_COMPANY) return [...choices];
  return [...choices].sort(([a], [b]) => b.mentions.length - a.mentions.length).slice(0, MOST_COMPANY);
}

// A name that is itself in doubt should not draw others after it.
function weightOf({ stated, mentions }: NameGroup, margin: number): number {
  const sure = stated.size > 0 ? 1.5 : margin > 2 ? 1 : margin > 1 ? 0.6 : 0.3;
  return sure * (mentions.length > 2 ? 1.3 : 1);
}

function supportOf(entry: GazetteerEntry, company: readonly { entry: GazetteerEntry; weight: number }[]): number {
  let support = 0;
  for (const other of company) support += other.weight * bond(entry, other.entry);
  return support;
}

function bond(entry: GazetteerEntry, other: GazetteerEntry): number {
  if (entry === other) return 0;
  if (isWithin(entry, other)) return other.kind === "country" ? weights.withinCountry : weights.withinFirstOrder;
  if (isWithin(other, entry)) return entry.kind === "country" ? weights.withinCountry : weights.withinFirstOrder;
  if (entry.kind === "country" || other.kind === "country") return 0;
  const apart = distanceKm(entry, other) ?? Number.POSITIVE_INFINITY;
  if (apart < 50) return weights.near;
  if (apart < 160) return weights.close;
  if (entry.country !== other.country) return 0;
  if (entry.admin1Code === other.admin1Code) return weights.sameFirstOrder;
  return apart < 400 ? weights.region : weights.sameCountry;
}
