import type { Found } from "../stage.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { toFound } from "./found.js";

const places = new Set(["location", "facility"]);

/** Returns the places whose kind is said before their name, each with it: "the city of Mosul". */
export function placesOf({ sentence, chunks }: ChunkedSentence): ReadonlyMap<Found, Found> {
  const grown = new Map<Found, Found>();
  for (const chunk of chunks) {
    if (chunk.kind !== "noun" || chunk.of === null || chunk.determiner !== "definite" || !places.has(chunk.class) || chunk.plural) continue;
    const [name] = chunk.of.mentions;
    if (name === undefined || name.from !== chunk.of.from || name.to !== chunk.of.to || !places.has(name.type)) continue;
    const { from } = chunk;
    const found = toFound(sentence, { from, to: name.to }, name.type, "place");
    grown.set(name, name.place === undefined ? found : { ...found, place: name.place });
  }
  return grown;
}
