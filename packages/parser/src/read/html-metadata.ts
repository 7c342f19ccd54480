import type { IssueDraft } from "../stage.js";
import type { HtmlDocument, HtmlElement } from "./html-node.js";
import { readJsonLd } from "./json-ld.js";
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

/** Where the writer stands: microdata, `rel`, and the class that most sites use. */
const bylineSelectors = ['[itemprop="author"] [itemprop="name"]', '[itemprop="author"]', '[rel="author"]', ".byline"];
/** Longer, it holds more than names. */
const maxByline = 120;
const maxSiteWords = 5;

/** Returns what a page says of itself: JSON-LD first, then OpenGraph and other `<meta>` elements, then `<link>`, `<time>` and `<title>`. */
export function readHtmlMetadata(document: HtmlDocument): { metadata: InputMetadata; issues: IssueDraft[] } {
  const layers = [
    toMetadata(readJsonLd(document), "page's JSON-LD"),
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
    ...titleParts(document),
    byline: firstWords(document, bylineSelectors),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? "",
    published: time?.getAttribute("datetime") ?? "",
    language: document.documentElement.getAttribute("lang") ?? "",
  };
}

/** The `<title>`, and the site's name behind it where the page's one heading tells them apart. */
function titleParts(document: HtmlDocument): { title: string; publisher: string } {
  const stated = firstWords(document, ['[itemprop="publisher"] [itemprop="name"]']);
  const title = wordsOf(document.querySelector("title"));
  const [heading, ...others] = [...document.querySelectorAll("h1")].map(wordsOf);
  if (!heading || others.length > 0 || !(title === "" || title.startsWith(heading))) return { title, publisher: stated };
  const site = /^\s*[|–—-]\s*([^|–—-]+)$/.exec(title.slice(heading.length))?.[1]?.trim() ?? "";
  return { title: heading, publisher: stated || (site.split(" ").length <= maxSiteWords ? site : "") };
}

/** The words of the first element that has some, or its `content`. */
function firstWords(document: HtmlDocument, selectors: readonly string[]): string {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    const words = element?.getAttribute("content") ?? wordsOf(element);
    if (words !== "" && words.length <= maxByline) return words.replace(/^by\s+/i, "");
  }
  return "";
}

function wordsOf(element: HtmlElement | null): string {
  return element?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";
}
