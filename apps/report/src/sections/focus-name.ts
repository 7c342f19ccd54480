import type { ComposeContext } from "../compose-context.js";
import { nameInSentence } from "../wording/name.js";

/** Returns the actor that a briefing is about as it stands in a sentence; undefined where it is about nobody. */
export function inSentence({ focus, names }: ComposeContext): string | undefined {
  if (focus.actor === undefined) return undefined;
  const { name, record } = focus.actor;
  return nameInSentence({ text: name, name, ...(record === undefined ? {} : { actorId: record.id }) }, names);
}
