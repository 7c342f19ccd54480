import type { Context } from "../context.js";
import { findRunOns } from "../grammar/run-ons.js";
import { isAllCapitals, isTitleCase, lowerOpening, trueCase } from "../grammar/true-case.js";
import { remember } from "../remember.js";
import type { PartOfSpeech, Segmented, Sentence, Staged, Token, Tokenized, TokenizedSentence } from "../stage.js";

/** One string for each word: equal words are then compared without looking at their letters. */
const straight = remember((text) => text.replace(/[’‘ʼ]/g, "'").toLowerCase());

interface Prepared {
  text: string;
  /** Where in `text` a space was put that the document has not, in order. */
  spaces: readonly number[];
}

/** Lower case where capitals say nothing: copy in capitals, headlines in title case, the common word that opens a sentence. */
function caseOf(slice: string, sentence: Sentence, { wordCase }: Context): string {
  if (isAllCapitals(slice) || (sentence.blockKind === "title" && isTitleCase(slice))) return trueCase(slice, wordCase);
  return lowerOpening(slice, (lower) => wordCase(lower) !== "word");
}

/**
 * Where marks meet letters without a space: brackets, quotation marks, the "'s" of a possessive. The tagger remembers whatever it once took for
 * one word, so what it makes of these would hang on the texts before.
 */
const seams = /(?<=[\p{L}\p{N}.])(?=['’]s(?![\p{L}\p{N}]))|(?<=\S)(?=["“”„«»()[\]{}])|(?<=["“”„«»()[\]{}])(?=\S)/giu;

const anySeam = /["“”„«»()[\]{}'’]/;

/** The sentence as the tagger should see it: true-cased, run-on words and marks parted. */
function prepare(source: string, sentence: Sentence, context: Context): Prepared {
  const cased = caseOf(source.slice(sentence.start, sentence.end), sentence, context);
  const runOns = findRunOns(cased, context.lexicon);
  const marks = anySeam.test(cased) ? [...cased.matchAll(seams)].map(({ index }) => index) : [];
  const blank = cased.replace(/\s/g, " ");
  const cuts = [...new Set([...runOns, ...marks])].sort((a, b) => a - b);
  const words = cuts.map((cut, at) => blank.slice(cuts[at - 1] ?? 0, cut));
  return { text: [...words, blank.slice(cuts.at(-1) ?? 0)].join(" "), spaces: cuts.map((cut, at) => cut + at) };
}

function toToken(value: string, pos: PartOfSpeech, lemma: string, start: number, source: string): Token {
  const text = source.slice(start, start + value.length);
  return { start, end: start + value.length, text, normal: value, lower: straight(value), lemma: straight(lemma), pos };
}

function tokenizeSentence(source: string, sentence: Sentence, index: number, context: Context): TokenizedSentence {
  const { text, spaces } = prepare(source, sentence, context);
  const tokens: Token[] = [];
  let cursor = 0;
  let passed = 0;
  for (const { value, pos, lemma } of context.tag(text)) {
    const at = text.indexOf(value, cursor);
    // The tagger gives back the text it was given; a word it rewrote could not be pointed to, so it is left out.
    if (at < 0) continue;
    cursor = at + value.length;
    while ((spaces[passed] ?? at) < at) passed += 1;
    if (pos !== "SPACE") tokens.push(toToken(value, pos, lemma, sentence.start + at - passed, source));
  }
  return { ...sentence, index, tokens };
}

/** Cuts each sentence into tokens with part of speech and lemma; copy in capitals is true-cased and run-on words are parted first. */
export function tokenize(segmented: Segmented, context: Context): Staged<Tokenized> {
  const { text } = segmented.document;
  const sentences = segmented.sentences.map((sentence, index) => tokenizeSentence(text, sentence, index, context));
  return { value: { ...segmented, sentences }, issues: [] };
}
