import { type CoreMode, coreModes } from "@dateline/schema";
import { z } from "zod";

const words = z.array(z.string().min(1));
const modeNames = Object.keys(coreModes) as [CoreMode, ...CoreMode[]];

/** Classes of nouns that a trigger may ask for; each is a list in `data/en/senses.json`. */
const nounLists = [
  "alerts",
  "arms",
  "captives",
  "charges",
  "contraband",
  "control",
  "crossings",
  "deeds",
  "envoys",
  "explosives",
  "flames",
  "force",
  "forces",
  "garrisons",
  "gunfire",
  "hackers",
  "holdings",
  "hostages",
  "inquiries",
  "intelligence",
  "jobs",
  "measures",
  "meetings",
  "memberships",
  "messages",
  "mines",
  "networks",
  "pacts",
  "phones",
  "police",
  "posts",
  "premises",
  "protesters",
  "rammers",
  "restrictions",
  "roads",
  "states",
  "supplies",
  "ties",
  "tools",
  "utilities",
  "wars",
  "workers",
] as const;

/** Senses that words beside a noun give it: a `stoppage` is a strike of workers, `illness` a heart attack. */
const besideLists = ["accident", "civic", "cyber", "illness", "joint", "mock", "nature", "other", "phone", "play", "search", "speech", "stoppage"] as const;

export type NounList = (typeof nounLists)[number];
export type Beside = (typeof besideLists)[number];

/** Classes that grammar tells; `public` is who acts in public, `none` that the slot is empty. */
const grammatical = ["any", "craft", "none", "people", "place", "public", "things", "words"] as const;

/** What a slot of a trigger may ask of the group in it: a list, or a class that grammar tells. */
export const slotClasses = [...nounLists, ...grammatical] as const;
export type SlotClass = (typeof slotClasses)[number];

/** Whether a class is a list of nouns rather than one that grammar tells. */
export const isListed = (wanted: SlotClass): wanted is NounList => !grammatical.some((one) => one === wanted);

export const besideSenses = besideLists;

/** The shape of `data/en/senses.json`. */
export const SensesFile = z.strictObject({
  about: z.string(),
  nouns: z.record(z.enum(nounLists), words),
  public: words,
  beside: z.record(z.enum(besideLists), words),
  figurativeObjects: words,
  figurativeSubjects: words,
  figurativeDoers: words,
  figurativeBlasts: words,
  works: words,
  exercises: words,
  crashes: words,
  sport: words,
  occurrence: words,
  unrealised: words,
  space: words,
  mocked: words,
  makers: words,
  civilDoers: words,
  talkers: words,
  doerModes: z.record(z.string(), z.enum(modeNames)),
});

/** The words that tell one sense from another, as sets. */
export interface Senses {
  nouns: ReadonlyMap<NounList, ReadonlySet<string>>;
  beside: ReadonlyMap<Beside, ReadonlySet<string>>;
  /** Who acts in public: offices, bodies, armed groups. */
  public: ReadonlySet<string>;
  /** What is hit, attacked or fought in a figure of speech only. */
  figurativeObjects: ReadonlySet<string>;
  /** What strikes, hits and kills without meaning to. */
  figurativeSubjects: ReadonlySet<string>;
  /** Whose attack and whose fire is words. */
  figurativeDoers: ReadonlySet<string>;
  /** What explodes without a bang. */
  figurativeBlasts: ReadonlySet<string>;
  works: ReadonlySet<string>;
  exercises: ReadonlySet<string>;
  crashes: ReadonlySet<string>;
  sport: ReadonlySet<string>;
  /** Verbs that say that what their subject names took place. */
  occurrence: ReadonlySet<string>;
  /** Verbs that say that what their subject names was not, or not yet, done. */
  unrealised: ReadonlySet<string>;
  space: ReadonlySet<string>;
  /** Verbs of doing something for practice. */
  mocked: ReadonlySet<string>;
  /** Who launches wares. */
  makers: ReadonlySet<string>;
  /** Who sets off blasts for a living. */
  civilDoers: ReadonlySet<string>;
  /** Whose clashes are of words. */
  talkers: ReadonlySet<string>;
  /** How an act is done by whoever or whatever does it: a sniper shoots. */
  doerModes: ReadonlyMap<string, CoreMode>;
}

/** Returns the senses of a checked file. */
export function buildSenses(file: z.infer<typeof SensesFile>): Senses {
  return {
    nouns: new Map(nounLists.map((name) => [name, new Set(file.nouns[name])])),
    beside: new Map(besideLists.map((name) => [name, new Set(file.beside[name])])),
    public: new Set(file.public),
    figurativeObjects: new Set(file.figurativeObjects),
    figurativeSubjects: new Set(file.figurativeSubjects),
    figurativeDoers: new Set(file.figurativeDoers),
    figurativeBlasts: new Set(file.figurativeBlasts),
    works: new Set(file.works),
    exercises: new Set(file.exercises),
    crashes: new Set(file.crashes),
    sport: new Set(file.sport),
    occurrence: new Set(file.occurrence),
    unrealised: new Set(file.unrealised),
    space: new Set(file.space),
    mocked: new Set(file.mocked),
    makers: new Set(file.makers),
    civilDoers: new Set(file.civilDoers),
    talkers: new Set(file.talkers),
    doerModes: new Map(Object.entries(file.doerModes)),
  };
}
