import { type Mention, toId } from "@dateline/schema";
import { sha256 } from "./hash.js";
import { timeMentions } from "./recognizers/time.js";
import type { Found } from "./stage.js";
import type { Recognized } from "./stages/recognize.js";

/** Returns a document's mentions with their ids, in text order: names, places, weapons and times. */
export function toMentions(recognized: Recognized): Mention[] {
  const { document } = recognized;
  const found: Found[] = recognized.sentences.flatMap(({ sentence, mentions, nested, times }) => [
    ...mentions,
    ...nested,
    ...timeMentions(times, sentence.tokens),
  ]);
  const mentions = new Map<string, Mention>();
  for (const { start, end, type, actorId, place } of found) {
    const id = toId("mention", sha256(`${document.id}/${start}/${end}/${type}`));
    // Ids of actors come from the actor table, which checked them.
    mentions.set(id, {
      id,
      documentId: document.id,
      start,
      end,
      text: document.text.slice(start, end),
      type,
      ...(actorId === undefined ? {} : { actorId: actorId as NonNullable<Mention["actorId"]> }),
      ...(place === undefined ? {} : { place }),
    });
  }
  return [...mentions.values()].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
}
