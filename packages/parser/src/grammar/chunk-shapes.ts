import type { Chunk, NounGroup, Particle, VerbGroup } from "./chunks.js";

/*
 * Objects that are written out in one place have one layout in memory, and code that meets few layouts runs several times as fast: all later
 * stages read chunks. A copy made by spreading has a layout of its own for each place that makes it.
 */

/** Returns the group in the layout of all noun groups. */
export function shapeNoun(group: NounGroup): NounGroup {
  return {
    kind: "noun",
    sentence: group.sentence,
    from: group.from,
    to: group.to,
    index: group.index,
    start: group.start,
    end: group.end,
    head: group.head,
    core: group.core,
    lemma: group.lemma,
    class: group.class,
    pronoun: group.pronoun,
    plural: group.plural,
    determiner: group.determiner,
    count: group.count,
    mentions: group.mentions,
    possessor: group.possessor,
    of: group.of,
    coordinates: group.coordinates,
    apposition: group.apposition,
    time: group.time,
  };
}

/** Returns the group at its place among the chunks. */
function placeVerb(group: VerbGroup, index: number): VerbGroup {
  return {
    kind: "verb",
    sentence: group.sentence,
    from: group.from,
    to: group.to,
    index,
    start: group.start,
    end: group.end,
    head: group.head,
    lemma: group.lemma,
    voice: group.voice,
    form: group.form,
    tense: group.tense,
    negated: group.negated,
    modal: group.modal,
  };
}

function placeParticle({ kind, sentence, from, to, start, end, lower }: Particle, index: number): Particle {
  return { kind, sentence, from, to, index, start, end, lower };
}

/** Returns a chunk at its place among the sentence's chunks. */
export function placed(chunk: NounGroup | VerbGroup | Particle, index: number): Chunk {
  if (chunk.kind === "noun") return shapeNoun({ ...chunk, index });
  return chunk.kind === "verb" ? placeVerb(chunk, index) : placeParticle(chunk, index);
}
