import type { Context } from "../context.js";
import type { Entity } from "./entity.js";

const isCounting = (word: string, { lexicon }: Context) => /^\d[\d.,]*$/.test(word) || lexicon.countingWords.has(word);

/**
 * Returns a participant of an act without the number before it, which the toll keeps: "at least three soldiers" → "soldiers". A number
 * alone stays, and so does one that opens a name.
 */
export function withoutCount(entity: Entity, context: Context): Entity {
  if (entity.name !== undefined && entity.text.toLowerCase() === entity.name.toLowerCase()) return entity;
  let rest = entity.text;
  for (;;) {
    const [word] = /^\S+\s+/.exec(rest) ?? [];
    if (word === undefined || /^of\s/i.test(rest.slice(word.length)) || !isCounting(word.trim().toLowerCase(), context)) break;
    rest = rest.slice(word.length);
  }
  return rest === entity.text ? entity : { ...entity, text: rest, start: entity.end - rest.length };
}
