import { latin1 } from "./latin1.js";
import type { Reader, ReaderInput, ReadFile } from "./reader.js";

export const html = {
  name: "HTML page",
  mediaType: "text/html",
  extensions: [".html", ".htm", ".xhtml"],
  sniff: (bytes) => /^\s*(?:<!doctype html|<html[\s>])/i.test(latin1(bytes, 1024).replace(/^\u00ef\u00bb\u00bf/, "")),
  async read(input: ReaderInput): Promise<ReadFile> {
    const { readPage } = await import("./html-article.js");
    return readPage(input);
  },
} satisfies Reader;
