import type { Gazetteer } from "../gazetteer.js";
import type { TokenizedSentence } from "../stage.js";
import { distanceKm } from "./distance.js";
import type { GazetteerEntry } from "./gazetteer-entry.js";
import { toNameKey } from "./name-key.js";
import type { PlaceCandidate } from "./place-candidate.js";

/** All mentions of one name in a document, which mean one place: one sense a discourse. */
export interface NameGroup {
  key: string;
  mentions: PlaceCandidate[];
  /** The score of the mention that says most plainly that the name is a place's. */
  score: number;
  readings: readonly GazetteerEntry[];
  /** Readings that a container said beside the name bears out ("Paris, Texas"). */
  stated: ReadonlySet<GazetteerEntry>;
}

const MOST_READINGS = 40;

/** Returns the names of a document in order of appearance, each with its mentions. Nationality words and unlisted places are left out. */
export function groupByName(candidates: readonly PlaceCandidate[], sentences: ReadonlyMap<number, TokenizedSentence>, gazetteer: Gazetteer): NameGroup[] {
  const groups = new Map<string, NameGroup>();
  candidates.forEach((candidate, index) => {
    if (candidate.candidates.length === 0 || candidate.type === "nationality") return;
    const key = `${toNameKey(candidate.name)}/${divisionOf(candidate)}`;
    const stated = statedReadings(candidate, candidates[index + 1], sentences.get(candidate.sentence), gazetteer);
    const group = groups.get(key) ?? { key, mentions: [], score: candidate.score, readings: readingsOf(candidate), stated: new Set<GazetteerEntry>() };
    group.mentions.push(candidate);
    const readings = [...new Set([...group.readings, ...stated])];
    groups.set(key, { ...group, readings, stated: new Set([...group.stated, ...stated]), score: Math.max(group.score, candidate.score) });
  });
  return [...groups.values()];
}

function readingsOf({ noun, candidates }: PlaceCandidate): readonly GazetteerEntry[] {
  const readings = noun === undefined ? leaveOutNamesakes(candidates) : candidates;
  return readings.slice(0, MOST_READINGS);
}

function divisionOf({ noun, candidates }: PlaceCandidate): string {
  return noun === undefined ? "" : (candidates[0]?.id ?? "");
}

/** The readings of a name that lie in the country or state said right after it: "Lebanon, Pa.", "Paris in Texas", "Tikrit, Salahuddin province". */
function statedReadings(
  candidate: PlaceCandidate,
  next: PlaceCandidate | undefined,
  sentence: TokenizedSentence | undefined,
  gazetteer: Gazetteer,
): readonly GazetteerEntry[] {
  if (next === undefined || sentence === undefined || next.sentence !== candidate.sentence || next.from - candidate.to > 3) return [];
  const link = sentence.tokens
    .slice(candidate.to, next.from)
    .map(({ lower }) => lower)
    .join(" ");
  if (!/^(?:,|, in|in|\(|, in the|in the|)$/.test(link) || next.type === "nationality") return [];
  const containers = (
    next.rule === "abbreviation" ? next.candidates : next.candidates.filter(({ kind }) => kind === "country" || kind === "region" || kind === "county")
  ).slice(0, 6);
  return readingsOf(candidate).filter((entry) => containers.some((container) => isWithin(entry, container, gazetteer)));
}

/** Whether an entry lies in a country, a first-order division or a county. */
export function isWithin(entry: GazetteerEntry, container: GazetteerEntry, _gazetteer?: Gazetteer): boolean {
  if (entry === container || entry.kind === "country") return false;
  if (container.kind === "country") return entry.country === container.country;
  if (container.kind === "county")
    return entry.country === container.country && entry.admin2 === container.admin2 && entry.admin1 === container.admin1 && entry.kind !== "county";
  if (container.kind !== "region") return false;
  if (container.admin1Code !== undefined) return entry.country === container.country && entry.admin1Code === container.admin1Code && entry.kind !== "region";
  return container.countries?.some((code) => code === entry.country) === true && (distanceKm(entry, container) ?? Number.POSITIVE_INFINITY) < 250;
}

/** What counts for how well known a place is. */
const fameWeights = { inhabitants: 0.7, country: 3, region: 1.1, listed: 6, built: 3, capital: 2.2, seat: 0.5, ownName: 0.5, quarter: -0.8 };

const LISTED_TOWNS: Readonly<Partial<Record<GazetteerEntry["kind"], number>>> = { city: 2.8, town: 2.3, village: 1.5, district: 1.5, region: 1.5 };

/** Returns how well known a reading is: tenfold inhabitants, and what its kind and its being a seat are worth. */
export function fame({ population, kind, feature, name, countries, geonamesId }: GazetteerEntry, key: string): number {
  // A town that we list ourselves is one that dispatches name, whatever its size.
  const listed = geonamesId === undefined && population === 0 ? (LISTED_TOWNS[kind] ?? 0) : 0;
  const isBuilt = kind === "base" || kind === "airport" || kind === "camp" || kind === "crossing" || kind === "facility";
  return (
    listed +
    fameWeights.inhabitants * Math.log10(population + 10) +
    (countries !== undefined
      ? fameWeights.listed
      : kind === "country"
        ? fameWeights.country
        : kind === "region" || kind === "water"
          ? fameWeights.region
          : isBuilt
            ? fameWeights.built
            : 0) +
    (feature === "PPLC" ? fameWeights.capital : feature === "PPLA" ? fameWeights.seat : feature === "PPLX" ? fameWeights.quarter : 0) +
    (toNameKey(name) === key ? fameWeights.ownName : 0)
  );
}

const LARGE_SEAT = 50_000;
const LEAST_SEAT = 5_000;
/** A capital may be a division of its own inside the one that is named after it: Lima, Moscow, Kyiv. */
const NEAR_SEAT_KM = 100;

function isSeatOf(town: GazetteerEntry, region: GazetteerEntry): boolean {
  const isInside =
    town.country === region.country && (town.admin1Code === region.admin1Code || (distanceKm(town, region) ?? Number.POSITIVE_INFINITY) < NEAR_SEAT_KM);
  const isListedCity = town.kind === "city" && town.geonamesId === undefined;
  return isInside && (isListedCity || /^PPL(?:A|C)/.test(town.feature) || (town.feature !== "" && town.population >= LARGE_SEAT));
}

/** Without a noun to say so, a name means the city rather than the province around it that is named after it: "Aleppo", "Basra", "New York". */
function leaveOutNamesakes(readings: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  const first = readings.find(({ id }) => regionsBeforeCities.has(id));
  if (first !== undefined) return readings.filter((entry) => entry === first || entry.country !== first.country || entry.admin1Code !== first.admin1Code);
  const isDivision = ({ kind }: GazetteerEntry) => kind === "region" || kind === "county";
  return readings.filter(
    (entry) =>
      !isDivision(entry) ||
      !readings.some((town) => isSeatOf(town, entry) && (town.kind === "city" || (entry.kind === "county" && town.population >= LEAST_SEAT))),
  );
}

/** Provinces better known than the city that bears their name. */
const regionsBeforeCities: ReadonlySet<string> = new Set(["CA.10", "PS.GZ"]);
