import { type DocumentId, type EventReport, type Mention, type Span, toId } from "@dateline/schema";
import type { Context } from "./context.js";
import { sha256 } from "./hash.js";
import { mentionLayer } from "./mentions/layer.js";
import { timeMentions } from "./recognizers/time.js";
import type { Found } from "./stage.js";
import type { Chunked } from "./stages/chunk.js";
import type { Recognized } from "./stages/recognize.js";

/** Returns the id of the mention of a type at a place in a document. */
export function mentionId(documentId: DocumentId, { start, end }: Span, type: Mention["type"]): Mention["id"] {
  return toId("mention", sha256(`${documentId}/${start}/${end}/${type}`));
}

/** The first mention of each name by which a report calls a participant, where no other mention is that name alone: "Ana Vane" in "General Ana Vane". */
function namesOf(reports: readonly EventReport[], found: readonly Found[], { sentences, document: { text } }: Recognized): Found[] {
  const wordsOf = ({ start, end }: Found) => text.slice(start, end);
  const alone = new Set(found.map((mention) => wordsOf(mention).replace(/^the /i, "")));
  const wanted = new Set(reports.flatMap(({ participants }) => participants.flatMap(({ name }) => (name === undefined || alone.has(name) ? [] : [name]))));
  return sentences.flatMap(({ mentions }) => mentions.filter((mention) => wanted.delete(wordsOf(mention))));
}

/** Returns a document's mentions with their ids, in text order: names, people and things described, sums, papers and times. */
export function toMentions(recognized: Recognized, { sentences }: Chunked, reports: readonly EventReport[], context: Context): Mention[] {
  const { document } = recognized;
  const layer: Found[] = sentences.flatMap((chunked, order) => [
    ...mentionLayer(chunked, recognized.sentences[order]?.nested ?? [], context),
    ...timeMentions(chunked.times, chunked.sentence.tokens),
  ]);
  const found = [...layer, ...namesOf(reports, layer, recognized)];
  const mentions = new Map<string, Mention>();
  for (const { start, end, type, actorId, place } of found) {
    const id = mentionId(document.id, { start, end }, type);
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
