import type { TimeExpression } from "../recognizers/time.js";
import type { NounGroup, VerbGroup } from "./chunks.js";

/** A preposition and its noun group. */
export interface Attachment {
  preposition: string;
  group: NounGroup;
}

/** How a clause hangs on the rest of its sentence. */
export type ClauseRelation = "main" | "relative" | "reduced" | "complement" | "infinitive" | "gerund" | "adverbial" | "coordinated";

/** A verb group with what belongs to it. */
export interface Clause {
  verb: VerbGroup;
  /** Settled voice: a bare participle without an object is passive. */
  passive: boolean;
  subject: NounGroup | null;
  object: NounGroup | null;
  /** Prepositional groups after the verb, up to the next verb, and those that open the clause. */
  attachments: readonly Attachment[];
  times: readonly TimeExpression[];
  relation: ClauseRelation;
  /** The word that opens it: "if", "after", "that", "who", "of". */
  opener: string | null;
  /** The clause that governs it. */
  governor: Clause | null;
  /** For a relative or reduced clause, the group it describes; for an infinitive after a noun ("plan to attack"), that noun. */
  antecedent: NounGroup | null;
}
