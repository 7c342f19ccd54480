import type { IssueDraft } from "../stage.js";
import type { HtmlDocument, HtmlElement } from "./html-node.js";
import { type InputMetadata, mergeMetadata, toMetadata } from "./metadata.js";

type Loose = Readonly<Record<string, unknown>>;

/** Where each field stands in `<meta>` elements: `property`, `name` or `itemprop`, lower case, best first. */
const metaNames = {
  title: ["og:title", "twitter:title", "dc.title", "headline"],
  publisher: ["og:site_name", "application-name", "dc.publisher", "publisher"],
  author: ["author", "byl", "dc.creator", "article:author", "parsely-author", "sailthru.author"],
  url: ["og:url"],
  published: [
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "og:published_time",
  ],
} as const;

const timeSelectors = ["time[pubdate]", 'time[itemprop="datePublished"]', "time.entry-date", "time.published", "article time[datetime]", "time[datetime]"];

/** Returns what a page says of itself: JSON-LD first, then OpenGraph and other `<meta>` elements, then `<link>`, `<time>` and `<title>`. */
export function readHtmlMetadata(document: HtmlDocument): { metadata: InputMetadata; issues: IssueDraft[] } {
  const layers = [
    toMetadata(fromJsonLd(document), "page's JSON-LD"),
    toMetadata(fromMeta(document), "page's meta elements"),
    toMetadata(fromElements(document), "page"),
  ];
  const metadata = mergeMetadata(...layers.map((layer) => layer.metadata));
  // A bad date in one place is no news where another place gives a good one.
  const issues = metadata.published === undefined ? layers.flatMap((layer) => layer.issues).slice(0, 1) : [];
  return { metadata, issues };
}

function fromMeta(document: HtmlDocument): Loose {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta")) {
    const name = (meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop") ?? "").toLowerCase();
    const content = meta.getAttribute("content")?.trim();
    if (content && !values.has(name)) values.set(name, content);
  }
  const record: Record<string, unknown> = {};
  for (const [field, names] of Object.entries(metaNames)) {
    const value = names.map((name) => values.get(name)).find((text) => text !== undefined);
    // Some pages give the author as the address of a profile.
    if (value !== undefined && !(field === "author" && /^https?:/.test(value))) record[field] = value;
  }
  return record;
}

function fromElements(document: HtmlDocument): Loose {
  const time = timeSelectors.map((selector) => document.querySelector(selector)).find((element) => element !== null);
  return {
    title: pageTitle(document),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? "",
    published: time?.getAttribute("datetime") ?? "",
    language: document.documentElement.getAttribute("lang") ?? "",
  };
}

/** The `<title>`, without the site's name behind it where the page's one heading tells it apart. */
function pageTitle(document: HtmlDocument): string {
  const title = document.querySelector("title")?.textContent?.trim() ?? "";
  const [heading, ...others] = [...document.querySelectorAll("h1")].map((element) => element.textContent?.replaceAll(/\s+/g, " ").trim() ?? "");
  return heading && others.length === 0 && (title === "" || title.startsWith(heading)) ? heading : title;
}

function fromJsonLd(document: HtmlDocument): Loose {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parseJson(script));
    if (!article) continue;
    const page = isRecord(article.mainEntityOfPage) ? article.mainEntityOfPage["@id"] : article.mainEntityOfPage;
    return {
      headline: article.headline,
      publisher: article.publisher,
      author: article.author,
      url: article.url ?? page,
      datePublished: article.datePublished,
      lang: article.inLanguage,
    };
  }
  return {};
}

function parseJson(script: HtmlElement): unknown {
  try {
    return JSON.parse(script.textContent ?? "");
  } catch {
    // A page with broken JSON-LD is read by its other tags.
    return null;
  }
}

/** The first thing with a headline or an article's type, in a list, in `@graph`, or on top; a few levels only. */
function findArticle(value: unknown, depth = 0): Loose | null {
  if (depth > 4) return null;
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, 100)) {
      const found = findArticle(entry, depth + 1);
      if (found) return found;
    }
    return null;
  }
  if (!isRecord(value)) return null;
  if ("headline" in value || /Article|Posting|Report$/.test(String(value["@type"]))) return value;
  return findArticle(value["@graph"], depth + 1);
}

function isRecord(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
