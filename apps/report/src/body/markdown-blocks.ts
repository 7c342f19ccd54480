import { DatelineError } from "@dateline/schema";
import type { Token, Tokens } from "marked";
import type { Block, Inline } from "../content.js";
import { loadMarked } from "../load-late.js";
import { compactTable } from "./compact-table.js";
import { markdownInlines } from "./markdown-inlines.js";

/** Quotations in quotations and lists in lists; the library calls itself for each, and at some thousands runs out of stack. */
const mostNested = 100;
const nestsDeep = new RegExp(`^(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])[ \\t])){${mostNested}}|^[ \\t]{${10 * mostNested}}`, "m");

/**
 * Returns Markdown as blocks. Headings keep their level, 1 to 6, as `depth`; HTML and rules are left out. Throws `report/invalid` for what nests more than a hundred deep.
 */
export function markdownBlocks(text: string): (Block | HeadingToken)[] {
  if (nestsDeep.test(text)) {
    throw new DatelineError("report/invalid", `A text nests quotations or lists more than ${mostNested} deep.`, {
      hint: "Take the marks at its beginning away.",
    });
  }
  return loadMarked().lexer(text, { gfm: true }).flatMap(toBlocks);
}

/** A heading before its place in the briefing is known. */
export interface HeadingToken {
  kind: "heading-token";
  depth: number;
  text: string;
}

function toBlocks(token: Token): (Block | HeadingToken)[] {
  // The union of tokens is open at its end, so that each kind is named once here.
  switch (token.type) {
    case "heading":
      return [{ kind: "heading-token", depth: (token as Tokens.Heading).depth, text: plainText(markdownInlines(token.tokens)) }];
    case "paragraph":
    case "text":
      return paragraph(markdownInlines(token.tokens ?? [token]));
    case "blockquote":
      return ((token as Tokens.Blockquote).tokens ?? [])
        .flatMap(toBlocks)
        .map((block) => (block.kind === "paragraph" ? { ...block, style: "quiet" as const } : block));
    case "code":
      return [{ kind: "code", text: (token as Tokens.Code).text }];
    case "list":
      return [{ kind: "list", ordered: (token as Tokens.List).ordered, items: listItems(token as Tokens.List) }];
    case "table":
      return [table(token as Tokens.Table)];
    default:
      return [];
  }
}

const plainText = (inlines: readonly Inline[]) => inlines.map((inline) => (inline.kind === "cite" ? "" : inline.text)).join("");

const paragraph = (inlines: Inline[]): Block[] => (plainText(inlines).trim() === "" ? [] : [{ kind: "paragraph", style: "body", inlines }]);

/** Points of a list within a list follow their point, behind a dash for each step inwards. */
function listItems({ items }: Tokens.List, depth = 0): Inline[][] {
  const lead: Inline[] = depth === 0 ? [] : [{ kind: "text", text: `${"– ".repeat(depth)}` }];
  return items.flatMap((item) => {
    const inner = item.tokens.filter((token): token is Tokens.List => token.type === "list");
    const own = item.tokens.filter((token) => token.type !== "list" && token.type !== "space");
    const box: Inline[] = item.task ? [{ kind: "text", text: item.checked === true ? "☑ " : "☐ " }] : [];
    return [
      [...lead, ...box, ...own.flatMap((token) => markdownInlines(("tokens" in token ? token.tokens : undefined) ?? [token]))],
      ...inner.flatMap((list) => listItems(list, depth + 1)),
    ];
  });
}

function table({ header, rows }: Tokens.Table): Block {
  const titles = header.map((cell) => plainText(markdownInlines(cell.tokens)));
  return compactTable(
    `A table of ${titles.join(", ")}.`,
    titles,
    rows.map((row) => row.map((cell) => markdownInlines(cell.tokens))),
  );
}
