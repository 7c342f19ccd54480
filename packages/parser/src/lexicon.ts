import { DatelineError } from "@dateline/schema";
import { z } from "zod";
import type { NounClass } from "./grammar/chunks.js";

const words = z.array(z.string().min(1));

/** Shapes of the language data files under `data/en`, by file name without `.json`. */
export const lexiconFiles = {
  "noun-classes": z.record(z.enum(["person", "group", "facility", "vehicle", "weapon", "event"]), words),
  grammar: z.strictObject({
    clauseOpeners: words,
    runOnVerbs: words,
    objectControl: words,
    numbers: z.record(z.string(), z.int()),
    vagueNumbers: z.record(z.string(), z.strictObject({ min: z.int(), max: z.int().nullable() })),
    atLeast: words,
    atMost: words,
    about: words,
    transparentNouns: words,
  }),
  weapons: z.record(z.string(), words),
  people: z.strictObject({ titles: words, firstNames: words, particles: words }),
  speech: z.strictObject({
    say: words,
    confirm: words,
    claim: words,
    deny: words,
    condemn: words,
    accuse: words,
    announce: words,
    sourceNouns: words,
    accordingTo: words,
  }),
  hypothetical: z.strictObject({
    nouns: words,
    verbs: words,
    adjectives: words,
    conjunctions: words,
    modals: words,
    commissive: words,
    preparation: words,
    prevented: words,
    ended: words,
    factiveAdjectives: words,
    implicative: words,
    ready: words,
    reckoning: words,
  }),
  constructions: z.strictObject({
    about: z.string(),
    describe: words,
    blaming: words,
    approving: words,
    responsible: words,
    resume: words,
    resumed: words,
    announce: words,
    ownership: words,
    targetNouns: words,
    concessive: words,
    elsewhere: words,
    listing: words,
    own: words,
    accidents: words,
  }),
  sides: z.strictObject({ civilian: words, combatant: words, harm: z.record(z.string(), words) }),
} as const;

type Files = { [F in keyof typeof lexiconFiles]: z.infer<(typeof lexiconFiles)[F]> };

/** The reader's words: sets and tables ready for look-up. Built once from the data files. */
export interface Lexicon extends Omit<Files, "noun-classes" | "grammar" | "speech"> {
  /** Verbs of saying by stance, and all of them together. */
  speech: Files["speech"] & { all: ReadonlySet<string> };
  clauseOpeners: ReadonlySet<string>;
  runOnVerbs: ReadonlySet<string>;
  objectControl: ReadonlySet<string>;
  transparentNouns: ReadonlySet<string>;
  grammar: Files["grammar"];
  /** The class of a noun by its lemma: our own table first, then WordNet's commonest sense. */
  nounClass: (lemma: string) => NounClass;
  isKnownWord: (lower: string) => boolean;
  /** Whether a word, or its singular, is a common noun that the noun table lists. */
  isCommonWord: (lower: string) => boolean;
  isName: (lower: string) => boolean;
}

/** Checks one language data file against its shape; throws `data/invalid` naming file and place. */
export function checkLexiconFile<F extends keyof Files>(name: F, json: unknown): Files[F] {
  const result = lexiconFiles[name].safeParse(json);
  if (result.success) return result.data as Files[F];
  const [issue] = result.error.issues;
  throw new DatelineError("data/invalid", `data/en/${name}.json: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "is invalid"}`, {
    path: `data/en/${name}.json`,
    hint: "Mend the row; the file's shape is in src/lexicon.ts.",
  });
}

function parseNouns(tsv: string): Map<string, NounClass> {
  const table = new Map<string, NounClass>();
  for (const line of tsv.split("\n")) {
    const tab = line.indexOf("\t");
    // The file is derived by scripts/build-nouns.js, whose classes are NounClass.
    if (tab > 0) table.set(line.slice(0, tab), line.slice(tab + 1) as NounClass);
  }
  return table;
}

/** Returns the lexicon from checked files, WordNet's noun table and the test for names. */
export function buildLexicon(files: Files, nounsTsv: string, isName: (lower: string) => boolean): Lexicon {
  const { "noun-classes": ownClasses, grammar, ...rest } = files;
  const nouns = parseNouns(nounsTsv);
  const own = new Map<string, NounClass>();
  for (const [name, list] of Object.entries(ownClasses)) for (const noun of list) own.set(noun, name as NounClass);
  return {
    ...rest,
    speech: {
      ...rest.speech,
      all: new Set([
        ...rest.speech.say,
        ...rest.speech.announce,
        ...rest.speech.claim,
        ...rest.speech.confirm,
        ...rest.speech.deny,
        "warn",
        "threaten",
        "urge",
        "vow",
      ]),
    },
    grammar,
    clauseOpeners: new Set(grammar.clauseOpeners),
    runOnVerbs: new Set(grammar.runOnVerbs),
    objectControl: new Set(grammar.objectControl),
    transparentNouns: new Set(grammar.transparentNouns),
    nounClass: (lemma) => own.get(lemma) ?? nouns.get(lemma) ?? "other",
    isKnownWord: (lower) => nouns.has(lower) || own.has(lower),
    isCommonWord: (lower) =>
      [lower, lower.replace(/s$/, ""), lower.replace(/es$/, ""), lower.replace(/ies$/, "y"), lower.replace(/men$/, "man")].some(
        (form) => own.has(form) || nouns.has(form),
      ),
    isName,
  };
}
