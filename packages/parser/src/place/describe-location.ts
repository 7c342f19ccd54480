import type { MentionPlace, PlaceKind } from "@dateline/schema";
import type { Gazetteer } from "../gazetteer.js";
import type { Found, TokenizedSentence } from "../stage.js";
import { partOf } from "./compass.js";
import type { GazetteerEntry } from "./gazetteer-entry.js";

type Relation = "at" | "near" | "border" | "off" | "from";

interface Clue {
  relation: Relation;
  place: MentionPlace;
}

const fineness: Readonly<Record<PlaceKind, number>> = {
  base: 0,
  airport: 0,
  facility: 0,
  camp: 0,
  crossing: 0,
  district: 1,
  village: 2,
  town: 2,
  city: 2,
  other: 3,
  county: 3,
  water: 4,
  region: 5,
  country: 6,
};

/**
 * Returns the place that a stretch of words describes, by the places named in it: "a small outpost in north-eastern Jordan near the Syrian border",
 * "a US base in Hasakah", "off Aden". The name is that of the finest place known; `precision` is never 1 where the words only lie near it or within it,
 * and `text` is the stretch itself. A border moves the point to the side of the country that faces it. Null where the stretch names no place.
 */
export function describeLocation(
  sentence: TokenizedSentence,
  range: { from: number; to: number },
  mentions: readonly Found[],
  gazetteer: Gazetteer,
): MentionPlace | null {
  const clues = mentions.flatMap((mention) => (mention.from >= range.from && mention.to <= range.to ? cluesOf(sentence, mention) : []));
  const place = combine(clues, gazetteer);
  return place === null ? null : { ...place, text: textOf(sentence, range) };
}

function cluesOf(sentence: TokenizedSentence, mention: Found): readonly Clue[] {
  if (mention.place === undefined) return [];
  const relation = relationOf(sentence, mention);
  // "a US base": whose it is, not where.
  return mention.type === "nationality" && relation !== "border" ? [] : [{ relation, place: mention.place }];
}

function relationOf({ tokens }: TokenizedSentence, { from, to }: Found): Relation {
  const words = (start: number, end: number) =>
    tokens
      .slice(Math.max(0, start), Math.max(0, end))
      .map(({ lower }) => lower)
      .join(" ");
  if (/^(?:'s )?(?:border|frontier|borders)\b/.test(words(to, to + 2)) || /\b(?:border|frontier|bordering)(?: with)?(?: the)?$/.test(words(from - 3, from)))
    return "border";
  const before = words(from - 4, from);
  if (/\b(?:off|off the coast of|off the shore of)(?: the)?$/.test(before)) return "off";
  if (
    /\b(?:near|close to|next to|outside|around|adjacent to|not far from|(?:north|south|east|west|northeast|northwest|southeast|southwest) of)(?: the)?$/.test(
      before,
    )
  )
    return "near";
  return /\bfrom(?: the)?$/.test(before) ? "from" : "at";
}

function combine(clues: readonly Clue[], gazetteer: Gazetteer): MentionPlace | null {
  const finest = (relation: Relation) =>
    clues
      .filter((clue) => clue.relation === relation)
      .reduce<MentionPlace | null>((best, { place }) => (best === null || fineness[place.kind] < fineness[best.kind] ? place : best), null);
  const [at, near, border, off] = [finest("at"), finest("near"), finest("border"), finest("off")];
  if (at !== null && fineness[at.kind] <= fineness.city) return at;
  if (off !== null) return { ...withoutId(off), kind: "water", precision: 2 };
  if (near !== null && near.kind !== "country") return { ...withoutId(near), precision: near.precision === 1 ? 2 : near.precision };
  if (at !== null) return border === null ? at : { ...withoutId(at), ...facing(at, border, gazetteer), precision: 2 };
  return border === null ? null : { name: `${border.name} border`, kind: "other", precision: 3 };
}

function withoutId({ geonamesId: _id, ...place }: MentionPlace): MentionPlace {
  return place;
}

/** The middle of the side of a country that faces its neighbour; a part of it that the words name ("north-eastern Jordan") is left where it is. */
function facing(at: MentionPlace, neighbour: MentionPlace, { country }: Gazetteer): Partial<Pick<MentionPlace, "latitude" | "longitude">> {
  const own = at.kind === "country" && at.country !== undefined ? country(at.country) : undefined;
  const other = neighbour.country === undefined ? undefined : country(neighbour.country);
  return own === undefined || other === undefined ? {} : (partOf(own, bearing(own, other)) ?? {});
}

function bearing(from: GazetteerEntry, to: GazetteerEntry): number {
  const up = (to.latitude ?? 0) - (from.latitude ?? 0);
  const right = ((to.longitude ?? 0) - (from.longitude ?? 0)) * Math.cos(((from.latitude ?? 0) * Math.PI) / 180);
  return ((Math.atan2(right, up) * 180) / Math.PI + 360) % 360;
}

function textOf({ tokens }: TokenizedSentence, { from, to }: { from: number; to: number }): string {
  return tokens
    .slice(from, to)
    .map(({ text, end }, index, all) => text + ((all[index + 1]?.start ?? end) > end ? " " : ""))
    .join("");
}
