import { DatelineError } from "@dateline/schema";
import { parseHTML } from "linkedom";
import { htmlDepth } from "./html-depth.js";
import type { HtmlDocument } from "./html-node.js";

/** No page nests so deep, and no element has so many attributes, but to harm: the parser's time grows with the square of both. */
const maxDepth = 3000;
const maxAttributes = 2000;

/**
 * Returns the page, or the part of one, as a document. Scripts are parsed as text and never run: linkedom has no script engine.
 * Throws `input/unreadable`, naming `path`, where it nests without end or cannot be parsed.
 */
export function parsePage(path: string, source: string): HtmlDocument {
  if (htmlDepth(source, maxDepth) >= maxDepth) {
    throw new DatelineError("input/unreadable", `${path} nests ${maxDepth} elements or more.`, { path, hint: "Save its text as .txt and read that." });
  }
  if (hasManyAttributes(source)) {
    throw new DatelineError("input/unreadable", `${path} has an element of more than ${maxAttributes} attributes.`, {
      path,
      hint: "Save its text as .txt and read that.",
    });
  }
  try {
    const page = /<html[\s>]/i.test(source) ? toDocument(source) : null;
    // A page whose `<html>` stands inside an attribute or a comment only has no root.
    return page?.documentElement ? page : toDocument(`<!doctype html><html><head></head><body>${source}</body></html>`);
  } catch (cause) {
    throw unparsable(path, cause);
  }
}

/** linkedom needs a root element and does not supply a body. Its types are those of a browser; `HtmlDocument` is the part that we use. */
const toDocument = (page: string) => parseHTML(page).document as HtmlDocument;

/** Attributes without their values, of tags that are long enough to hold so many. */
function hasManyAttributes(source: string): boolean {
  for (const [tag] of source.matchAll(longTag)) {
    const names = tag.replaceAll(values, "").match(/\s[^\s=]+/g);
    if ((names?.length ?? 0) > maxAttributes) return true;
  }
  return false;
}

/** A value that holds `<` or `>` is cut off there, and has no closing mark. */
const values = /"[^"]*(?:"|$)|'[^']*(?:'|$)/g;
const longTag = new RegExp(`<[a-z][^<>]{${2 * maxAttributes},}`, "gi");

function unparsable(path: string, cause: unknown): DatelineError {
  return new DatelineError("input/unreadable", `${path} could not be parsed as HTML.`, { path, hint: "Save the page again, or its text as .txt.", cause });
}
