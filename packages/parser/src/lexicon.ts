import { Casualty, PlaceKind, Weapon } from "@dateline/schema";
import { z } from "zod";
import { checkDataFile } from "./data-file.js";
import type { NounClass } from "./grammar/chunks.js";
import { buildSenses, type Senses, SensesFile } from "./senses.js";

const about = z.string();
const words = z.array(z.string().min(1));
/** Words by the kind that they name; a file may leave kinds out. */
const wordsBy = <Kind extends string>(kind: z.ZodType<Kind, Kind>) => z.partialRecord(kind, words);

/** Shapes of the language data files under `data/en`, by file name without `.json`. */
export const lexiconFiles = {
  acts: z.strictObject({
    about,
    answering: words,
    answers: words,
    registering: words.describe("Verbs whose passive tells that an act took place."),
    accusing: words,
    imputing: words,
    carrying: words,
    habitual: words,
    deeds: words.describe("Nouns for an act told already."),
    sundry: words.describe('Nouns that count deeds of a kind: "acts of", "a wave of".'),
    recurrent: words.describe("Phrases that make one act many."),
    spanning: words,
    effects: words,
    territories: words,
    foreign: words,
    military: words,
    partaking: words,
    parts: words,
    areas: words,
    grounds: words,
  }),
  constructions: z.strictObject({
    about,
    describe: words,
    blaming: words,
    approving: words,
    responsible: words,
    resume: words,
    resumed: words,
    announce: words,
    ownership: words,
    stationed: words.describe("Verbs of where people live or serve."),
    targetNouns: words,
    victimNouns: words,
    concessive: words,
    elsewhere: words,
    listing: words,
    own: words,
    rouse: words,
    outcry: words,
  }),
  figures: z.strictObject({ about, standingVerbs: words, standingNouns: words, displacing: words, fleeing: words, detaining: words }),
  force: z.strictObject({
    about,
    doers: words,
    targets: words,
    fielding: words.describe("Who fields the weapon or craft that is named behind."),
    triggers: words,
    agents: words,
  }),
  grammar: z.strictObject({
    about,
    functionWords: words,
    nameArticles: words,
    clauseOpeners: words,
    runOnVerbs: words,
    objectControl: words,
    numbers: z.record(z.string(), z.int()),
    vagueNumbers: z.record(z.string(), z.strictObject({ min: z.int(), max: z.int().nullable() })),
    bounds: z.strictObject({ atLeast: words, atMost: words, about: words }),
    transparentNouns: words,
    postdeterminers: words,
    relationalNouns: words,
    quantityNouns: words,
    dativeVerbs: words,
    aimingVerbs: words,
    adjectivalParticiples: words,
    finitePasts: words,
    irregularPasts: words,
    passiveParticiples: words.describe('Irregular participles that are a passive behind "be": "was blown up", "were overrun".'),
    prepositionalGerunds: words,
  }),
  hypothetical: z.strictObject({
    about,
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
    hearsay: words,
    rumoured: words,
    plots: words,
    intercepting: words,
  }),
  mentions: z.strictObject({
    about,
    gatherings: words.describe("What WordNet counts as groups of people, but is an act, an age or an institution without members."),
    lands: words.describe("Groups of people in the plural, places in the singular."),
    examples: words.describe("Words that name one of those spoken of before."),
    documents: words,
    platforms: words,
    military: words.describe("Words that make a vehicle one of war."),
    currencies: words,
    units: words,
    stative: words.describe("Verbs whose subject does nothing."),
    parties: words.describe("Prepositions whose object takes part."),
    dealings: words.describe("Verbs whose object is dealt with as somebody."),
  }),
  "noun-classes": z.strictObject({ about, classes: wordsBy(z.enum(["person", "group", "facility", "vehicle", "weapon", "event"])) }),
  outcomes: z.strictObject({
    about,
    dead: words,
    injured: words,
    nobody: words,
    deaths: words,
    injuries: words,
    casualties: words,
    tolls: words,
    tollVerbs: words,
    rising: words,
    lifeTaking: words,
    lifeLosing: words,
    bodyFinding: words,
    enduring: words,
  }),
  people: z.strictObject({ about, titles: words, firstNames: words, particles: words }),
  senses: SensesFile,
  reference: z.strictObject({ about, officials: words, offices: words, groups: words, sites: z.record(z.string(), z.array(PlaceKind)) }),
  sides: z.strictObject({ about, civilian: words, combatant: words, harm: wordsBy(Casualty.shape.harm.unwrap().element) }),
  speech: z.strictObject({
    about,
    say: words,
    confirm: words,
    claim: words,
    deny: words,
    condemn: words,
    accuse: words,
    announce: words,
    warn: words,
    hearers: words,
    sourceNouns: words,
    owning: words.describe('What stands after "it was" in the words of whoever owns to an act.'),
    media: words.describe("Words of those who hand on what others say."),
    utterances: words,
    condemning: words,
    issuing: words,
    believe: words,
    retract: words,
    deeds: words,
    details: words,
    mouthpieces: words,
    parts: words,
    incidents: words,
    unnamedSources: words,
    responsibility: words,
  }),
  weapons: z.strictObject({ about, kinds: wordsBy(Weapon.shape.kind) }),
} as const;

type Files = { [F in keyof typeof lexiconFiles]: z.infer<(typeof lexiconFiles)[F]> };

/** A file with each of its word lists as a set. */
type WordSets<File> = { readonly [Key in keyof File]: File[Key] extends string[] ? ReadonlySet<string> : File[Key] };

type SetFile = "acts" | "constructions" | "figures" | "force" | "grammar" | "hypothetical" | "mentions" | "outcomes" | "reference" | "sides" | "speech";

/** Words before a number that make a bound of it: "at least", "up to", "about". */
export interface CountBound {
  words: readonly string[];
  bound: "at-least" | "at-most" | "about";
}

/** The reader's words: sets and tables ready for look-up. Built once from the data files. */
export interface Lexicon extends Readonly<{ [F in SetFile]: WordSets<Files[F]> }> {
  people: Files["people"];
  senses: Senses;
  weapons: Files["weapons"]["kinds"];
  /** Verbs of telling, whatever their stance, but those that judge: saying, confirming, denying, claiming, announcing, warning. */
  tellingVerbs: ReadonlySet<string>;
  /** Phrases that bound a number, by their first word. */
  countBounds: ReadonlyMap<string, readonly CountBound[]>;
  /** Whether a count may begin with a word: nearly none may. */
  opensCount: (lower: string) => boolean;
  /** The class of a noun by its lemma: our own table first, then WordNet's commonest sense. */
  nounClass: (lemma: string) => NounClass;
  isKnownWord: (lower: string) => boolean;
  /** The singular of a plural that the tagger kept since it took it for a name ("Jesuits"), if a noun table lists that alone; else the word. */
  singularOf: (lower: string) => string;
  /** Whether a word, or its singular, is a common noun that the noun table lists. */
  isCommonWord: (lower: string) => boolean;
}

function toSets<File extends object>(file: File): WordSets<File> {
  const entries = Object.entries(file).map(([key, value]) => [key, Array.isArray(value) ? new Set(value) : value]);
  // The keys are the file's own, and the shapes above hold no lists but lists of words.
  return Object.fromEntries(entries) as WordSets<File>;
}

function countBounds({ atLeast, atMost, about: vaguely }: Files["grammar"]["bounds"]): Map<string, CountBound[]> {
  const byFirst = new Map<string, CountBound[]>();
  const lists = { "at-least": atLeast, "at-most": atMost, about: vaguely } as const;
  for (const bound of ["at-least", "at-most", "about"] as const) {
    for (const phrase of lists[bound]) {
      const phraseWords = phrase.split(" ");
      const first = phraseWords[0] ?? "";
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words: phraseWords, bound }]);
    }
  }
  return byFirst;
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

/** Returns the language data files, by file name without `.json`, if all fit their shapes; throws `data/invalid` naming file and place. */
export function checkLexiconFiles(json: Readonly<Record<keyof Files, unknown>>): Files {
  const checked = Object.entries(lexiconFiles).map(([name, shape]) => {
    // The entries of a record whose keys are known.
    const key = name as keyof Files;
    return [key, checkDataFile<unknown>(shape, json[key], `data/en/${key}.json`)];
  });
  return Object.fromEntries(checked) as unknown as Files;
}

const plurals: readonly (readonly [ending: RegExp, singular: string])[] = [
  [/s$/, ""],
  [/es$/, ""],
  [/ies$/, "y"],
  [/men$/, "man"],
];

/** What a word may be the plural of, by its ending. */
const singulars = (lower: string) => plurals.filter(([ending]) => ending.test(lower)).map(([ending, singular]) => lower.replace(ending, singular));

/** Returns the lexicon of checked files, and WordNet's noun table. */
export function buildLexicon(files: Files, nounsTsv: string): Lexicon {
  const { speech } = files;
  const nouns = parseNouns(nounsTsv);
  const own = new Map<string, NounClass>();
  // The shape has checked the names.
  for (const [name, list] of Object.entries(files["noun-classes"].classes)) for (const noun of list) own.set(noun, name as NounClass);
  const isKnownWord = (lower: string) => nouns.has(lower) || own.has(lower);
  const { numbers, vagueNumbers } = files.grammar;
  const bounds = countBounds(files.grammar.bounds);
  const countOpeners = new Set(["between", "about", "half", ...bounds.keys(), ...Object.keys(vagueNumbers), ...Object.keys(numbers)]);
  return {
    acts: toSets(files.acts),
    constructions: toSets(files.constructions),
    figures: toSets(files.figures),
    force: toSets(files.force),
    grammar: toSets(files.grammar),
    hypothetical: toSets(files.hypothetical),
    mentions: toSets(files.mentions),
    outcomes: toSets(files.outcomes),
    reference: toSets(files.reference),
    sides: toSets(files.sides),
    speech: toSets(speech),
    people: files.people,
    senses: buildSenses(files.senses),
    weapons: files.weapons.kinds,
    tellingVerbs: new Set([...speech.say, ...speech.announce, ...speech.claim, ...speech.confirm, ...speech.deny, ...speech.warn]),
    countBounds: bounds,
    opensCount: (lower) => countOpeners.has(lower) || /^\d/.test(lower),
    nounClass: (lemma) => own.get(lemma) ?? nouns.get(lemma) ?? "other",
    isKnownWord,
    singularOf: (lower) => (isKnownWord(lower) ? lower : (singulars(lower).find(isKnownWord) ?? lower)),
    isCommonWord: (lower) => isKnownWord(lower) || singulars(lower).some(isKnownWord),
  };
}
