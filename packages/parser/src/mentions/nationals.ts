import type { Found } from "../stage.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { toFound } from "./found.js";

/** Returns the peoples that a sentence names by nationality, each by its nationality word: "the Iraqis", "many young Syrians". */
export function nationals({ sentence, mentions }: ChunkedSentence): ReadonlyMap<Found, Found> {
  const { tokens } = sentence;
  const peoples = mentions.filter(
    ({ type, to }) => type === "nationality" && /s$/.test(tokens[to - 1]?.lower ?? "") && tokens[to]?.pos !== "NOUN" && tokens[to]?.pos !== "PROPN",
  );
  return new Map(
    peoples.map((mention) => {
      let { from } = mention;
      while (tokens[from - 1]?.pos === "ADJ" || tokens[from - 1]?.pos === "DET") from -= 1;
      const found = toFound(sentence, { from, to: mention.to }, "group", "nationals");
      return [mention, mention.place === undefined ? found : { ...found, place: mention.place }];
    }),
  );
}
