import type { ActorTable } from "../actors.js";
import type { TokenizedSentence } from "../stage.js";
import { type ActorEvidence, findNamed, gatherEvidence } from "./actor-name.js";
import { type ActorReading, type FoundActor, readForActors } from "./actor-reading.js";
import { findBackedGroup } from "./backed-group.js";
import { findStateBody } from "./state-body.js";

type ActorRule = (reading: ActorReading, from: number, table: ActorTable, evidence: ActorEvidence) => FoundActor | null;

/** In order of trust where two find as much. */
const rules: readonly ActorRule[] = [findNamed, findBackedGroup, findStateBody];

/**
 * Returns the actors that the table knows in a document's sentences, a list a sentence, the longest at each place, with the rule that
 * found each. Names that several actors share, and words that are names only in some context, are read in the light of the whole document.
 */
export function recognizeDocumentActors(sentences: readonly TokenizedSentence[], table: ActorTable): FoundActor[][] {
  const readings = sentences.map((sentence) => readForActors(sentence, table));
  const evidence = gatherEvidence(readings);
  return readings.map((reading) => {
    const found: FoundActor[] = [];
    for (let from = 0; from < reading.tokens.length; from++) {
      if (!mayOpen(reading, from)) continue;
      const best = rules.reduce<FoundActor | null>((longest, rule) => {
        const next = rule(reading, from, table, evidence);
        return next !== null && (longest === null || next.to > longest.to) ? next : longest;
      }, null);
      if (best === null) continue;
      found.push(best);
      from = best.to - 1;
    }
    return found;
  });
}

/** Whether any rule may find an actor that starts at a token. */
function mayOpen({ words, matches, states, capitals }: ActorReading, from: number): boolean {
  const word = words[from];
  return (
    word !== undefined &&
    (word.opensGroup ||
      word.opensBody ||
      word.isPro ||
      (matches[from]?.length ?? 0) > 0 ||
      (states[from] ?? null) !== null ||
      (capitals[from] ?? null) !== null)
  );
}
