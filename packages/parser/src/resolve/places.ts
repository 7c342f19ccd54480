import type { Place } from "@dateline/schema";
import type { Candidate, PlacePhrase } from "../assemble/candidate.js";
import { withCoordinates } from "../assemble/slots.js";
import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Lexicon } from "../lexicon.js";
import { isPlaced, type Placed, siteMeant } from "./sites.js";

/** A place an event may have taken effect at, and the words for it. */
export interface PlaceReading {
  mention: Placed;
  /** The whole phrase, as evidence. */
  start: number;
  end: number;
  via: "target" | "phrase" | "near" | "origin";
}

const originPrepositions = new Set(["from"]);

/** How fine a kind of place is, the finest 0. */
export const fineness: Readonly<Record<Place["kind"], number>> = {
  base: 0,
  airport: 0,
  facility: 0,
  camp: 0,
  crossing: 0,
  district: 1,
  village: 1,
  town: 1,
  city: 2,
  other: 3,
  county: 3,
  water: 3,
  region: 4,
  country: 6,
};

/** "a base of France", "the embassy of Chad": a state may own these anywhere. */
const isAbroad = ({ lemma, of }: NounGroup, { foreign }: Lexicon["acts"]) =>
  foreign.has(lemma) && of?.mentions.some(({ place }) => place?.kind === "country") === true;

function readings(group: NounGroup, via: PlaceReading["via"], acts: Lexicon["acts"]): PlaceReading[] {
  const soil = acts.territories.has(group.lemma);
  const own = group.mentions
    .filter((mention): mention is Placed => isPlaced(mention) || (soil && mention.place !== undefined))
    .map((mention) => ({ mention, start: group.start, end: group.end, via }));
  const inner = group.of === null || isAbroad(group, acts) ? [] : readings(group.of, via, acts);
  return [...own, ...inner];
}

const placeable = (group: NounGroup, { territories }: Lexicon["acts"]) =>
  group.class === "facility" || group.class === "location" || territories.has(group.lemma);

/** What a candidate's place is read in: every place that the document names, and its text. */
export interface PlaceView {
  named: readonly Placed[];
  text: string;
}

/** "the base in the Conoco field": a site whose place is told right behind it goes back to none. */
const isPlacedBeside = ({ index }: NounGroup, { places }: Candidate) => places.some(({ group }) => group.index === index + 2);

/**
 * Returns the places that a candidate's own words give: its targets' first, then its phrases of place, then where it came from. "That base"
 * is the one last named.
 */
export function placeReadings(candidate: Candidate, { named, text }: PlaceView, context: Context): PlaceReading[] {
  const { acts } = context.lexicon;
  const targets = candidate.fillers
    .filter(({ role, group }) => role === "target" && placeable(group, acts))
    .flatMap(({ group }): PlaceReading[] => {
      const own = readings(group, "target", acts);
      const meant = own.length === 0 && !isPlacedBeside(group, candidate) ? siteMeant(group, named, text, context) : undefined;
      return meant === undefined ? own : [{ mention: meant, start: group.start, end: group.end, via: "target" }];
    });
  const phrases = candidate.places.flatMap(({ preposition, group }: PlacePhrase) =>
    withCoordinates(group).flatMap((one) => readings(one, originPrepositions.has(preposition) ? "origin" : preposition === "near" ? "near" : "phrase", acts)),
  );
  return [...targets, ...phrases];
}

/** Returns the finest of several readings; origins only where there is nothing else, and never a country that merely owns the finer place. */
export function finestPlace(all: readonly PlaceReading[]): PlaceReading | null {
  const here = all.filter(({ via }) => via === "target" || via === "phrase");
  const near = all.filter(({ via, mention }) => via === "near" && mention.place.kind !== "country");
  const pool = here.length > 0 ? here : near.length > 0 ? near : all;
  return pool.reduce<PlaceReading | null>(
    (best, reading) => (best === null || fineness[reading.mention.place.kind] < fineness[best.mention.place.kind] ? reading : best),
    null,
  );
}
