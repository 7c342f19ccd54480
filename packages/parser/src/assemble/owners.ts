import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { withCoordinates } from "./slots.js";

/** "places in Somalia that the militia uses": a relative clause about what stands before a place. */
const isAbout = (antecedent: NounGroup | null, target: NounGroup) =>
  antecedent !== null && (antecedent.index === target.index || (antecedent.class === "location" && antecedent.index === target.index + 2));

/** Who uses, owns or holds a target: "a vehicle belonging to the militia", "sites used by the group", "a village that the rebels hold". */
export function ownersOf(sentence: ChunkedSentence, target: NounGroup, context: Context): NounGroup[] {
  return [...commandOf(target, context), ...holdersOf(sentence, target, context), ...stationedAt(sentence, target, context)];
}

/** "positions of the militia", "the depots of the rebel front": whose force what was struck is part of. */
function commandOf({ lemma, of }: NounGroup, { lexicon }: Context): NounGroup[] {
  const isBody = of?.mentions.some(({ type }) => type === "organization" || type === "group") === true;
  return of !== null && isBody && lexicon.acts.military.has(lemma) ? withCoordinates(of) : [];
}

/** "bases in Iraq where French forces stay", "a camp where they are stationed": who lives or serves at a target. */
function stationedAt({ chunks, clauses }: ChunkedSentence, target: NounGroup, { lexicon }: Context): NounGroup[] {
  return clauses.flatMap(({ opener, subject, verb }) => {
    if (opener !== "where" || subject === null || subject.pronoun || !lexicon.constructions.stationed.has(verb.lemma)) return [];
    const before = chunks[subject.index - 2];
    const isHere = before?.index === target.index || (before?.kind === "noun" && before.class === "location" && before.index === target.index + 2);
    return isHere ? withCoordinates(subject) : [];
  });
}

function holdersOf(sentence: ChunkedSentence, target: NounGroup, context: Context): NounGroup[] {
  return sentence.clauses.flatMap((clause) => {
    const describes = isAbout(clause.antecedent, target) && (clause.relation === "reduced" || clause.relation === "relative");
    if (!describes || !context.lexicon.constructions.ownership.has(clause.verb.lemma)) return [];
    const holder = clause.relation === "relative" && !clause.passive && clause.subject?.index !== clause.antecedent?.index ? clause.subject : null;
    const by = holder ?? clause.attachments.find(({ preposition }) => preposition === "by" || preposition === "to")?.group ?? clause.object;
    return by === null || by.pronoun ? [] : withCoordinates(by);
  });
}
