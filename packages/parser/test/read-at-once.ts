import type { SourceDocument } from "@dateline/schema";
import { html } from "../src/read/html.js";
import { readPage } from "../src/read/html-article.js";
import type { Languages } from "../src/read/languages.js";
import { markdown } from "../src/read/markdown.js";
import { plainText } from "../src/read/plain-text.js";
import { type DocumentInput, defaultMaxBytes, toDocuments } from "../src/read/read-documents.js";

interface Source extends Omit<DocumentInput, "bytes"> {
  text: string;
  languages?: Languages;
}

/** Reads one plain text, Markdown or HTML, by its name, without a promise: for tests that compare many texts. Throws as `readDocuments` does. */
export function readAtOnce({ text, languages, ...input }: Source): SourceDocument {
  const reader =
    [{ ...html, read: readPage }, markdown, plainText].find(({ extensions }) => extensions.some((ending) => input.path.endsWith(ending))) ?? plainText;
  const file = reader.read({ path: input.path, bytes: new TextEncoder().encode(text), maxBytes: defaultMaxBytes });
  const [document] = toDocuments(file, reader, input, { maxBytes: defaultMaxBytes, ...(languages && { languages }) }).documents;
  if (document === undefined) throw new Error(`No document in: ${text}`);
  return document;
}
