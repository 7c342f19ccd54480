import MarkdownIt from "markdown-it";
import { isLinkAddress } from "../link-address.js";
import type { Cell, Notebook } from "../notebook.js";

// No HTML: what a notebook says is text with marks, wherever it came from.
const markdown = new MarkdownIt({ html: false, linkify: false });
markdown.validateLink = isLinkAddress;
markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet("rel", "noopener noreferrer");
  return self.renderToken(tokens, index, options);
};
// Nothing is loaded from elsewhere, so such a picture is its words.
const image = markdown.renderer.rules.image;
markdown.renderer.rules.image = (tokens, index, options, env, self) => {
  const token = tokens[index];
  if (token === undefined || /^data:image\//.test(String(token.attrGet("src") ?? ""))) return image?.(tokens, index, options, env, self) ?? "";
  return markdown.utils.escapeHtml(token.content);
};

/** Returns a cell's Markdown as HTML, with the pictures that are attached to the cell. */
export function wordsToHtml(cell: Cell): string {
  return markdown.render(withAttachments(cell));
}

/** Returns a cell's Markdown with attached pictures written into it as data. */
export function withAttachments(cell: Cell): string {
  const attachments = "attachments" in cell && typeof cell.attachments === "object" && cell.attachments !== null ? cell.attachments : {};
  return cell.source.replace(/\]\(attachment:([^)\s]+)/g, (whole, name: string) => {
    const bundle: unknown = Reflect.get(attachments, decoded(name));
    const [type, content] = typeof bundle === "object" && bundle !== null ? (Object.entries(bundle)[0] ?? []) : [];
    const isPicture = type !== undefined && /^image\/(png|jpeg|gif|webp)$/.test(type) && typeof content === "string";
    return isPicture ? `](data:${type};base64,${content.replace(/\s/g, "")}` : whole;
  });
}

/** A name that is not well encoded is taken as it stands. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Returns the notebook's title: its first heading of the first order, else its file's name. */
export function titleOf(notebook: Notebook, fileName: string): string {
  for (const cell of notebook.cells) {
    const heading = cell.cell_type === "markdown" ? /^#[ \t]+(.+?)[ \t]*#*$/m.exec(cell.source)?.[1] : undefined;
    if (heading !== undefined) return heading.replace(/[*_`]/g, "");
  }
  return fileName.replace(/\.ipynb$/, "");
}
