import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { PartOfSpeech } from "./stage.js";

export interface TaggedWord {
  value: string;
  pos: PartOfSpeech;
  lemma: string;
}

/** Gives the words of a text with part of speech (Universal Dependencies) and lemma. */
export type Tag = (text: string) => readonly TaggedWord[];

/** Returns the tagger: wink-nlp with its English lite model, which is loaded once. */
export function loadTagger(): Tag {
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const { its } = nlp;
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    const values = tokens.out(its.value) as string[];
    const tags = tokens.out(its.pos) as PartOfSpeech[];
    // The types leave this accessor out of those that `out` takes; it works as the others do.
    const lemmas = tokens.out(its.lemma as unknown as typeof its.value) as string[];
    return values.map((value, index) => ({ value, pos: tags[index] ?? "X", lemma: lemmas[index] ?? value }));
  };
}
