import { DatelineError } from "@dateline/schema";
import { z } from "zod";
import { type Languages, loadLanguages } from "../read/languages.js";
import { buildDatePatterns, CalendarNames, type DatePatterns } from "./date-patterns.js";
import { squeeze } from "./squeeze.js";

const words = z.array(z.string().min(1));

/** What may follow an abbreviation's full stop decides whether a sentence ends there; see `boundary.ts`. */
export type AbbreviationKind = "title" | "number" | "place" | "organization" | "street" | "time" | "never" | "list" | "month" | "weekday";

/** Shapes of the data files of this stage, by path below `data/en` without `.json`. */
const segmentFiles = {
  "segment/abbreviations": z.record(z.enum(["title", "number", "place", "organization", "street", "time", "never", "list"]), words),
  "segment/sentence-words": z.strictObject({ starters: words, gluedStarters: words, camelCase: words, speech: words, zones: words }),
  "segment/agencies": z.strictObject({ agencies: words }),
  "segment/credits": z.strictObject({
    opens: words,
    photoWords: words,
    captionOpens: words,
    bylineOpens: words,
    bylineLinks: words,
    brackets: words,
    stampOpens: words,
  }),
  "segment/furniture": z.strictObject({ whole: words, opens: words, notices: words, headings: words, tail: words, labels: words, breadcrumbRoots: words }),
  "time/months": CalendarNames,
  "time/weekdays": CalendarNames,
} as const;

type Files = { [F in keyof typeof segmentFiles]: z.infer<(typeof segmentFiles)[F]> };

/** Phrases by their first word. */
export type Phrases = ReadonlyMap<string, readonly string[]>;

/** The words that this stage goes by, ready for look-up. Phrases are squeezed: lower case, no punctuation, single spaces. */
export interface SegmentLexicon {
  /** By the abbreviation in lower case without its last full stop. */
  abbreviations: ReadonlyMap<string, AbbreviationKind>;
  starters: ReadonlySet<string>;
  gluedStarters: ReadonlySet<string>;
  camelCase: ReadonlySet<string>;
  speech: ReadonlySet<string>;
  zones: ReadonlySet<string>;
  agencies: ReadonlySet<string>;
  credits: Files["segment/credits"];
  brackets: ReadonlySet<string>;
  bylineLinks: ReadonlySet<string>;
  furniture: {
    whole: ReadonlySet<string>;
    tail: ReadonlySet<string>;
    labels: ReadonlySet<string>;
    /** What a line with a colon opens with: `Tags: ...`. */
    headings: ReadonlySet<string>;
    opens: Phrases;
    notices: Phrases;
    breadcrumbRoots: readonly string[];
  };
  dates: DatePatterns;
  /** What other languages than English are told by. */
  languages: Languages;
}

/**
 * Returns the lexicon from its data files, read by `readJson` from their path below `data/en` without `.json`.
 * Throws `data/invalid`, naming file and place, where one has another shape.
 */
export function buildSegmentLexicon(readJson: (name: string) => unknown): SegmentLexicon {
  const file = <F extends keyof Files>(name: F) => checkFile(name, readJson(name));
  const dates = buildDatePatterns(file("time/months"), file("time/weekdays"));
  const sentence = file("segment/sentence-words");
  const credits = file("segment/credits");
  const furniture = file("segment/furniture");
  return {
    abbreviations: abbreviationTable(file("segment/abbreviations"), dates),
    starters: new Set(sentence.starters),
    gluedStarters: new Set(sentence.gluedStarters),
    camelCase: new Set(sentence.camelCase),
    speech: new Set(sentence.speech),
    zones: new Set(sentence.zones),
    agencies: new Set(file("segment/agencies").agencies.map(squeeze)),
    credits: { ...credits, bylineOpens: longestFirst(credits.bylineOpens), stampOpens: longestFirst(credits.stampOpens) },
    brackets: new Set(credits.brackets),
    bylineLinks: new Set(credits.bylineLinks),
    furniture: {
      whole: new Set(furniture.whole.map(squeeze)),
      tail: new Set(furniture.tail.map(squeeze)),
      labels: new Set(furniture.labels.map(squeeze)),
      headings: new Set(furniture.headings.map(squeeze)),
      opens: byFirstWord(furniture.opens),
      notices: byFirstWord(furniture.notices),
      breadcrumbRoots: furniture.breadcrumbRoots,
    },
    dates,
    languages: loadLanguages(),
  };
}

function byFirstWord(phrases: readonly string[]): Phrases {
  const table = new Map<string, string[]>();
  for (const phrase of phrases.map(squeeze)) {
    const first = phrase.split(" ", 1)[0] ?? "";
    table.set(first, [...(table.get(first) ?? []), phrase]);
  }
  return table;
}

function longestFirst(phrases: readonly string[]): string[] {
  return phrases.toSorted((a, b) => b.length - a.length);
}

function checkFile<F extends keyof Files>(name: F, json: unknown): Files[F] {
  const result = segmentFiles[name].safeParse(json);
  // The shape was looked up under the same name.
  if (result.success) return result.data as Files[F];
  const [issue] = result.error.issues;
  const path = `data/en/${name}.json`;
  throw new DatelineError("data/invalid", `${path}: ${issue?.path.join(".")} ${issue?.message}`, {
    path,
    hint: "Mend the entry; the file's shape is in src/segment/segment-lexicon.ts.",
  });
}

function abbreviationTable(listed: Files["segment/abbreviations"], dates: DatePatterns): Map<string, AbbreviationKind> {
  const table = new Map<string, AbbreviationKind>();
  for (const month of dates.months) if (month.length <= 4) table.set(month, "month");
  for (const weekday of dates.weekdays) if (weekday.length <= 5) table.set(weekday, "weekday");
  // The file's keys were checked to be kinds.
  for (const [kind, list] of Object.entries(listed)) for (const word of list) table.set(word, kind as AbbreviationKind);
  return table;
}
