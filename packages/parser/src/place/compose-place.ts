import type { MentionPlace, PlaceKind } from "@dateline/schema";
import { offsetPoint, partOf } from "./compass.js";
import { type GazetteerEntry, toMentionPlace } from "./gazetteer-entry.js";
import type { PlaceCandidate } from "./place-candidate.js";

/** The other candidates of the document and the places found for those that the gazetteer lists. */
export interface Company {
  /** By sentence, each list in order. */
  candidates: ReadonlyMap<number, readonly PlaceCandidate[]>;
  places: ReadonlyMap<PlaceCandidate, MentionPlace | null>;
  /** The country that nearly all of the document's places lie in, or that of its dateline; undefined where it speaks of several. */
  home?: string | undefined;
}

/** Returns the place that a candidate's words name, given the gazetteer entry of its name if it has one; null where nothing tells where it lies. */
export function composePlace(candidate: PlaceCandidate, entry: GazetteerEntry | undefined, company: Company): MentionPlace | null {
  if (entry === undefined) return unlistedPlace(candidate, company);
  if (candidate.direction !== undefined) return partOfPlace(candidate, entry);
  if (candidate.noun !== undefined && !fits(entry, candidate)) return besideNoun(candidate, entry);
  return toMentionPlace(entry, candidate.text);
}

const PARTS = ["northern", "northeastern", "eastern", "southeastern", "southern", "southwestern", "western", "northwestern"] as const;

/** "northern Iraq", "central Anbar", "eastern Baghdad": named alike however the words spell it, so that accounts of one part meet. */
function partOfPlace({ text, direction }: PlaceCandidate, entry: GazetteerEntry): MentionPlace {
  const { geonamesId: _id, ...whole } = toMentionPlace(entry, text);
  const isTown = entry.kind !== "country" && entry.kind !== "region" && entry.kind !== "water" && entry.kind !== "county";
  const kind: PlaceKind = isTown ? "district" : entry.kind === "water" ? "water" : "region";
  const part = direction == null ? "central" : PARTS[Math.round(direction / 45) % PARTS.length];
  const named = { ...whole, name: `${part} ${entry.name}`, kind };
  return direction == null ? named : { ...named, ...partOf(entry, direction) };
}

const BUILT: ReadonlySet<PlaceKind> = new Set(["base", "airport", "facility", "camp", "crossing"]);
const DIVISIONS: ReadonlySet<PlaceKind> = new Set(["region", "county", "country"]);

/** Whether an entry is the sort of thing that the noun beside the name says. */
export function fits(entry: GazetteerEntry, { noun }: PlaceCandidate): boolean {
  if (noun === undefined) return true;
  if (noun.isFacility) return BUILT.has(entry.kind);
  if (DIVISIONS.has(noun.kind)) return DIVISIONS.has(entry.kind);
  if (noun.kind === "district" || noun.kind === "water") return entry.kind === noun.kind;
  return !DIVISIONS.has(entry.kind) && !BUILT.has(entry.kind);
}

/** The name is known, the thing is not: "Balad air base" lies by Balad. */
function besideNoun({ text, noun, name }: PlaceCandidate, entry: GazetteerEntry): MentionPlace {
  const { geonamesId: _id, ...known } = toMentionPlace(entry, text);
  if (noun === undefined) return known;
  const whole = noun.isFacility || noun.kind === "district" ? text : name;
  return { ...known, name: whole, kind: noun.kind, precision: entry.precision === 3 ? 3 : 2 };
}

/** A place that no list has lies where the words put it: at a distance from a known one, or in the one named beside it. */
function unlistedPlace(candidate: PlaceCandidate, { candidates, home, places }: Company): MentionPlace | null {
  const { name, noun, offset, text } = candidate;
  const kind: PlaceKind = noun?.kind ?? "other";
  const said = noun?.isFacility === true || noun?.kind === "district" ? text : name;
  const beside = (candidates.get(candidate.sentence) ?? []).filter(({ type, candidates: readings }) => type !== "nationality" && readings.length > 0);
  const reference = offset === undefined ? undefined : beside.find(({ from, to }) => from <= offset.reference && offset.reference < to);
  const known = reference === undefined ? undefined : places.get(reference);
  if (offset !== undefined && known?.latitude !== undefined && known.longitude !== undefined) {
    const point = offsetPoint({ latitude: known.latitude, longitude: known.longitude }, offset.km, offset.bearing);
    return { name: said, kind: "village", ...(known.country !== undefined && { country: known.country }), ...point, precision: 2, text };
  }
  const container = containerOf(candidate, beside) ?? soleCountry(beside, places);
  const around = container === undefined ? undefined : places.get(container);
  // "the village of Tal Zahab", and not a word of where: in the country that the text is about.
  if (around == null) return home === undefined || noun === undefined ? null : { name: said, kind, country: home, precision: 3, text };
  const { country, admin1, latitude, longitude, precision } = around;
  return {
    name: said,
    kind,
    ...(admin1 !== undefined && { admin1 }),
    ...(country !== undefined && { country }),
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
    precision: precision === 1 ? 2 : precision,
    text,
  };
}

/** "Niger - Gunmen attacked a post near Tal Zahab": the only country that the sentence names. */
function soleCountry(beside: readonly PlaceCandidate[], places: Company["places"]): PlaceCandidate | undefined {
  const [one, ...rest] = beside.filter((candidate) => places.get(candidate)?.kind === "country");
  return rest.length === 0 ? one : undefined;
}

const FAR_TOKENS = 12;

/** The place named next in the sentence, or else the one just before it: "a market in Qarmazin, a town in Anbar". */
function containerOf(candidate: PlaceCandidate, beside: readonly PlaceCandidate[]): PlaceCandidate | undefined {
  const after = beside.find(({ from }) => from >= candidate.to && from - candidate.to <= FAR_TOKENS);
  return after ?? beside.findLast(({ to }) => to <= candidate.from && candidate.from - to <= FAR_TOKENS / 2);
}
