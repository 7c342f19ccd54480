import { parseRows } from "./data-rows.js";
import type { GazetteerEntry } from "./gazetteer-entry.js";
import { toNameKey } from "./name-key.js";
import type { OwnPlace } from "./own-places.js";
import type { CountryEntry } from "./states.js";

/** Names, abbreviations and nationality words of countries, regions and our own places. */
export interface SpokenNames {
  names: readonly (readonly [string, GazetteerEntry])[];
  /** By the text as written: "Pa." and "PA", never "pa". */
  abbreviations: ReadonlyMap<string, GazetteerEntry>;
  /** By name key. */
  demonyms: ReadonlyMap<string, GazetteerEntry>;
}

const DIVISION_WORD =
  / (?:Governorate|Province|Region|State|Oblast|Krai|Kray|Republic|District|County|Department|Prefecture|Municipality|Division|Voivodeship|Parish|Canton|Metropolitan Region)$|^(?:Muhafazat|Republic of|State of|Department of) /i;
/** What is left of "Capital Region" or "Northern Province" names nothing by itself. */
const GENERIC =
  /^(?:capital|central|cent(?:er|re)|north|south|east|west|(?:north|south|east|west|far)[ -]?(?:east|west|north|south)?(?:ern)?|upper|lower|metro|metropolitan|national(?: capital)?|distrito|autonomous|islands?|maritime|plateau|highlands?|coast|delta|rivers?|unity|gulf|savannah?|lakes|river nile)$/i;

/** Returns the names that the rows of the entries themselves give, then those of `spoken-names.tsv`, which speaks of them by id. */
export function addSpokenNames(
  files: Readonly<Record<string, string>>,
  countries: ReadonlyMap<string, CountryEntry>,
  own: readonly (GazetteerEntry & Partial<OwnPlace>)[],
): SpokenNames {
  const byId = new Map<string, GazetteerEntry>(own.map((entry) => [entry.id, entry]));
  const names: (readonly [string, GazetteerEntry])[] = [];
  const abbreviations = new Map<string, GazetteerEntry>();
  const demonyms = new Map<string, GazetteerEntry>();
  for (const entry of own) {
    for (const name of new Set([entry.name, bareName(entry), ...(entry.names ?? [])])) names.push([name, entry]);
    for (const word of entry.demonyms ?? []) if (!demonyms.has(toNameKey(word))) demonyms.set(toNameKey(word), entry);
  }
  for (const row of parseRows(files, "spoken-names.tsv")) {
    const id = row.field("place");
    const entry =
      byId.get(id) ?? countries.get(id) ?? row.fail(`no place has the id "${id}"`, "Use an id of countries.tsv, admin1.tsv, regions.tsv or facilities.tsv.");
    for (const name of row.list("names")) names.push([name, entry]);
    for (const text of row.list("abbreviations")) abbreviations.set(text, entry);
    // Said here, a demonym wins over the derived one: "American" is of the United States.
    for (const word of row.list("demonyms")) demonyms.set(toNameKey(word), entry);
  }
  return { names, abbreviations, demonyms };
}

function bareName({ kind, name }: GazetteerEntry): string {
  const bare = kind === "region" ? name.replace(DIVISION_WORD, "") : name;
  return GENERIC.test(bare) ? name : bare;
}
