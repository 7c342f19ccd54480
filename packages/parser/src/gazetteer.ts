import { beginningsOf } from "./beginnings.js";
import { type CommonWords, parseCommonWords } from "./place/common-words.js";
import type { GazetteerEntry } from "./place/gazetteer-entry.js";
import { toNameKey, toSoundKey } from "./place/name-key.js";
import { parseFacilities, parseRegions } from "./place/own-places.js";
import { openPlaceTable } from "./place/place-table.js";
import { type PlaceWords, parsePlaceWords } from "./place/place-words.js";
import { addSpokenNames, type SpokenNames } from "./place/spoken-names.js";
import { parseCountries, parseFirstOrder } from "./place/states.js";
import { remember } from "./remember.js";

/** Files of `data/gazetteer` that {@link parseGazetteer} reads. */
export const gazetteerFiles = [
  "admin1.tsv",
  "admin2.tsv",
  "common-words.tsv",
  "countries.tsv",
  "facilities.tsv",
  "names.tsv",
  "place-words.tsv",
  "places.tsv",
  "regions.tsv",
  "spoken-names.tsv",
] as const;

/** What is known of places by name. */
export interface Gazetteer {
  /**
   * Places of a name, the most prominent first: those spelled so (case, accents, apostrophes and hyphens apart), or where there is none, those whose
   * romanised name sounds the same. Empty where nothing fits.
   */
  lookup: (name: string) => readonly GazetteerEntry[];
  /** The exact tier of `lookup` alone. */
  lookupExact: (name: string) => readonly GazetteerEntry[];
  /** Whether a name that `lookupExact` knows begins with these words, which are two or more: the first of them may be abbreviated. */
  mayBegin: (words: string) => boolean;
  /** The state, province or country that an abbreviation stands for as written: "Pa.", "U.S.", "UAE". */
  abbreviation: (text: string) => GazetteerEntry | undefined;
  /** The country or region that a nationality word belongs to: "Iraqi", "Kurdish". */
  demonym: (word: string) => GazetteerEntry | undefined;
  country: (code: string) => GazetteerEntry | undefined;
  words: PlaceWords;
  common: CommonWords;
}

/**
 * Returns the gazetteer of the files of `data/gazetteer`, by file name. The small files are checked in full (`data/invalid` names file and line);
 * the derived ones, `places.tsv`, `admin2.tsv` and `names.tsv`, are read a line at a time when a name asks for it.
 */
export function parseGazetteer(files: Readonly<Record<string, string>>): Gazetteer {
  const countries = parseCountries(files);
  const firstOrder = parseFirstOrder(files, countries);
  const table = openPlaceTable(files, firstOrder);
  const own = [...countries.values(), ...firstOrder.values(), ...parseRegions(files), ...parseFacilities(files, firstOrder)];
  const spoken = addSpokenNames(files, countries, own);
  const exact = groupByKey(spoken);
  // Most texts never ask for a sound, and its keys cost more than all the rest.
  let sounds: ReadonlyMap<string, readonly GazetteerEntry[]> | undefined;

  const lookupExact = remember((name) => {
    const key = toNameKey(name);
    return byProminence([...(exact.get(key) ?? []), ...table.find(key)], key);
  });
  const lookupSound = remember((name) => {
    const sound = toSoundKey(toNameKey(name));
    sounds ??= groupBySound(exact);
    return sound.length < 4 ? [] : byProminence([...(sounds.get(sound) ?? []), ...table.find(`~${sound}`)], toNameKey(name));
  });
  const lookup = (name: string) => {
    const found = lookupExact(name);
    return found.length > 0 ? found : lookupSound(name);
  };
  const beginsOwn = beginningsOf(exact.keys());
  return {
    lookup,
    lookupExact,
    mayBegin: remember((words) => beginsOwn(toNameKey(words)) || table.begins(toNameKey(words))),
    abbreviation: (text) => spoken.abbreviations.get(text),
    demonym: remember((word) => spoken.demonyms.get(toNameKey(word))),
    country: (code) => countries.get(code),
    words: parsePlaceWords(files),
    common: parseCommonWords(files),
  };
}

function groupByKey({ names }: SpokenNames): ReadonlyMap<string, readonly GazetteerEntry[]> {
  const groups = new Map<string, GazetteerEntry[]>();
  for (const [name, entry] of names) addTo(groups, toNameKey(name), entry);
  return groups;
}

function groupBySound(exact: ReadonlyMap<string, readonly GazetteerEntry[]>): ReadonlyMap<string, readonly GazetteerEntry[]> {
  const groups = new Map<string, GazetteerEntry[]>();
  for (const [key, entries] of exact) for (const entry of entries) addTo(groups, toSoundKey(key), entry);
  return groups;
}

function addTo(groups: Map<string, GazetteerEntry[]>, key: string, entry: GazetteerEntry): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [entry]);
  else if (!group.includes(entry)) group.push(entry);
}

function byProminence(entries: readonly GazetteerEntry[], key: string): readonly GazetteerEntry[] {
  if (entries.length < 2) return entries;
  const ranked = [...new Set(entries)].map((entry) => ({ entry, score: prominence(entry) + (toNameKey(entry.name) === key ? 1 : 0) }));
  return ranked.sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1)).map(({ entry }) => entry);
}

const kindWeight: Readonly<Partial<Record<GazetteerEntry["kind"], number>>> = {
  country: 4,
  region: 2,
  water: 2,
  base: 3,
  airport: 3,
  camp: 3,
  crossing: 3,
  facility: 3,
};
const featureWeight: Readonly<Record<string, number>> = { PPLC: 1.5, PPLA: 0.7, PPLA2: 0.3, PPLX: -1 };

/** Returns how likely a place is meant by its bare name: powers of ten of inhabitants, and what its kind and its being a seat are worth. */
function prominence(entry: GazetteerEntry): number {
  return Math.log10(entry.population + 10) + (kindWeight[entry.kind] ?? 0) + (featureWeight[entry.feature] ?? 0);
}
