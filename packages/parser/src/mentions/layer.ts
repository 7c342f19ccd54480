import type { Context } from "../context.js";
import type { Found } from "../stage.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { actingStates } from "./acting-states.js";
import { documents } from "./documents.js";
import { lies, meets } from "./found.js";
import { nationals } from "./nationals.js";
import { type NounMention, nounMentions } from "./noun-mentions.js";
import { placesOf } from "./places.js";
import { quantities } from "./quantities.js";

/** A noun mention, and the names that it speaks for. */
interface Grown {
  mention: Found;
  inside: readonly Found[];
}

const people = new Set(["person", "organization", "group"]);
const isThing = ({ type }: Found) => type === "weapon" || type === "platform" || type === "vehicle";
/** Whether a group is one's own: "Assad" in "the Assad government", but not in "Assad's government". */
const qualifies = ({ to }: Found, { sentence }: ChunkedSentence) => !/^['’]s?$/.test(sentence.tokens[to]?.lower ?? "");

/** What a noun group takes over from the names inside it: who its head is, whose it is ("Iraqi" in "the Iraqi army"), what it is made of. */
function grow({ own, name, ...mention }: NounMention, known: readonly Found[], chunked: ChunkedSentence): Grown {
  const within = known.filter((found) => found !== name && found.to < own.to && lies(found, own));
  const states = within.filter(({ type, place }) => place !== undefined && (type === "nationality" || place.kind === "country"));
  const parts = within.filter((found) =>
    isThing(mention) ? isThing(found) : people.has(found.type) && found.place === undefined && qualifies(found, chunked),
  );
  // The holder of an office: "Secretary of Defense Ana Ruiz".
  const holder =
    mention.type === "person" && name === undefined ? known.find(({ type, from, to }) => type === "person" && to === mention.to && from > own.to) : undefined;
  const place = name?.place ?? states[0]?.place;
  const linked = mention.type === "person" ? undefined : parts.find(({ type, actorId }) => type === "group" && actorId !== undefined);
  const actorId = (name ?? holder ?? linked)?.actorId;
  const spoken = [name, holder, ...parts, ...states.filter((found) => found.place === place)].filter((found) => found !== undefined);
  return { mention: { ...mention, ...(actorId === undefined ? {} : { actorId }), ...(place === undefined ? {} : { place }) }, inside: spoken };
}

/** A described group inside another is part of how that is described: "victims" in "the families of the victims". */
const isPart = (mention: NounMention, all: readonly NounMention[]) =>
  mention.name === undefined && all.some((other) => other !== mention && lies(mention, other) && mention.from >= other.own.to);

/**
 * Returns what a sentence mentions: the names that were recognized, grown to the noun groups that they head; people, bodies and things
 * without a name; sums, quantities and papers. A country that acts is an organization and keeps its place.
 */
export function mentionLayer(chunked: ChunkedSentence, nested: readonly Found[], context: Context): Found[] {
  const known = [...chunked.mentions, ...nested];
  const all = nounMentions(chunked, context.lexicon);
  const grown = all.filter((mention) => !isPart(mention, all)).map((mention) => grow(mention, known, chunked));
  const taken = new Set(grown.flatMap(({ inside }) => inside));
  const instead = new Map([...placesOf(chunked), ...nationals(chunked), ...actingStates(chunked, context)]);
  const rest = known.filter((found) => !taken.has(found)).map((found) => instead.get(found) ?? found);
  const numbers = quantities(chunked, context.lexicon).filter((quantity) => !all.some(({ own, from }) => from === own.from && meets(own, quantity)));
  return [...rest, ...grown.map(({ mention }) => mention), ...numbers, ...documents(chunked, context.lexicon)];
}
