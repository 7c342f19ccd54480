import type { HtmlDocument, HtmlElement } from "./html-node.js";

type Loose = Readonly<Record<string, unknown>>;

/** No page describes itself at greater depth; a hostile one may. */
const maxDepth = 4;
const maxEntries = 100;

/** Returns what the JSON-LD of a page says of the article, under the names that `toMetadata` knows; nothing where there is no article. */
export function readJsonLd(document: HtmlDocument): Loose {
  const things = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => thingsIn(parseJson(script)));
  const article = things.find((thing) => "headline" in thing || [thing["@type"]].flat().some(isArticleType));
  if (!article) return {};
  const known = new Map(things.map((thing) => [thing["@id"], thing]));
  const page = isRecord(article.mainEntityOfPage) ? article.mainEntityOfPage["@id"] : article.mainEntityOfPage;
  return {
    headline: article.headline,
    publisher: withNames(article.publisher, known),
    author: withNames(article.author, known),
    url: [article.url, page].find((address) => typeof address === "string" && /^https?:/.test(address)),
    datePublished: article.datePublished,
    lang: article.inLanguage,
  };
}

const isArticleType = (type: unknown) => typeof type === "string" && /Article|Posting|Report$/.test(type);

function parseJson(script: HtmlElement): unknown {
  try {
    return JSON.parse(script.textContent ?? "");
  } catch {
    // A page with broken JSON-LD is read by its other tags.
    return null;
  }
}

/** The things that are described on top, in lists and in `@graph`. */
function thingsIn(value: unknown, depth = 0): Loose[] {
  if (depth > maxDepth) return [];
  if (Array.isArray(value)) return value.slice(0, maxEntries).flatMap((entry) => thingsIn(entry, depth + 1));
  return isRecord(value) ? [value, ...thingsIn(value["@graph"], depth + 1)] : [];
}

/** A person or body may be named by its `@id` alone, and described elsewhere. */
function withNames(value: unknown, known: ReadonlyMap<unknown, Loose>, depth = 0): unknown {
  if (depth > maxDepth) return undefined;
  if (Array.isArray(value)) return value.slice(0, maxEntries).map((entry) => withNames(entry, known, depth + 1));
  return isRecord(value) && !("name" in value) ? known.get(value["@id"]) : value;
}

function isRecord(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
