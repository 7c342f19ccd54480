import { DatelineError } from "@dateline/schema";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { IssueDraft } from "../stage.js";
import { decode } from "./decode.js";
import { htmlDepth } from "./html-depth.js";
import { readHtmlMetadata } from "./html-metadata.js";
import { type HtmlDocument, type HtmlElement, measure } from "./html-node.js";
import { type BlockText, toBlockText } from "./html-text.js";
import type { Reader, ReaderInput, ReadFile } from "./reader.js";

/** Readability's time grows with elements times depth, squared: 400 levels take seconds. Larger pages are read whole. */
const limits = { nodes: 30_000, depth: 100 };
/** No page nests so deep but to harm. */
const maxDepth = 3000;
/** An article shorter than this may be Readability's mistake. */
const minArticleLength = 250;

export const html = {
  name: "HTML page",
  mediaType: "text/html",
  extensions: [".html", ".htm", ".xhtml"],
  sniff: (bytes) => /^\s*(?:<!doctype html|<html[\s>])/i.test(latin1(bytes, 1024).replace(/^\u00ef\u00bb\u00bf/, "")),
  read({ path, bytes }: ReaderInput): ReadFile {
    const { text: source, issues } = decode(path, bytes, declaredCharset(bytes));
    const document = parsePage(path, source);
    const page = readHtmlMetadata(document);
    const { article, whole } = readArticle(document);
    const { text, blocks } = withTitle(article, page.metadata.title);
    return { items: [{ bytes, text, blocks, metadata: page.metadata, issues: [...issues, ...page.issues, ...(whole ? [wholePage] : [])] }], issues: [] };
  },
} satisfies Reader;

const wholePage: IssueDraft = {
  code: "read/whole-page",
  stage: "read",
  message: "No article was found in the page, so all of its text was read.",
  hint: "If menus got in, save the article's text alone as .txt or .md.",
};

function latin1(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(latin1(bytes, 4096))?.[1];
}

/** Scripts are parsed as text and never run: linkedom has no script engine. */
function parsePage(path: string, source: string): HtmlDocument {
  if (htmlDepth(source, maxDepth) >= maxDepth) {
    throw new DatelineError("input/unreadable", `${path} nests ${maxDepth} elements or more.`, { path, hint: "Save its text as .txt and read that." });
  }
  // linkedom needs a root element and does not supply a body.
  const page = /<html[\s>]/i.test(source) ? source : `<!doctype html><html><head></head><body>${source}</body></html>`;
  try {
    const { document } = parseHTML(page);
    // The types of linkedom are those of a browser; `HtmlDocument` is the part that we use.
    return document as HtmlDocument;
  } catch (cause) {
    throw unparsable(path, cause);
  }
}

function unparsable(path: string, cause: unknown): DatelineError {
  return new DatelineError("input/unreadable", `${path} could not be parsed as HTML.`, { path, hint: "Save the page again, or its text as .txt.", cause });
}

function readArticle(document: HtmlDocument): { article: BlockText; whole: boolean } {
  const everything = toBlockText(document.documentElement, { skipSurroundings: true });
  const article = extractArticle(document);
  if (article && (article.text.length >= minArticleLength || article.text.length > everything.text.length / 3)) return { article, whole: false };
  return { article: everything, whole: everything.text.length > minArticleLength };
}

function extractArticle(document: HtmlDocument): BlockText | null {
  const size = measure(document.documentElement, limits);
  if (size.nodes > limits.nodes || size.depth > limits.depth) return null;
  try {
    const parsed = new Readability<HtmlElement>(document, {
      disableJSONLD: true,
      charThreshold: minArticleLength,
      // Readability hands over the article's element, typed as a browser's node; `HtmlElement` is the part that we use.
      serializer: (node) => node as HtmlElement,
    }).parse();
    return parsed?.content ? toBlockText(parsed.content, { skipSurroundings: false }) : null;
  } catch {
    // Readability throws on pages without a usable body; the whole page is read then, and reported.
    return null;
  }
}

/** The headline as the first block, unless the article starts with it: an article's element often leaves it outside. */
function withTitle(article: BlockText, title: string | undefined): BlockText {
  if (title === undefined) return article;
  const same = article.blocks.findIndex((block) => squeeze(article.text.slice(block.start, block.end)) === squeeze(title));
  if (same >= 0 && same < 5) {
    return { text: article.text, blocks: article.blocks.map((block, index) => (index === same ? { ...block, kind: "title" as const } : block)) };
  }
  const shift = title.length + 2;
  const moved = article.blocks.map((block) => ({ ...block, start: block.start + shift, end: block.end + shift }));
  return { text: `${title}\n\n${article.text}`, blocks: [{ kind: "title", start: 0, end: title.length }, ...moved] };
}

function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
