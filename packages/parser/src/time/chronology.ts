import { DatelineError, type Span } from "@dateline/schema";
import { z } from "zod";
import { type Cue, toCue, toNameCue } from "./cue-text.js";
import { type Day, parseIsoDay } from "./day-number.js";
import { type DaySet, dayRange } from "./day-set.js";
import { wholeSpan } from "./days-of-value.js";
import { parseEdtf } from "./edtf.js";

const Words = z.array(z.string().min(1)).min(1);
const Groups = z.record(z.string().regex(/^[a-z]+$/), Words).describe("Words that many rows share; a row names them as @group.");

/** The shape of a row of `data/chronology/events.json`. */
const ChronologyRow = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  edtf: z.string().refine((text) => parseEdtf(text)?.from != null, "is not an EDTF value with a first day"),
  label: z.string().min(1),
  cues: z.array(Words).min(1).describe("An event is spoken of where some word of every group occurs nearby; the first group names the event itself."),
  unless: Words.optional().describe("Words that, nearby, mean another event."),
  onset: z
    .literal(true)
    .optional()
    .describe("The start of something long: the words for outbreak and beginning mean this event, its name alone means the whole."),
  fresh: z.int().min(0).optional().describe("Days for which news speaks of the event as new. Default 7; 0 for wars and for what is recalled for years."),
  within: z.int().min(2).optional().describe("Words over which the cues may be spread. Default 30; less where a name is much in the news."),
  background: z.literal(true).optional().describe("Bounds the document's day only; is never taken for the event told."),
  note: z.string().optional(),
  source: z.string().min(1),
});

const Holder = z.strictObject({
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  office: z.string().min(1),
  titles: Words.describe("Words of which one stands within a few words of the name where the office is meant."),
  from: z.string().refine((text) => parseIsoDay(text) !== null, "is no day"),
  to: z
    .string()
    .refine((text) => parseIsoDay(text) !== null, "is no day")
    .nullable(),
  source: z.string().min(1),
});

/** A dated event that news may speak of. */
export interface KnownEvent {
  id: string;
  label: string;
  days: DaySet;
  first: Day;
  /** Null while it goes on. */
  last: Day | null;
  cues: readonly (readonly Cue[])[];
  /** The same groups, the smallest first: what marks the event is rarer than the word for what befell. */
  rarest: readonly (readonly Cue[])[];
  unless: readonly Cue[];
  onset: boolean;
  fresh: number;
  within: number;
  background: boolean;
}

/** A person in an office, with the days of the term. */
export interface Officeholder {
  name: string;
  names: readonly Cue[];
  office: string;
  titles: readonly Cue[];
  from: Day;
  to: Day | null;
}

/** Words that turn what stands beside them. */
export interface ChronologyWords {
  /** They make the name of something long its beginning: "the outbreak of the war". */
  outbreak: readonly Cue[];
  /** They say that a person no longer holds the office: "former". */
  gone: readonly Cue[];
}

/** A place in the text that speaks of a known event or of somebody in office. */
export interface ChronologyHit extends Span {
  kind: "event" | "office";
  /** Of the event, or the office held. */
  id: string;
  label: string;
  sentence: number;
  /** Where the event itself is named: the words of its first cue group, or of its outbreak. */
  heads: Span[];
  /** Days of the event, or of the term. An open end reaches to the end of 2099. */
  days: DaySet;
  first: Day;
  last: Day | null;
  fresh: number;
  background: boolean;
}

function parseFile<File>(schema: z.ZodType<File>, json: unknown, path: string): File {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new DatelineError("data/invalid", `${path}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "is invalid"}`, {
    path,
    hint: "Mend the row; the shapes are in src/time/chronology.ts.",
    cause: result.error,
  });
}

function rejectTwins(ids: readonly string[], path: string): void {
  const twin = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twin !== undefined) throw new DatelineError("data/invalid", `${path}: two rows are "${twin}"`, { path, hint: "Give each row its own id." });
}

/** Reads the words of a row as cues. */
type ReadCues = (words: readonly string[], row: string) => Cue[];

/** Returns the reader of a file's cues, which puts in the words of the groups that a row names. What is written alike is one cue, so that a text is asked for it once. */
function cueReader(groups: Readonly<Record<string, readonly string[]>>, path: string): ReadCues {
  const known = new Map<string, Cue>();
  const cueOf = (word: string) => {
    const cue = known.get(word) ?? toCue(word);
    known.set(word, cue);
    return cue;
  };
  return (words, row) =>
    words.flatMap((word) => {
      if (!word.startsWith("@")) return [cueOf(word)];
      const group = groups[word.slice(1)];
      if (!group)
        throw new DatelineError("data/invalid", `${path}: "${row}" names the group ${word}, which is not there`, {
          path,
          hint: "Add the group or name another.",
        });
      return group.map(cueOf);
    });
}

function toKnownEvent(row: z.infer<typeof ChronologyRow>, readCues: ReadCues): KnownEvent[] {
  const parsed = parseEdtf(row.edtf);
  if (parsed?.from == null) return [];
  const cuesOf = (words: readonly string[]) => readCues(words, row.id);
  const { id, label, unless = [], onset = false, fresh = 0, within = 30, background = false } = row;
  // Told as an event, a war is its outbreak.
  const days = onset ? dayRange(parsed.from) : (parsed.days ?? dayRange(parsed.from, wholeSpan.to));
  const cues = row.cues.map(cuesOf);
  const rarest = [...cues].sort((a, b) => a.length - b.length);
  return [{ id, label, days, first: parsed.from, last: parsed.to, cues, rarest, unless: cuesOf(unless), onset, fresh, within, background }];
}

const eventsPath = "data/chronology/events.json";
const holdersPath = "data/chronology/officeholders.json";
const EventsFile = z.strictObject({ groups: Groups, events: z.array(ChronologyRow) });
const HoldersFile = z.strictObject({ groups: Groups, officeholders: z.array(Holder) });

/** Returns the known events of parsed `data/chronology/events.json`; throws `data/invalid` where a row has not its shape or an id comes twice. */
export function parseChronology(json: unknown): KnownEvent[] {
  const { groups, events } = parseFile(EventsFile, json, eventsPath);
  rejectTwins(
    events.map(({ id }) => id),
    eventsPath,
  );
  const readCues = cueReader(groups, eventsPath);
  return events.flatMap((row) => toKnownEvent(row, readCues));
}

/** Returns the officeholders of parsed `data/chronology/officeholders.json`; throws `data/invalid` where a row has not its shape or ends before it begins. */
export function parseOfficeholders(json: unknown): Officeholder[] {
  const path = holdersPath;
  const { groups, officeholders } = parseFile(HoldersFile, json, path);
  const readCues = cueReader(groups, path);
  return officeholders.map(({ name, aliases, office, titles, from, to }) => {
    const first = parseIsoDay(from) ?? 0;
    const last = to === null ? null : parseIsoDay(to);
    if (last !== null && last < first) {
      throw new DatelineError("data/invalid", `${path}: ${name} leaves office before taking it`, { path, hint: "Swap or mend the two days." });
    }
    return { name, names: [name, ...aliases].map(toNameCue), office, titles: readCues(titles, name), from: first, to: last };
  });
}

const WordsFile = z.strictObject({ outbreak: Words, gone: Words });

/** Returns the words of parsed `data/chronology/words.json`; throws `data/invalid` where it has not its shape. */
export function parseChronologyWords(json: unknown): ChronologyWords {
  const { outbreak, gone } = parseFile(WordsFile, json, "data/chronology/words.json");
  return { outbreak: outbreak.map(toCue), gone: gone.map(toCue) };
}
