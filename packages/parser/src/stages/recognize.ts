import type { Actor, MentionPlace } from "@dateline/schema";
import type { Context } from "../context.js";
import type { PlaceCandidate } from "../place/place-candidate.js";
import { SURE } from "../place/place-evidence.js";
import { recognizeDocumentActors } from "../recognizers/actor.js";
import type { FoundActor } from "../recognizers/actor-reading.js";
import { recognizeNames } from "../recognizers/name.js";
import { recognizePlaces } from "../recognizers/place.js";
import { recognizeTimes, type TimeExpression } from "../recognizers/time.js";
import { recognizeWeapons } from "../recognizers/weapon.js";
import type { Found, Staged, Tokenized, TokenizedSentence } from "../stage.js";
import { resolvePlaces } from "./resolve-places.js";

export interface RecognizedSentence {
  sentence: TokenizedSentence;
  /** Names and known things, in order, without overlap. */
  mentions: readonly Found[];
  times: readonly TimeExpression[];
}

export interface Recognized extends Omit<Tokenized, "sentences"> {
  sentences: readonly RecognizedSentence[];
  /** The actors that the mentions name, by id. */
  actors: ReadonlyMap<string, Actor>;
}

interface Layers {
  sentence: TokenizedSentence;
  actors: readonly FoundActor[];
  places: readonly PlaceCandidate[];
  times: readonly TimeExpression[];
}

function firstLayers(sentence: TokenizedSentence, named: readonly FoundActor[], context: Context): Layers {
  const times = recognizeTimes(sentence.tokens, sentence.index, context.times);
  const dated = times.filter(({ value }) => value.kind !== "duration");
  const actors = named.filter((actor) => dated.every((time) => time.to <= actor.from || time.from >= actor.to));
  const places = recognizePlaces(sentence, context.gazetteer, { taken: [...actors, ...dated] });
  return { sentence, actors, places, times };
}

const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }) => a.from < b.to && b.from < a.to;

/** Keeps mentions that overlap none kept before; the lists come in order of trust. */
function withoutOverlap(...lists: readonly (readonly Found[])[]): Found[] {
  const kept: Found[] = [];
  for (const list of lists) for (const mention of list) if (kept.every((other) => !overlaps(other, mention))) kept.push(mention);
  return kept.sort((a, b) => a.from - b.from);
}

function toFound(candidate: PlaceCandidate, place: MentionPlace | null): Found {
  const { sentence, from, to, start, end, type, rule } = candidate;
  return { sentence, from, to, start, end, type, rule: `place/${rule}`, ...(place === null ? {} : { place }) };
}

/** A person's name is not given up for a place of one word inside it ("Jordan Smith"); a sure place of the same width is kept. */
function finish({ sentence, actors, places, times }: Layers, resolved: ReadonlyMap<PlaceCandidate, MentionPlace | null>, context: Context): RecognizedSentence {
  const placed = places.flatMap((candidate) => {
    const place = resolved.get(candidate);
    return place === undefined ? [] : [{ found: toFound(candidate, place), sure: candidate.score >= SURE || candidate.type === "nationality" }];
  });
  const sure = placed.filter((each) => each.sure).map(({ found }) => found);
  const covered = sentence.tokens.map(
    (_, at) => [...actors, ...sure].some((mention) => at >= mention.from && at < mention.to) || times.some((time) => at >= time.from && at < time.to),
  );
  const names = recognizeNames(sentence, covered, context.lexicon);
  const weapons = recognizeWeapons(sentence, context.weapons);
  const doubtful = placed.filter((each) => !each.sure).map(({ found }) => found);
  return { sentence, mentions: withoutOverlap(actors, sure, names, doubtful, weapons), times };
}

/** Finds who, where, with what and when in each sentence; places are chosen over the whole document. */
export function recognize(tokenized: Tokenized, context: Context): Staged<Recognized> {
  const named = recognizeDocumentActors(tokenized.sentences, context.actors);
  const layers = tokenized.sentences.map((sentence, index) => firstLayers(sentence, named[index] ?? [], context));
  const resolved = resolvePlaces(
    { sentences: tokenized.sentences, candidates: layers.flatMap(({ places }) => places), dateline: tokenized.dateline?.place ?? null },
    context.gazetteer,
  );
  const actors = new Map<string, Actor>();
  for (const layer of layers) for (const { actor } of layer.actors) actors.set(actor.id, actor);
  return { value: { ...tokenized, sentences: layers.map((layer) => finish(layer, resolved, context)), actors }, issues: [] };
}
