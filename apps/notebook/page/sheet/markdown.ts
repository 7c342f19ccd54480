import MarkdownIt from "markdown-it";
import { isLinkAddress } from "../../src/link-address.js";

// No HTML: what a notebook says is text with marks, wherever it came from.
const markdown = new MarkdownIt({ html: false, linkify: false });
markdown.validateLink = isLinkAddress;

/** Returns Markdown as elements. HTML in it stays text; links open elsewhere and tell nobody where they were. */
export function renderMarkdown(source: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = markdown.render(source);
  for (const link of template.content.querySelectorAll("a")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
  // Nothing is loaded from elsewhere, so a picture is its words.
  for (const image of template.content.querySelectorAll("img")) if (!image.getAttribute("src")?.startsWith("data:")) image.replaceWith(image.alt);
  return template.content;
}
