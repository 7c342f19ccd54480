import type { Span } from "@dateline/schema";
import type { Gazetteer } from "../gazetteer.js";
import type { GazetteerEntry } from "./gazetteer-entry.js";
import type { KindNoun } from "./place-words.js";
import type { SentenceView } from "./sentence-view.js";

/** Words that may name a place, as found in one sentence. */
export interface PlaceCandidate extends Span {
  sentence: number;
  /** Token range `[from, to)` of the sentence. */
  from: number;
  to: number;
  type: "location" | "facility" | "nationality";
  /** How it was found: "gazetteer", "nationality", "abbreviation", "kind-noun", "apposition", "distance". */
  rule: string;
  /** The words themselves, one space between those that were parted. */
  text: string;
  /** The name without compass part and without a common noun ("Baghdad" of "eastern Baghdad", "Kirkuk" of "Kirkuk province"). */
  name: string;
  /** What the gazetteer has under the name; empty for a place it does not list. */
  candidates: readonly GazetteerEntry[];
  /** What the words beside the name say that it is. */
  noun?: KindNoun;
  /** The compass part: degrees clockwise from north, null for the middle. */
  direction?: number | null;
  /** How far off the named place it lies: "60 km southwest of Baghdad", with the token at which that place stands. */
  offset?: { km: number; bearing: number; reference: number };
  /** Evidence that the words name a place, in the units of src/place/place-evidence.ts. Below `SURE` the document must bear it out. */
  score: number;
}

/** A candidate before it is given its span and its sentence. */
export type DraftCandidate = Omit<PlaceCandidate, "sentence" | "start" | "end" | "text">;

/** Looks for a place that begins at a token. */
export type PlaceRule = (view: SentenceView, at: number, gazetteer: Gazetteer) => DraftCandidate | undefined;
