import type { Block, BlockKind } from "@dateline/schema";
import { isBox } from "./html-boxes.js";
import { type HtmlElement, type HtmlNode, isElement, isText, walk } from "./html-node.js";

/** Elements that are no text of the page, or that a reader never sees. */
const unread = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH CANVAS IFRAME OBJECT EMBED AUDIO VIDEO HEAD TITLE SELECT OPTION BUTTON INPUT TEXTAREA LABEL FORM DIALOG".split(" "),
);
/** Elements around the text: menus and the like. Left out where the whole page has to be read. */
const surroundings = new Set("NAV FOOTER ASIDE".split(" "));

const blockElements = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);

const kinds: Readonly<Record<string, BlockKind>> = {
  H1: "header",
  H2: "header",
  H3: "header",
  H4: "header",
  H5: "header",
  H6: "header",
  BLOCKQUOTE: "quote",
  LI: "list",
  FIGCAPTION: "caption",
};

export interface BlockText {
  text: string;
  blocks: Block[];
}

/**
 * Returns the text below `root` as blocks parted by blank lines, with the kind that the markup gives each. White space is collapsed as
 * a browser does; `<br>` is a line end, two of them part paragraphs.
 */
export function toBlockText(root: HtmlElement, options: { skipSurroundings: boolean; isLeftOut?: (element: HtmlElement) => boolean }): BlockText {
  const writer = newWriter();
  const open: BlockKind[] = [];
  walk(
    root,
    (node) => {
      if (isText(node)) writer.add(node.textContent ?? "");
      if (!isElement(node)) return false;
      const name = node.nodeName.toUpperCase();
      if (unread.has(name) || (options.skipSurroundings && surroundings.has(name)) || isHidden(node) || isBox(node) || options.isLeftOut?.(node)) return false;
      if (name === "BR") writer.add("\n");
      if (blockElements.has(name)) writer.end(open.at(-1));
      if (kinds[name]) open.push(kinds[name]);
      return true;
    },
    (node) => {
      const name = elementName(node);
      if (!blockElements.has(name) || unread.has(name)) return;
      writer.end(open.at(-1));
      if (kinds[name]) open.pop();
    },
  );
  writer.end(undefined);
  return writer.result();
}

function elementName(node: HtmlNode): string {
  return isElement(node) ? node.nodeName.toUpperCase() : "";
}

function isHidden(element: HtmlElement): boolean {
  return (
    element.getAttribute("hidden") !== null || element.getAttribute("aria-hidden") === "true" || /display\s*:\s*none/i.test(element.getAttribute("style") ?? "")
  );
}

function newWriter() {
  const blocks: Block[] = [];
  const texts: string[] = [];
  let length = 0;
  let pending: string[] = [];
  const put = (kind: BlockKind, text: string) => {
    if (texts.length > 0) length += 2;
    texts.push(text);
    blocks.push({ kind, start: length, end: length + text.length });
    length += text.length;
  };
  return {
    // Line ends in the source are white space; a line separator stands for `<br>`.
    add: (text: string) => pending.push(text === "\n" ? "\u2028" : text),
    end(kind: BlockKind = "paragraph") {
      const paragraphs = pending
        .join("")
        .replaceAll(/[ \t\n\r\f]+/g, " ")
        .split(/(?: ?\u2028 ?){2,}/);
      pending = [];
      for (const paragraph of paragraphs) {
        const text = paragraph.replaceAll(/ ?\u2028 ?/g, "\n").trim();
        if (text !== "") put(kind, text);
      }
    },
    result: (): BlockText => ({ text: texts.join("\n\n"), blocks }),
  };
}
