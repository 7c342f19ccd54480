import type { Actor, MentionPlace } from "@dateline/schema";
import type { Context } from "../context.js";
import { toMentionPlace } from "../place/gazetteer-entry.js";
import type { PlaceCandidate } from "../place/place-candidate.js";
import { SURE } from "../place/place-evidence.js";
import { recognizeDocumentActors } from "../recognizers/actor.js";
import type { FoundActor } from "../recognizers/actor-reading.js";
import { recognizeBodies } from "../recognizers/body-name.js";
import { withIntroducedBodies } from "../recognizers/introduced-body.js";
import { namesAgain, recognizeNames, recognizeNamesAgain } from "../recognizers/name.js";
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
  /** Places and nationalities inside the names of bodies: "Iraqi" in "the Iraqi army". */
  nested: readonly Found[];
}

export interface Recognized extends Omit<Tokenized, "sentences"> {
  sentences: readonly RecognizedSentence[];
  /** The actors that the mentions name, by id. */
  actors: ReadonlyMap<string, Actor>;
}

interface Layers {
  sentence: TokenizedSentence;
  actors: readonly FoundActor[];
  bodies: readonly Found[];
  places: readonly PlaceCandidate[];
  times: readonly TimeExpression[];
}

interface Tokens {
  from: number;
  to: number;
}

const overlaps = (a: Tokens, b: Tokens) => a.from < b.to && b.from < a.to;
const isInside = (a: Tokens, b: Tokens) => a.from >= b.from && a.to <= b.to && a.to - a.from < b.to - b.from;

function coverOf({ tokens }: TokenizedSentence, ...lists: readonly (readonly Tokens[])[]): boolean[] {
  const cover = tokens.map(() => false);
  for (const list of lists) for (const { from, to } of list) cover.fill(true, from, to);
  return cover;
}

function firstLayers(sentence: TokenizedSentence, named: readonly FoundActor[], context: Context): Layers {
  const times = recognizeTimes(sentence.tokens, sentence.index, context.times);
  const dated = times.filter(({ value }) => value.kind !== "duration");
  const actors = named.filter((actor) => dated.every((time) => !overlaps(time, actor)));
  const bodies = recognizeBodies(sentence, coverOf(sentence, actors, times), context.names);
  const places = recognizePlaces(sentence, context.gazetteer, { taken: [...actors, ...dated] });
  return { sentence, actors, bodies, places, times };
}

/** The mentions of later stages are written out here, so that they have one layout in memory: see chunk-shapes.ts. Weapons keep their kind. */
function inOneLayout(mention: Found): Found {
  if (mention.rule === "weapon/name") return mention;
  const { sentence, from, to, start, end, type, rule, actorId, place } = mention;
  return { sentence, from, to, start, end, type, rule, actorId, place };
}

/** Keeps mentions that overlap none kept before; the lists come in order of trust. */
function withoutOverlap(...lists: readonly (readonly Found[])[]): Found[] {
  const kept: Found[] = [];
  for (const list of lists) for (const mention of list) if (kept.every((other) => !overlaps(other, mention))) kept.push(inOneLayout(mention));
  return kept.sort((a, b) => a.from - b.from);
}

function toFound(candidate: PlaceCandidate, place: MentionPlace | null): Found {
  const { sentence, from, to, start, end, type, rule } = candidate;
  return { sentence, from, to, start, end, type, rule: `place/${rule}`, ...(place === null ? {} : { place }) };
}

/** The state's own words inside the name of its army or ministry. */
function stateInside({ sentence, state }: FoundActor, { tokens }: TokenizedSentence, { gazetteer }: Context): Found[] {
  const entry = state === undefined || state.seat ? undefined : gazetteer.country(state.state.code);
  const [first, last] = [tokens[state?.from ?? -1], tokens[(state?.to ?? 0) - 1]];
  if (state === undefined || entry === undefined || first === undefined || last === undefined) return [];
  const { from, to, adjective } = state;
  return [
    {
      sentence,
      from,
      to,
      start: first.start,
      end: last.end,
      type: adjective ? "nationality" : "location",
      rule: "place/state-body",
      place: toMentionPlace(entry),
    },
  ];
}

interface Draft {
  layers: Layers;
  sure: readonly Found[];
  doubtful: readonly Found[];
  bodies: readonly Found[];
  names: readonly Found[];
  nested: readonly Found[];
}

/** A body's name may hold a place; a place as wide as the name is the place. */
function draft(layers: Layers, resolved: ReadonlyMap<PlaceCandidate, MentionPlace | null>, context: Context): Draft {
  const { sentence, actors, places, times } = layers;
  const placed = places.flatMap((candidate) => {
    const place = resolved.get(candidate);
    return place === undefined ? [] : [{ found: toFound(candidate, place), sure: candidate.score >= SURE || candidate.type === "nationality" }];
  });
  const sure = placed.filter((each) => each.sure).map(({ found }) => found);
  const bodies = layers.bodies.filter((body) => sure.every((place) => !overlaps(place, body) || isInside(place, body)));
  const names = recognizeNames(sentence, coverOf(sentence, actors, bodies, sure, times), context.names);
  const nested = [...sure.filter((place) => bodies.some((body) => isInside(place, body))), ...actors.flatMap((actor) => stateInside(actor, sentence, context))];
  return { layers, sure, doubtful: placed.filter((each) => !each.sure).map(({ found }) => found), bodies, names, nested };
}

function finish({ layers, sure, doubtful, bodies, names, nested }: Draft, known: ReadonlySet<string>, context: Context): RecognizedSentence {
  const { sentence, actors, times } = layers;
  const again = recognizeNamesAgain(sentence, coverOf(sentence, actors, bodies, sure, names, times), known);
  const weapons = recognizeWeapons(sentence, context.weapons);
  return { sentence, mentions: withoutOverlap(actors, bodies, sure, weapons, names, again, doubtful), times, nested };
}

/** Finds who, where, with what and when in each sentence; places are chosen and people known over the whole document. */
export function recognize(tokenized: Tokenized, context: Context): Staged<Recognized> {
  const known = recognizeDocumentActors(tokenized.sentences, context.actors);
  const named = withIntroducedBodies(tokenized.sentences, known, context.names);
  const layers = tokenized.sentences.map((sentence, index) => firstLayers(sentence, named[index] ?? [], context));
  const resolved = resolvePlaces(
    { sentences: tokenized.sentences, candidates: layers.flatMap(({ places }) => places), dateline: tokenized.dateline?.place ?? null },
    context.gazetteer,
  );
  const drafts = layers.map((layer) => draft(layer, resolved, context));
  const again = namesAgain(
    drafts.flatMap(({ names, layers: { actors } }) => [...names, ...actors.filter(isPerson)]),
    tokenized.sentences,
    context.names,
  );
  const actors = new Map<string, Actor>();
  for (const layer of layers) for (const { actor } of layer.actors) actors.set(actor.id, actor);
  return { value: { ...tokenized, sentences: drafts.map((each) => finish(each, again, context)), actors }, issues: [] };
}

/** A person, not an office. */
const isPerson = ({ type, state }: FoundActor) => type === "person" && state === undefined;
