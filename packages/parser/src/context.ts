import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import type { MentionPlace } from "@dateline/schema";
import type { StateNames } from "./actors/state-bodies.js";
import { type ActorTable, buildActorTable } from "./actors.js";
import { buildFrames, type FrameTable } from "./frames.js";
import { type Gazetteer, gazetteerFiles, parseGazetteer } from "./gazetteer.js";
import { openWordCase, type WordCase } from "./grammar/word-case.js";
import { buildLexicon, checkLexiconFiles, type Lexicon, lexiconFiles } from "./lexicon.js";
import { parseRows } from "./place/data-rows.js";
import { toNameKey } from "./place/name-key.js";
import { parseCountries } from "./place/states.js";
import { type Languages, loadLanguages } from "./read/languages.js";
import { buildNameTable, type NameTable } from "./recognizers/name-table.js";
import { buildWeaponTable, type WeaponTable } from "./recognizers/weapon.js";
import { buildSegmentLexicon, type SegmentLexicon } from "./segment/segment-lexicon.js";
import { loadTagger, type Tag } from "./tagger.js";
import { parseChronology, parseChronologyWords, parseOfficeholders } from "./time/chronology.js";
import { buildChronology, type Chronology } from "./time/chronology-index.js";
import { parseTimeLexicon, type TimeLexicon, timeLexiconFiles } from "./time/time-lexicon.js";

/** What a caller may set. */
export interface ParserOptions {
  /** Largest text of one item, in bytes. */
  maxBytes: number;
}

/** Everything that the stages look things up in. Made once by {@link loadContext}; never changed. */
export interface Context {
  lexicon: Lexicon;
  frames: FrameTable;
  actors: ActorTable;
  names: NameTable;
  weapons: WeaponTable;
  gazetteer: Gazetteer;
  times: TimeLexicon;
  segments: SegmentLexicon;
  languages: Languages;
  chronology: Chronology;
  tag: Tag;
  /** How a word, in lower case, is written where capitals tell something. */
  wordCase: (lower: string) => WordCase;
  /** Whether a place is the capital of its country. */
  isCapital: (place: MentionPlace) => boolean;
  options: ParserOptions;
}

const dataFolder = new URL("../data/", import.meta.url);
const readText = (path: string) => readFile(new URL(path, dataFolder), "utf8");
const readJson = async (path: string): Promise<unknown> => JSON.parse(await readText(path));

async function readAll<Name extends string>(
  names: readonly Name[],
  path: (name: Name) => string,
  read: (path: string) => Promise<unknown>,
): Promise<Record<Name, unknown>> {
  const entries = await Promise.all(names.map(async (name) => [name, await read(path(name))] as const));
  return Object.fromEntries(entries) as Record<Name, unknown>;
}

async function readTriggers(): Promise<Record<string, unknown>> {
  const files = (await readdir(new URL("en/triggers/", dataFolder))).filter((file) => file.endsWith(".json")).sort();
  return readAll(
    files.map((file) => file.slice(0, -".json".length)),
    (name) => `en/triggers/${name}.json`,
    readJson,
  );
}

function statesOf(files: Readonly<Record<string, string>>): StateNames[] {
  const spoken = new Map(parseRows(files, "spoken-names.tsv").map((row) => [row.field("place"), row]));
  // Of states that share a word ("American"), the most populous is meant.
  const countries = [...parseCountries(files).values()].sort((a, b) => b.population - a.population);
  return countries.map(({ country, name, names, demonyms, capitals }) => {
    const row = spoken.get(country);
    return {
      code: country,
      name,
      names: [...names, ...(row?.list("names") ?? []), ...(row?.list("abbreviations") ?? [])],
      demonyms: [...demonyms, ...(row?.list("demonyms") ?? [])],
      capitals,
    };
  });
}

/**
 * Returns the reader's knowledge, loaded from this package's own data files: the one place where the parser touches the disk.
 * Throws `data/invalid` naming file and row where a file does not fit its shape.
 */
export async function loadContext(options: Partial<ParserOptions> = {}): Promise<Context> {
  const lexiconNames = Object.keys(lexiconFiles) as (keyof typeof lexiconFiles)[];
  const timeNames = Object.keys(timeLexiconFiles) as (keyof typeof timeLexiconFiles)[];
  const [lexiconJson, timeJson, nouns, frames, triggers, actorsJson, forcesJson, eventsJson, officeJson, chronologyWords, nameWords, namesTsv, gazetteerTexts] =
    await Promise.all([
      readAll(lexiconNames, (name) => `en/${name}.json`, readJson),
      readAll(timeNames, (name) => `en/time/${name}.json`, readJson),
      readText("en/nouns.tsv"),
      readJson("en/frames.json"),
      readTriggers(),
      readJson("actors/actors.json"),
      readJson("actors/forces.json"),
      readJson("chronology/events.json"),
      readJson("chronology/officeholders.json"),
      readJson("chronology/words.json"),
      readJson("en/name-words.json"),
      readText("en/names.tsv"),
      readAll(gazetteerFiles, (name) => `gazetteer/${name}`, readText),
    ]);
  const texts = gazetteerTexts as Record<string, string>;
  const gazetteer = parseGazetteer(texts);
  const states = statesOf(texts);
  const checked = checkLexiconFiles(lexiconJson);
  const officeholders = parseOfficeholders(officeJson);
  const actors = buildActorTable(actorsJson, forcesJson, states, { officeholders, titles: checked.people.titles });
  const capitals = new Set(
    [...parseCountries(texts).values()].flatMap(({ country, capitals: names }) => names.map((name) => `${country}/${toNameKey(name).replace(/ d ?c$/, "")}`)),
  );
  const names = buildNameTable(nameWords, namesTsv, checked.people);
  const lexicon = buildLexicon(checked, nouns);
  const tag = loadTagger();
  return Object.freeze({
    lexicon,
    frames: buildFrames(frames, triggers),
    actors,
    names,
    weapons: buildWeaponTable(lexicon.weapons),
    gazetteer,
    times: parseTimeLexicon(timeJson),
    segments: buildSegmentLexicon((name) => JSON.parse(readFileSync(new URL(`en/${name}.json`, dataFolder), "utf8"))),
    chronology: buildChronology(parseChronology(eventsJson), officeholders, parseChronologyWords(chronologyWords)),
    languages: loadLanguages(),
    tag,
    wordCase: openWordCase({ lexicon, actors, names, gazetteer, tag }),
    isCapital: (place) => capitals.has(`${place.country}/${toNameKey(place.name)}`),
    options: { maxBytes: options.maxBytes ?? 16 * 1024 * 1024 },
  } satisfies Context);
}
