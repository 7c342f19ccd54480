import { decode } from "./decode.js";
import { normalizeLineEnds } from "./line-ends.js";
import type { Reader, ReaderInput, ReadFile } from "./reader.js";

export const plainText = {
  name: "plain text",
  mediaType: "text/plain",
  extensions: [".txt", ".text"],
  // Whatever is no other format and no binary file; `readDocuments` asks for this only where a name has no ending.
  sniff: () => true,
  read({ path, bytes }: ReaderInput): ReadFile {
    const { text, issues } = decode(path, bytes);
    return { items: [{ bytes, text: normalizeLineEnds(text), blocks: [], metadata: {}, issues }], issues: [] };
  },
} satisfies Reader;
