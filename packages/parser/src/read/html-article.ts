import { Readability } from "@mozilla/readability";
import type { IssueDraft } from "../stage.js";
import { decode } from "./decode.js";
import { isBox } from "./html-boxes.js";
import { readHtmlMetadata } from "./html-metadata.js";
import { type HtmlDocument, type HtmlElement, measure } from "./html-node.js";
import { parsePage } from "./html-page.js";
import { type BlockText, toBlockText } from "./html-text.js";
import { latin1 } from "./latin1.js";
import type { ReaderInput, ReadFile } from "./reader.js";
import { withTitle } from "./with-title.js";

/** Readability's time grows with elements times depth, squared: 400 levels take seconds. Larger pages are read whole. */
const limits = { nodes: 30_000, depth: 100 };
/** An article shorter than this may be Readability's mistake. */
const minArticleLength = 250;

/** Returns the article of an HTML page. Throws as `parsePage` and `decode` do. */
export function readPage({ path, bytes }: ReaderInput): ReadFile {
  const { text: source, issues } = decode(path, bytes, declaredCharset(bytes));
  const document = parsePage(path, source);
  const page = readHtmlMetadata(document);
  const { article, whole } = readArticle(document);
  const { text, blocks } = withTitle(article, page.metadata.title);
  return { items: [{ bytes, text, blocks, metadata: page.metadata, issues: [...issues, ...page.issues, ...(whole ? [wholePage] : [])] }], issues: [] };
}

const wholePage: IssueDraft = {
  code: "read/whole-page",
  stage: "read",
  message: "No article was found in the page, so all of its text was read.",
  hint: "If menus got in, save the article's text alone as .txt or .md.",
};

function declaredCharset(bytes: Uint8Array): string | undefined {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(latin1(bytes, 4096))?.[1];
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
  // Readability changes elements and so loses what they were called.
  for (const element of [...document.querySelectorAll("[class], [id]")]) if (isBox(element)) element.remove();
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
