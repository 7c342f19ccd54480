import { DatelineError } from "@dateline/schema";
import type { IssueDraft } from "../stage.js";
import { decode } from "./decode.js";
import { type Feed, type FeedEntry, toFeed } from "./feed-entries.js";
import { toMetadata } from "./metadata.js";
import { openingText } from "./opening-text.js";
import type { Reader, ReadItem } from "./reader.js";
import { withTitle } from "./with-title.js";

const hint = "Save the feed again as it comes from its address: RSS, RDF or Atom.";

/** RSS, RDF and Atom. Entities of a feed's own making are not expanded, and nothing that a feed points to is fetched. */
export const feed: Reader = {
  name: "news feed",
  mediaType: "application/rss+xml",
  holdsMany: true,
  extensions: [".rss", ".atom", ".rdf", ".xml"],
  sniff: (bytes) => /^\s*(?:<\?xml[^>]*>\s*)?(?:<[!?][^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i.test(openingText(bytes)),
  async read({ path, bytes }) {
    const { text, issues } = decode(path, bytes, /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]{2,40})/i.exec(openingText(bytes))?.[1]);
    const { entries, ...head } = await parseFeed(path, text);
    const items: ReadItem[] = [];
    const problems: IssueDraft[] = [];
    for (const [index, entry] of entries.entries()) {
      const item = await readEntry(`${path}, item ${index + 1}`, entry, head, index + 1);
      if ("problem" in item) problems.push({ code: "read/bad-record", stage: "read", message: `Item ${index + 1} ${item.problem}.`, hint });
      else items.push(item);
    }
    if (items.length === 0) throw new DatelineError("input/unreadable", `${path} holds no dispatch: no item of the feed has words.`, { path, hint });
    return { items, issues: [...issues, ...problems] };
  },
};

async function parseFeed(path: string, text: string): Promise<Feed> {
  // The library looks from every "<" to the end for its ">": without one, time grows with the square of the length.
  if (text.lastIndexOf("<") > text.lastIndexOf(">")) throw noFeed(path, new Error("Its last tag is cut off."));
  const feedsmith = await import("feedsmith");
  try {
    return toFeed(feedsmith.parseFeed(text.replace(/^\s+/, "")));
  } catch (cause) {
    throw noFeed(path, cause);
  }
}

function noFeed(path: string, cause: unknown): DatelineError {
  return new DatelineError("input/unreadable", `${path} is no news feed that can be read.`, { path, hint, cause });
}

/** One bad item does not cost the others: what is wrong with it is handed back. */
async function readEntry(path: string, entry: FeedEntry, head: Omit<Feed, "entries">, ordinal: number): Promise<ReadItem | { problem: string }> {
  const { readFragment, readLine } = await import("./html-fragment.js");
  try {
    const title = readLine(path, entry.title ?? "") || undefined;
    const { text, blocks } = withTitle(readFragment(path, entry.content ?? ""), title);
    if (text === "") return { problem: "has no words" };
    const { link: url, published, byline, publisher = readLine(path, head.title ?? "") } = entry;
    const { metadata, issues } = toMetadata({ title, url, published, byline, publisher, language: head.language }, "feed");
    return { bytes: ownBytes(entry), ordinal, text, blocks, metadata, issues };
  } catch (error) {
    if (error instanceof DatelineError) return { problem: "nests its tags too deep to be read" };
    throw error;
  }
}

/** What the feed says of the item, and nothing of its neighbours: the item keeps its identity in tomorrow's feed. */
function ownBytes({ title, link, published, byline, publisher, content }: FeedEntry): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ title, link, published, byline, publisher, content }));
}
