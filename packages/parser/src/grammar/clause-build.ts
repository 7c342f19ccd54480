import type { Context } from "../context.js";
import type { Chunk } from "./chunks.js";
import type { Clause } from "./clause.js";

/** The clauses of a sentence in the making: those to the left of the verb at hand are there already, by the position of their verbs. */
export interface Build {
  chunks: readonly Chunk[];
  context: Context;
  clauses: Map<number, Clause>;
}

/** The last clause to the left, back to a full stop. */
export function previousClause({ chunks, clauses }: Build, at: number): Clause | null {
  for (let k = at - 1; k >= 0; k--) {
    if (chunks[k]?.kind === "stop") return null;
    const clause = clauses.get(k);
    if (clause !== undefined) return clause;
  }
  return null;
}
