import type { Span } from "@dateline/schema";
import type { TimeExpression } from "../recognizers/time.js";
import type { Found } from "../stage.js";

/** What sort of thing a noun stands for; `event` for acts, `other` where nothing is known. */
export type NounClass = "person" | "group" | "facility" | "vehicle" | "weapon" | "location" | "event" | "time" | "communication" | "body" | "animal" | "other";

/** A number in a noun group: "at least 25", "dozens of", "three". */
export interface CountValue {
  min: number;
  max: number | null;
  approximate: boolean;
}

interface ChunkBase extends Span {
  sentence: number;
  /** Token range `[from, to)`. */
  from: number;
  to: number;
  /** Position in the sentence's chunk list. */
  index: number;
}

/** A noun group up to its head: determiner, number, modifiers, head. */
export interface NounGroup extends ChunkBase {
  kind: "noun";
  /** Token index of the head noun. */
  head: number;
  /** Offset at which the words that say what it is begin, after determiners, numbers and "other", "same", "alleged"; its end for a bare number. */
  core: number;
  /** Lemma of the head, lower case. */
  lemma: string;
  class: NounClass;
  pronoun: boolean;
  plural: boolean;
  determiner: "definite" | "indefinite" | "demonstrative" | "possessive" | "any" | "no" | "none";
  count: CountValue | null;
  /** Names and known things inside, in order. */
  mentions: readonly Found[];
  /** The group that owns it: "Iraq's" in "Iraq's foreign ministry". */
  possessor: NounGroup | null;
  /** The group after "of": "members of the militia". */
  of: NounGroup | null;
  /** The groups that stand beside it: "rockets and drones". */
  coordinates: readonly NounGroup[];
  /** The group that says the same in other words: "X, the commander of Y". */
  apposition: NounGroup | null;
  /** A time word that owns or opens it: "last night's attack". */
  time: TimeExpression | null;
}

/** A verb group: auxiliaries, negation, adverbs and the main verb. */
export interface VerbGroup extends ChunkBase {
  kind: "verb";
  head: number;
  lemma: string;
  voice: "active" | "passive";
  form: "finite" | "infinitive" | "gerund" | "participle";
  tense: "past" | "present" | "future" | "perfect";
  negated: boolean;
  /** will, would, could, may, might, must, should. */
  modal: string | null;
}

export interface TimeChunk extends ChunkBase {
  kind: "time";
  expression: TimeExpression;
}

/** Everything else, one token a chunk: prepositions, conjunctions, relative pronouns, punctuation. */
export interface Particle extends ChunkBase {
  kind: "preposition" | "conjunction" | "subordinator" | "relative" | "comma" | "stop" | "open-quote" | "close-quote" | "bracket" | "word";
  lower: string;
}

export type Chunk = NounGroup | VerbGroup | TimeChunk | Particle;
