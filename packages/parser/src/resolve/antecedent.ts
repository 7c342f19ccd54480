import type { Actor } from "@dateline/schema";
import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { type Discourse, openDiscourse, type Seen } from "./discourse.js";
import { actorOf, type Entity, entityOf } from "./entity.js";
import { issuersOf } from "./issuers.js";

/** Reads a document's noun groups in order and keeps what they name. */
export function buildDiscourse(sentences: readonly ChunkedSentence[], text: string, actors: ReadonlyMap<string, Actor>, context: Context): Discourse {
  const { discourse, add } = openDiscourse(context.names.isGiven);
  for (const sentence of sentences) {
    const own = sentence.clauses.filter(
      ({ relation }) => relation === "main" || relation === "complement" || relation === "adverbial" || relation === "coordinated",
    );
    const subjects = new Set(own.map((clause) => clause.subject?.index ?? -1));
    const speakers = new Set(
      own
        .filter(
          ({ verb, object }) =>
            context.lexicon.tellingVerbs.has(verb.lemma) || (object !== null && (object.class === "communication" || object.lemma === "warning")),
        )
        .map((clause) => clause.subject?.index ?? -1),
    );
    const issuers = issuersOf(sentence, context);
    let named = -1;
    for (const chunk of sentence.chunks) {
      if (chunk.kind !== "noun" || chunk.pronoun) continue;
      const entity = resolveEntity(chunk, text, discourse, actors, context);
      const actor = actorOf(entity, actors, context.actors);
      if (actor !== undefined && actor.kind !== "category") named = chunk.index;
      else if (describes(sentence, chunk, named)) continue;
      add({
        entity,
        at: chunk.start,
        actorKind: actor?.kind ?? null,
        isSubject: subjects.has(chunk.index),
        isSpeaker: speakers.has(chunk.index),
        isPlural: chunk.plural,
        isIssuer: issuers.has(chunk.index),
        title: titleOf(sentence, chunk),
      });
    }
  }
  return discourse;
}

/** "JNIM, a jihadist group": what stands beside a name without a definite article describes it, and is nobody else. */
const describes = ({ chunks }: ChunkedSentence, { determiner, index }: NounGroup, named: number): boolean =>
  chunks[index - 1]?.kind === "comma" && named === index - 2 && (determiner === "indefinite" || determiner === "none");

function titleOf(sentence: ChunkedSentence, group: NounGroup): string | null {
  const person = group.mentions.find((mention) => mention.type === "person");
  return person === undefined || person.from === group.from ? null : (sentence.sentence.tokens[person.from - 1]?.lower ?? null);
}

/** Returns who a group stands for, pronouns, "the group" and bare surnames followed back to a name. */
export function resolveEntity(group: NounGroup, text: string, discourse: Discourse, actors: ReadonlyMap<string, Actor>, context: Context): Entity {
  const entity = entityOf(group, text, actors, context);
  const full = entity.actorId === undefined && !group.pronoun ? discourse.byShortName(entity.text) : undefined;
  if (full !== undefined && full.start < entity.start && /^\p{Lu}/u.test(entity.text))
    return {
      ...entity,
      kind: "person",
      name: full.name ?? full.text,
      label: full.label,
      ...(full.actorId === undefined ? {} : { actorId: full.actorId }),
      anaphoric: true,
    };
  const found = antecedent(group, entity, discourse, context);
  if (found === undefined) return entity;
  const { name, actorId, label, kind } = found.entity;
  // A pronoun has no words of its own: those that it goes back to say who is meant.
  const words = group.pronoun ? { start: found.entity.start, end: found.entity.end, text: found.entity.text } : {};
  return {
    ...entity,
    ...words,
    kind: group.pronoun || entity.kind === "other" ? kind : entity.kind,
    ...(name === undefined ? {} : { name }),
    ...(actorId === undefined ? {} : { actorId }),
    label,
    anaphoric: true,
  };
}

const isReferring = ({ determiner }: NounGroup) => determiner === "definite" || determiner === "demonstrative" || determiner === "possessive";

/** What a pronoun or a description goes back to: the last entity that can be meant. */
function antecedent(group: NounGroup, entity: Entity, discourse: Discourse, { lexicon }: Context): Seen | undefined {
  const before = group.start;
  if (group.pronoun) return pointers.has(entity.text.toLowerCase()) ? undefined : pronounAntecedent(group, entity.text.toLowerCase(), discourse);
  if (entity.actorId !== undefined) return undefined;
  // "The statement said": the words are those of whoever issued one, else of the body that spoke last.
  if (lexicon.speech.utterances.has(group.lemma)) return discourse.last("issuer", before) ?? discourse.last("collective-voice", before);
  if (!isReferring(group)) return undefined;
  if (lexicon.reference.groups.has(group.lemma)) {
    if (group.determiner !== "possessive") return discourse.last("group", before);
    return discourse.last("force-voice", before) ?? discourse.last("force", before);
  }
  // "President Ana Ruiz", then "the president".
  return group.class === "person" ? discourse.lastTitled(group.lemma, before) : undefined;
}

/** "Those who did it", "all this": words that point at something, and name nobody told of before. */
const pointers: ReadonlySet<string> = new Set(["this", "that", "these", "those", "one", "ones"]);

/** The later of two. */
const later = (a: Seen | undefined, b: Seen | undefined) => (a !== undefined && (b === undefined || a.at > b.at) ? a : b);

function pronounAntecedent(group: NounGroup, word: string, discourse: Discourse): Seen | undefined {
  const before = group.start;
  if (word === "they" || word === "them") {
    const several = later(discourse.last("several-subject", before), discourse.last("collective-subject", before));
    if (several !== undefined) return several;
  }
  if (group.class !== "person") return discourse.last("collective-subject", before) ?? discourse.last("collective", before);
  return (
    discourse.last("named-speaker", before) ??
    discourse.last("named-subject", before) ??
    discourse.last("named-person", before) ??
    discourse.last("one-person", before)
  );
}
