import type { BlockKind } from "@dateline/schema";
import { decode } from "./decode.js";
import { readFrontMatter } from "./front-matter.js";
import { normalizeLineEnds } from "./line-ends.js";
import { stripInline } from "./markdown-inline.js";
import type { Reader, ReaderInput, ReadFile } from "./reader.js";
import { stripComments } from "./strip-comments.js";

export const markdown = {
  name: "Markdown",
  mediaType: "text/markdown",
  extensions: [".md", ".markdown"],
  read({ path, bytes }: ReaderInput): ReadFile {
    const { text: source, issues } = decode(path, bytes);
    const full = normalizeLineEnds(source);
    const front = readFrontMatter(full);
    const paragraphs = toParagraphs(full.slice(front.bodyStart));
    const text = paragraphs.map((paragraph) => paragraph.text).join("\n\n");
    let start = 0;
    const blocks = paragraphs.map((paragraph) => {
      const block = { kind: paragraph.kind, start, end: start + paragraph.text.length };
      start = block.end + 2;
      return block;
    });
    return { items: [{ bytes, text, blocks, metadata: front.metadata, issues: [...issues, ...front.issues] }], issues: [] };
  },
} satisfies Reader;

interface Paragraph {
  kind: BlockKind;
  text: string;
}

interface LineForm {
  pattern: RegExp;
  kind: BlockKind;
  /** Whether the next line may belong to the same paragraph. */
  open: boolean;
}

/** How a line opens, first match wins (CommonMark 0.31). What matches none opens or carries on a paragraph. */
const lineForms: readonly LineForm[] = [
  { pattern: /^#\s+(.+?)\s*#*$/, kind: "title", open: false },
  { pattern: /^#{2,6}\s+(.+?)\s*#*$/, kind: "header", open: false },
  { pattern: /^>\s?(.*)$/, kind: "quote", open: true },
  { pattern: /^(?:[-*+]|\d{1,3}[.)])\s+(.*)$/, kind: "list", open: true },
  { pattern: /^!\[([^\]]*)\]\([^)]*\)$/, kind: "caption", open: false },
];

const ruler = /^(?:-\s*){3,}$|^(?:\*\s*){3,}$|^(?:_\s*){3,}$/;
const underline = /^(?:=+|-+)$/;
const linkDefinition = /^\[[^\]]{1,200}\]:\s+\S/;
const fence = /^(?:```|~~~)/;

function toParagraphs(body: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  // The paragraph that the next line may belong to.
  let open: Paragraph | undefined;
  let fenced = false;
  for (const line of stripComments(body).split("\n")) {
    const trimmed = line.trim();
    if (fence.test(trimmed)) fenced = !fenced;
    if (fenced || fence.test(trimmed)) continue;
    if (open?.kind === "paragraph" && underline.test(trimmed)) open.kind = trimmed.startsWith("=") ? "title" : "header";
    const ends = trimmed === "" || underline.test(trimmed) || ruler.test(trimmed) || linkDefinition.test(trimmed);
    open = ends ? undefined : addLine(paragraphs, open, trimmed);
  }
  const titles = paragraphs.filter(({ kind }) => kind === "title");
  for (const later of titles.slice(1)) later.kind = "header";
  return paragraphs.map(({ kind, text }) => ({ kind, text: stripInline(text).trim() })).filter(({ text }) => text !== "");
}

/** Adds a line to the open paragraph or as a new one; returns the paragraph that the next line may belong to. */
function addLine(paragraphs: Paragraph[], open: Paragraph | undefined, line: string): Paragraph | undefined {
  const form = lineForms.find(({ pattern }) => pattern.test(line));
  const content = form?.pattern.exec(line)?.[1] ?? line;
  if (open && (form === undefined || (form.kind === "quote" && open.kind === "quote"))) {
    open.text += `\n${content}`;
    return open;
  }
  const paragraph: Paragraph = { kind: form?.kind ?? "paragraph", text: content };
  paragraphs.push(paragraph);
  return form?.open === false ? undefined : paragraph;
}
