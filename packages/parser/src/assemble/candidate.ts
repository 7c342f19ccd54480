import type { CoreMode, CoreRole, CoreType, Explanation, Outcome, Span } from "@dateline/schema";
import type { Frame } from "../frames.js";
import type { CountValue, NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { TimeExpression } from "../recognizers/time.js";
import type { FoundWeapon } from "../recognizers/weapon.js";

/** A noun group in a role, and the slot it came from. */
export interface RoleFiller {
  role: CoreRole;
  group: NounGroup;
  slot: string;
}

/** How many were hurt, as one clause tells it. */
export interface Toll extends Span {
  outcome: Outcome;
  count: CountValue;
  /** Who was hurt; null for a bare number. */
  group: NounGroup | null;
  /** Told as the newer of two: "the toll rose to nine". */
  rising?: boolean;
}

/** A place that a phrase gives: the group and the preposition before it. */
export interface PlacePhrase {
  preposition: string;
  group: NounGroup;
}

/** One telling of an event: a trigger with what its sentence says of it. */
export interface Candidate {
  /** Index into the candidates, in text order. */
  index: number;
  sentence: number;
  /** The trigger's tokens and span. */
  trigger: Span & { from: number; to: number };
  frame: Frame;
  type: CoreType;
  mode: CoreMode;
  /** The clause of a verbal trigger; for a noun, the clause that it stands in, if any. */
  clause: Clause | null;
  /** The noun group of a nominal trigger. */
  group: NounGroup | null;
  fillers: readonly RoleFiller[];
  weapons: readonly FoundWeapon[];
  tolls: readonly Toll[];
  times: readonly TimeExpression[];
  places: readonly PlacePhrase[];
  count: CountValue | null;
  /** `new` tells it afresh, `definite` points back ("the attack"), `generic` speaks of such acts in general ("attacks on US forces"). */
  reference: "new" | "definite" | "generic";
  /** Whether its doer is a weapon already spoken of ("the rockets hit"). */
  pointsBack: boolean;
  /** Adds to an event told elsewhere; opens none by itself. */
  supplement: boolean;
  explanation: readonly Explanation[];
}

/** A candidate before it has its place in the document's order. */
export type Draft = Omit<Candidate, "index">;
