import { DatelineError, SourceDocument } from "@dateline/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/read/languages.js";
import { readDocuments } from "../../src/read/read-documents.js";

const languages = loadLanguages();
const seed = 20_240_128;
const path = fc.constantFrom("a.txt", "a.html", "a.md", "a.jsonl", "a", "a.pdf", "a.xml", "a.eml", "a.mbox");
const markup = fc.array(
  fc.constantFrom(
    "<p>",
    "</p>",
    "<div>",
    "<br>",
    "<a href='",
    "<!--",
    "-->",
    "<script>",
    "&amp;",
    "---\n",
    "# ",
    "> ",
    "- ",
    "[",
    "](",
    "**",
    "`",
    '{"text":"',
    '"}\n',
    "Two died. ",
    "\n",
    "\r\n",
    "%PDF-1.7\n",
    "1 0 obj << /Type /Catalog /Pages 1 0 R >> stream\n",
    "<rss><channel>",
    "<item><title>",
    "</title></item>",
    "<![CDATA[",
    "From ",
    "Subject: a\n",
    'Content-Type: multipart/mixed; boundary="b"\n',
    "\n--b\n",
  ),
  { maxLength: 40 },
);

/** Reads and checks what comes out; returns whether it came to documents. */
async function readsOrRefuses(name: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const { documents } = await readDocuments({ path: name, bytes }, { maxBytes: 100_000, languages });
    for (const document of documents) {
      SourceDocument.parse(document);
      let last = 0;
      for (const { start, end } of document.blocks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(document.text.length);
        last = end;
      }
    }
    return documents.length > 0;
  } catch (error) {
    if (error instanceof DatelineError) return false;
    throw error;
  }
}

describe("readDocuments", () => {
  it("gives documents of the right shape, or refuses, for any bytes", async () => {
    const property = fc.asyncProperty(path, fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
      await readsOrRefuses(name, bytes);
    });
    await fc.assert(property, { seed, numRuns: 400 });
  });

  it("gives documents of the right shape, or refuses, for any pieces of markup", async () => {
    const property = fc.asyncProperty(path, markup, async (name, pieces) => {
      await readsOrRefuses(name, new TextEncoder().encode(pieces.join("")));
    });
    await fc.assert(property, { seed, numRuns: 400 });
  });

  it("reads any text that is not blank, and keeps it", async () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 200 })
      .filter((value) => value.trim() !== "" && !/[\p{Cc}\u2028\u2029\ufeff\ufffd]/u.test(value));
    const property = fc.asyncProperty(text, async (value) => {
      const bytes = new TextEncoder().encode(`Dispatch: ${value}`);
      const { documents } = await readDocuments({ path: "a.txt", bytes }, { maxBytes: 100_000, languages });
      expect(documents[0]?.text).toBe(`Dispatch: ${value}`);
    });
    await fc.assert(property, { seed, numRuns: 300 });
  });
});
