import { sha256 } from "../../src/hash.js";
import { loadContext } from "../../src/index.js";
import { recognizeDocumentActors } from "../../src/recognizers/actor.js";
import type { FoundActor } from "../../src/recognizers/actor-reading.js";
import type { Found, Tokenized } from "../../src/stage.js";
import { recognize } from "../../src/stages/recognize.js";
import { tokenize } from "../../src/stages/tokenize.js";

export const context = await loadContext();

/** Tokenizes sentences, each given as a string, as one paragraph of a document. */
function tokenizeText(...texts: readonly string[]): Tokenized {
  const text = texts.join(" ");
  let offset = 0;
  const sentences = texts.map((each) => {
    const start = offset;
    offset += each.length + 1;
    return { start, end: start + each.length, block: 0, blockKind: "paragraph" as const };
  });
  const document = {
    id: `d_${sha256(text).slice(0, 16)}`,
    path: "dispatch.txt",
    sha256: sha256(text),
    mediaType: "text/plain",
    language: "en",
    published: null,
    text,
    blocks: [{ kind: "paragraph" as const, start: 0, end: text.length }],
  };
  // The id is minted from its hash by the same rule as any other.
  return tokenize({ document: document as Tokenized["document"], sentences, headerDate: null, dateline: null }, context).value;
}

/** The actors named in sentences of one document, in text order. */
export function readActors(...texts: readonly string[]): FoundActor[] {
  return recognizeDocumentActors(tokenizeText(...texts).sentences, context.actors).flat();
}

/** Their ids. */
export const actorIds = (...texts: readonly string[]): string[] => readActors(...texts).map(({ actor }) => actor.id);

export interface NamedWords {
  text: string;
  type: Found["type"];
}

/** All mentions of sentences of one document: the words and their type. */
export function readMentions(...texts: readonly string[]): NamedWords[] {
  const tokenized = tokenizeText(...texts);
  const { sentences } = recognize(tokenized, context).value;
  return sentences.flatMap(({ mentions }) => mentions.map(({ start, end, type }) => ({ text: tokenized.document.text.slice(start, end), type })));
}
