import { DatelineError } from "@dateline/schema";
import { z } from "zod";
import { type PhraseTable, toPhraseTable } from "./phrase-table.js";
import type { PartOfDay, RangeRelation, Stretch, TimeUnit } from "./time-value.js";

const Words = z.array(z.string().min(1));
const note = z.string().optional();
const PartOfDayName = z.enum(["early-morning", "dawn", "morning", "noon", "afternoon", "evening", "night", "midnight"]) satisfies z.ZodType<PartOfDay>;
const WeekdayNumber = z.literal([1, 2, 3, 4, 5, 6, 7]);
const Unit = z.enum(["minute", "hour", "day", "week", "weekend", "month", "season", "year", "decade", "century"]) satisfies z.ZodType<TimeUnit>;
const StretchName = z.enum(["start", "early", "mid", "late", "end", "first-half", "second-half", "first-week", "last-week"]) satisfies z.ZodType<Stretch>;
const DayPhrase = z.strictObject({ words: z.string(), from: z.int(), to: z.int(), partOfDay: PartOfDayName.optional(), note });

/** Shapes of the files under `data/en/time`, by file name without `.json`. */
export const timeLexiconFiles = {
  months: z.array(
    z.strictObject({ month: z.int(), name: z.string(), short: Words, alsoWord: z.literal(true).optional(), alsoName: z.literal(true).optional(), note }),
  ),
  weekdays: z.array(z.strictObject({ weekday: WeekdayNumber, name: z.string(), short: Words, note })),
  numbers: z.strictObject({
    cardinals: z.record(z.string(), z.int()),
    ordinals: z.record(z.string(), z.int()),
    vague: z.array(z.strictObject({ words: z.string(), min: z.int(), max: z.int() })),
  }),
  units: z.array(z.strictObject({ unit: Unit, singular: Words, plural: Words, note })),
  phrases: z.strictObject({
    days: z.array(DayPhrase),
    storyDays: z.array(DayPhrase),
    partsOfDay: z.array(z.strictObject({ words: z.string(), partOfDay: PartOfDayName })),
    timely: Words,
    zones: Words,
    stretches: z.array(z.strictObject({ words: z.string(), stretch: StretchName })),
    seasons: z.array(z.strictObject({ season: z.literal([1, 2, 3, 4]), words: Words })),
    last: Words,
    this: Words,
    next: Words,
    following: z.record(z.string(), z.int()),
    about: Words,
    under: Words,
    over: Words,
    ago: Words,
    earlier: Words,
    later: Words,
    before: Words,
    after: Words,
    ranges: z.strictObject({ since: Words, until: Words, by: Words, before: Words, after: Words }),
    prepositions: Words,
    anniversary: Words,
    recurring: Words,
    fillers: Words,
    lasting: Words,
    namedDays: Words,
    papers: Words,
  }),
  holidays: z.array(
    z.strictObject({
      words: z.string(),
      month: z.int(),
      day: z.int().optional(),
      year: z.int().optional(),
      weekday: WeekdayNumber.optional(),
      nth: z.int().optional(),
      note,
    }),
  ),
} as const;

type Files = { [F in keyof typeof timeLexiconFiles]: z.infer<(typeof timeLexiconFiles)[F]> };
type Holiday = Files["holidays"][number];
type DayPhrase = z.infer<typeof DayPhrase>;
type Months = Files["months"][number];
type Phrases = Files["phrases"];

/** A month's or weekday's name as a word of the text may spell it. */
export interface Named<Row> {
  row: Row;
  short: boolean;
}

/** The words of time expressions, ready for look-up. */
export interface TimeLexicon extends TimeTables {
  /** Every word or mark that a time expression may open with. */
  openers: ReadonlySet<string>;
  /** For the articles, the commonest of them, the words that must follow; a number may too. */
  seconds: ReadonlyMap<string, ReadonlySet<string>>;
}

interface TimeTables {
  months: ReadonlyMap<string, Named<Months>>;
  weekdays: ReadonlyMap<string, Named<Files["weekdays"][number]>>;
  cardinals: ReadonlyMap<string, number>;
  ordinals: ReadonlyMap<string, number>;
  vague: PhraseTable<{ min: number; max: number }>;
  units: ReadonlyMap<string, { unit: TimeUnit; plural: boolean }>;
  days: PhraseTable<DayPhrase>;
  storyDays: PhraseTable<DayPhrase>;
  partsOfDay: PhraseTable<PartOfDay>;
  timely: PhraseTable<true>;
  zones: PhraseTable<true>;
  stretches: PhraseTable<Stretch>;
  seasons: ReadonlyMap<string, 1 | 2 | 3 | 4>;
  direction: ReadonlyMap<string, "last" | "this" | "next">;
  following: ReadonlyMap<string, number>;
  rounding: PhraseTable<"about" | "under" | "over">;
  offset: PhraseTable<"ago" | "earlier" | "later" | "before" | "after">;
  ranges: PhraseTable<RangeRelation>;
  prepositions: PhraseTable<true>;
  anniversary: ReadonlySet<string>;
  recurring: ReadonlySet<string>;
  /** Words between a number and its unit: "two more days". */
  fillers: ReadonlySet<string>;
  /** Words before "a week" that make it a length of time. */
  lasting: ReadonlySet<string>;
  /** Words before a weekday that make it a name: Black Friday. */
  namedDays: ReadonlySet<string>;
  /** Words after a weekday that make it a newspaper. */
  papers: ReadonlySet<string>;
  holidays: PhraseTable<Holiday>;
}

function check<F extends keyof Files>(name: F, json: unknown): Files[F] {
  const result = timeLexiconFiles[name].safeParse(json);
  // The table maps each name to its own schema; TypeScript cannot follow a generic key through it.
  if (result.success) return result.data as Files[F];
  const issue = result.error.issues[0];
  throw new DatelineError("data/invalid", `data/en/time/${name}.json: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "is invalid"}`, {
    path: `data/en/time/${name}.json`,
    hint: "Mend the row; the file's shape is in src/time/time-lexicon.ts.",
    cause: result.error,
  });
}

function named<Row extends { name: string; short: readonly string[] }>(rows: readonly Row[]): Map<string, Named<Row>> {
  const table = new Map<string, Named<Row>>();
  for (const row of rows) {
    table.set(row.name, { row, short: false });
    for (const word of row.short) table.set(word, { row, short: true });
  }
  return table;
}

const marked = <Mark>(words: readonly string[], mark: Mark): (readonly [string, Mark])[] => words.map((word) => [word, mark]);

function directionWords(phrases: Phrases): TimeLexicon["direction"] {
  return new Map([...marked(phrases.last, "last" as const), ...marked(phrases.this, "this" as const), ...marked(phrases.next, "next" as const)]);
}

function offsetWords(phrases: Phrases): TimeLexicon["offset"] {
  const names = ["ago", "earlier", "later", "before", "after"] as const;
  return toPhraseTable(names.flatMap((name) => marked(phrases[name], name)));
}

function rangeWords({ ranges }: Phrases): TimeLexicon["ranges"] {
  const names = ["since", "until", "by", "before", "after"] as const;
  return toPhraseTable<RangeRelation>(names.flatMap((name) => marked(ranges[name], name)));
}

/**
 * Returns the time words of English from the parsed JSON of `data/en/time`, keyed by file name without `.json`.
 * Throws `data/invalid`, naming file and row, where a file has not its shape.
 */
export function parseTimeLexicon(files: Readonly<Record<keyof typeof timeLexiconFiles, unknown>>): TimeLexicon {
  const tables = parseTables(files);
  const openers = new Set([...leading, ...openingWords(tables)]);
  return { ...tables, openers, seconds: secondWords(tables, openers) };
}

/** Words of no table by which rules of the grammar begin; "-months", "'80s". */
const leading = ["the", "these", "that", "recent", "early", "earlier", "late", "later", "-", "'"];

const openingPhrases = ({ days, storyDays, partsOfDay, stretches, vague, rounding, holidays }: TimeTables) => [
  days,
  storyDays,
  partsOfDay,
  stretches,
  vague,
  rounding,
  holidays,
];

/** What "the" adds to a phrase may stand without it, but for "the eve of"; "a" and "an" count a unit. */
function secondWords(tables: TimeTables, openers: ReadonlySet<string>): TimeLexicon["seconds"] {
  const inPhrases = (first: string) =>
    openingPhrases(tables).flatMap(({ byFirstWord }) => (byFirstWord.get(first) ?? []).flatMap(({ words }) => words.slice(1, 2)));
  const counted = [...tables.units.keys(), ...tables.fillers, "-"];
  return new Map([
    ["the", new Set([...openers, ...inPhrases("the"), "eve"])],
    ["a", new Set([...counted, ...inPhrases("a")])],
    ["an", new Set([...counted, ...inPhrases("an")])],
  ]);
}

function openingWords(tables: TimeTables): string[] {
  const { months, weekdays, cardinals, ordinals, units, seasons, direction, following, anniversary, recurring, fillers } = tables;
  const phrases = openingPhrases(tables).flatMap(({ byFirstWord }) => [...byFirstWord.keys()]);
  const words = [months, weekdays, cardinals, ordinals, units, seasons, direction, following, anniversary, recurring, fillers].flatMap((table) => [
    ...table.keys(),
  ]);
  // "on Fridays"
  return [...phrases, ...words, ...[...weekdays.keys()].map((day) => `${day}s`)];
}

function parseTables(files: Readonly<Record<keyof typeof timeLexiconFiles, unknown>>): TimeTables {
  const numbers = check("numbers", files.numbers);
  const phrases = check("phrases", files.phrases);
  const roundings = (["about", "under", "over"] as const).flatMap((name) => marked(phrases[name], name));
  return {
    months: named(check("months", files.months)),
    weekdays: named(check("weekdays", files.weekdays)),
    cardinals: new Map(Object.entries(numbers.cardinals)),
    ordinals: new Map(Object.entries(numbers.ordinals)),
    vague: toPhraseTable(numbers.vague.map((row) => [row.words, row] as const)),
    units: new Map(
      check("units", files.units).flatMap(({ unit, singular, plural }): (readonly [string, { unit: TimeUnit; plural: boolean }])[] => [
        ...marked(singular, { unit, plural: false }),
        ...marked(plural, { unit, plural: true }),
      ]),
    ),
    days: toPhraseTable(phrases.days.map((row) => [row.words, row] as const)),
    storyDays: toPhraseTable(phrases.storyDays.map((row) => [row.words, row] as const)),
    partsOfDay: toPhraseTable(phrases.partsOfDay.map((row) => [row.words, row.partOfDay] as const)),
    timely: toPhraseTable(marked(phrases.timely, true as const)),
    zones: toPhraseTable(marked(phrases.zones, true as const)),
    stretches: toPhraseTable(phrases.stretches.map((row) => [row.words, row.stretch] as const)),
    seasons: new Map(phrases.seasons.flatMap((row) => marked(row.words, row.season))),
    direction: directionWords(phrases),
    following: new Map(Object.entries(phrases.following)),
    rounding: toPhraseTable(roundings),
    offset: offsetWords(phrases),
    ranges: rangeWords(phrases),
    prepositions: toPhraseTable(marked(phrases.prepositions, true as const)),
    anniversary: new Set(phrases.anniversary),
    recurring: new Set(phrases.recurring),
    fillers: new Set(phrases.fillers),
    lasting: new Set(phrases.lasting),
    namedDays: new Set(phrases.namedDays),
    papers: new Set(phrases.papers),
    holidays: toPhraseTable(check("holidays", files.holidays).map((row) => [row.words, row] as const)),
  };
}
