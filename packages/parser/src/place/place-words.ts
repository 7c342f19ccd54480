import { PlaceKind } from "@dateline/schema";
import { remember } from "../remember.js";
import { type DataRow, parseRows } from "./data-rows.js";

const USES = ["kind", "direction", "locative", "title", "role", "institution", "opener", "family", "never"] as const;
const TELLS = ["always", "capital", "never"] as const;
type Use = (typeof USES)[number];

/** A noun that says what a place is: "province", "air base", "crossing". */
export interface KindNoun {
  kind: PlaceKind;
  /** A built or fenced thing rather than a stretch of land. */
  isFacility: boolean;
  /** Whether it makes a place of an unknown name beside it: "village" always, "street" with a capital, "country" never. */
  tells: (typeof TELLS)[number];
}

/** The words around place names. */
export interface PlaceWords {
  /** By the noun in lower case, words parted by one space. */
  kindNouns: ReadonlyMap<string, KindNoun>;
  /** First words of those of several words. */
  kindOpeners: ReadonlySet<string>;
  /** "northern", "south-eastern", "central": by key, the direction as degrees clockwise from north, or null for the middle. */
  directions: ReadonlyMap<string, number | null>;
  /** Whether a word is one of them or begins one: "north" of "north-eastern". */
  opensDirection: (lower: string) => boolean;
  /** Prepositions after which a place may stand. */
  locatives: ReadonlySet<string>;
  /** Those of them that stand before little else: "in", "near". */
  plainLocatives: ReadonlySet<string>;
  /** What stands before the name of a person. */
  titles: ReadonlySet<string>;
  /** Offices that follow the place they are held in: "mayor", "governor". */
  roles: ReadonlySet<string>;
  /** Nouns that end the name of a body or an event: "university", "police", "times". */
  institutions: ReadonlySet<string>;
  /** First words of place names, in English and in romanised Arabic, Hebrew, Persian and Kurdish: "camp", "tal", "wadi". */
  openers: ReadonlySet<string>;
  /** Family names that are towns too, by name key. */
  families: ReadonlySet<string>;
  /** Names that are hardly ever places in news, by name key. */
  never: ReadonlySet<string>;
}

const FACILITY_KINDS: ReadonlySet<PlaceKind> = new Set(["base", "airport", "facility", "camp", "crossing"]);

/** Returns the words of `place-words.tsv`. */
export function parsePlaceWords(files: Readonly<Record<string, string>>): PlaceWords {
  const sets = new Map<Use, Set<string>>(USES.map((use) => [use, new Set()]));
  const kindNouns = new Map<string, KindNoun>();
  const directions = new Map<string, number | null>();
  const plainLocatives = new Set<string>();
  for (const row of parseRows(files, "place-words.tsv")) {
    const word = row.field("word");
    const use = USES.find((name) => name === row.field("use")) ?? row.fail(`"${row.field("use")}" is no use`, `Write one of ${USES.join(", ")}.`);
    sets.get(use)?.add(word);
    if (use === "direction") directions.set(word, row.number("value") ?? null);
    if (use === "locative" && row.field("value") === "plain") plainLocatives.add(word);
    if (use === "kind") kindNouns.set(word, toKindNoun(row));
  }
  const directionOpeners = new Set([...directions.keys()].map(firstWordOf));
  const of = (use: Use) => sets.get(use) ?? new Set<string>();
  return {
    kindNouns,
    kindOpeners: new Set([...kindNouns.keys()].filter((noun) => firstWordOf(noun) !== noun).map(firstWordOf)),
    directions,
    opensDirection: remember((lower) => directionOpeners.has(firstWordOf(lower))),
    locatives: of("locative"),
    plainLocatives,
    titles: of("title"),
    roles: of("role"),
    institutions: of("institution"),
    openers: of("opener"),
    families: of("family"),
    never: of("never"),
  };
}

/** Returns the letters that a word begins with: "north" of "north-eastern", "st" of "st.". */
function firstWordOf(text: string): string {
  return /^\p{L}*/u.exec(text)?.[0] ?? "";
}

function toKindNoun(row: DataRow): KindNoun {
  const kind = PlaceKind.safeParse(row.field("value"));
  if (!kind.success) return row.fail(`"${row.field("value")}" is no kind of place`, `Write one of ${PlaceKind.options.join(", ")}.`);
  const tells =
    TELLS.find((name) => name === row.field("tells")) ?? row.fail(`"${row.field("tells")}" says nothing of the noun`, `Write one of ${TELLS.join(", ")}.`);
  return { kind: kind.data, isFacility: FACILITY_KINDS.has(kind.data), tells };
}
