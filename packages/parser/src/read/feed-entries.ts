import type { AnyFeed, AtomFeed, RdfFeed, RssFeed } from "feedsmith";

/** One entry of a feed, whatever its kind; title and content are HTML. Dates are as the feed writes them. */
export interface FeedEntry {
  title?: string | undefined;
  link?: string | undefined;
  published?: string | undefined;
  byline?: string | undefined;
  publisher?: string | undefined;
  /** The whole dispatch where the feed has it, else what the feed says of it. */
  content?: string | undefined;
}

export interface Feed {
  title?: string | undefined;
  language?: string | undefined;
  entries: readonly FeedEntry[];
}

/** Returns what a feed is called and its entries, in the order of the feed. */
export function toFeed(parsed: AnyFeed): Feed {
  switch (parsed.format) {
    case "rss":
      return { title: parsed.feed.title, language: parsed.feed.language, entries: (parsed.feed.items ?? []).map(fromRss) };
    case "rdf":
      return { title: parsed.feed.title, language: parsed.feed.dc?.languages?.[0], entries: (parsed.feed.items ?? []).map(fromRdf) };
    case "atom":
      return { title: parsed.feed.title?.value, language: parsed.feed.xml?.lang, entries: (parsed.feed.entries ?? []).map(fromAtom) };
    default:
      return { entries: [] };
  }
}

function fromRss(item: RssFeed.Item<string>): FeedEntry {
  return {
    ...fromRdf(item),
    published: item.pubDate ?? item.dc?.dates?.[0],
    byline: names(item.dc?.creators) ?? names(item.authors?.map(({ name }) => name)),
    publisher: item.source?.title ?? item.dc?.publishers?.[0],
  };
}

function fromRdf({
  title,
  link,
  description,
  content,
  dc,
}: Partial<Pick<RdfFeed.Item<string>, "title" | "link" | "description" | "content" | "dc">>): FeedEntry {
  return { title, link, published: dc?.dates?.[0], byline: names(dc?.creators), publisher: dc?.publishers?.[0], content: content?.encoded ?? description };
}

function fromAtom({ title, links = [], published, updated, authors, source, content, summary }: AtomFeed.Entry<string>): FeedEntry {
  return {
    title: title?.value,
    // A link without a relation is the entry's own (RFC 4287, 4.2.7.2).
    link: links.find(({ rel = "alternate" }) => rel === "alternate")?.href,
    published: published ?? updated,
    byline: names(authors?.map(({ name }) => name)),
    publisher: source?.title?.value,
    content: content?.value ?? summary?.value,
  };
}

function names(list: readonly (string | undefined)[] | undefined): string | undefined {
  return list?.filter((name) => name !== undefined && name !== "").join(", ") || undefined;
}
