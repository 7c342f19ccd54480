import type { Token, Tokens } from "marked";
import type { Inline, TextInline } from "../content.js";
import { isWebAddress } from "../text/web-address.js";

type Look = Pick<TextInline, "strong" | "italic">;

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** Returns the words of Markdown tokens with their look. A link keeps its address where it is one of the web; a picture gives its words. */
export function markdownInlines(tokens: readonly Token[] = [], look: Look = {}): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    switch (token.type) {
      case "strong":
        return markdownInlines(token.tokens, { ...look, strong: true });
      case "em":
        return markdownInlines(token.tokens, { ...look, italic: true });
      case "codespan":
        return [{ kind: "text", text: decode((token as Tokens.Codespan).text), mono: true }];
      case "br":
        return [{ kind: "text", text: " " }];
      case "image":
        return [{ kind: "text", text: `[picture: ${decode((token as Tokens.Image).text)}]`, ...look }];
      case "link":
        return linkInlines(token as Tokens.Link, look);
      case "html":
        return [];
      default:
        return otherInlines(token, look);
    }
  });
}

function otherInlines(token: Token, look: Look): Inline[] {
  if ("tokens" in token && token.tokens !== undefined) return markdownInlines(token.tokens, look);
  return [{ kind: "text", text: decode("text" in token ? String(token.text) : ""), ...look }];
}

function linkInlines({ href, tokens }: Tokens.Link, look: Look): Inline[] {
  const words = markdownInlines(tokens, look);
  const text = words.map((inline) => (inline.kind === "cite" ? "" : inline.text)).join("");
  return isWebAddress(href) && text !== "" ? [{ kind: "link", text, to: { href } }] : words;
}

const decode = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    if (name !== undefined) return entities[name] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
