import { DatelineError } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { readDocuments } from "../../src/read/read-documents.js";

const maxBytes = 200_000;
const read = (path: string, text: string) => readDocuments({ path, bytes: new TextEncoder().encode(text) }, { maxBytes });
const outcome = async (path: string, text: string) => {
  try {
    const { documents, issues } = await read(path, text);
    return { documents: documents.length, issues: issues.map(({ code }) => code) };
  } catch (error) {
    if (error instanceof DatelineError) return { refused: error.code };
    throw error;
  }
};

const rss = (items: string, before = "") => `${before}<rss version="2.0"><channel><title>Wire</title>${items}</channel></rss>`;
const item = (content: string) => `<item><title>Mine hurts two</title><description>${content}</description></item>`;
const mail = (head: string, body: string) => `From: a@b.example\nDate: Fri, 3 May 2024 10:00:00 +0000\nMIME-Version: 1.0\n${head}\n\n${body}`;
/** Multiparts within multiparts. */
const nested = (depth: number) =>
  Array.from({ length: depth }, (_one, level) => `Content-Type: multipart/mixed; boundary="b${level}"\n\n--b${level}\n`).join("");
/** A list in a list in a list. */
const deep = "[".repeat(50_000) + "]".repeat(50_000);
const external = '<!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY far SYSTEM "https://example.org/">]>';

describe("hostile input", () => {
  it.each([
    { name: "a feed whose item nests without end", path: "a.xml", text: rss(item("&lt;b&gt;".repeat(5000))), is: { refused: "input/unreadable" } },
    { name: "a feed that is cut off", path: "a.xml", text: rss(item("Two were hurt.")).slice(0, -30), is: { refused: "input/unreadable" } },
    {
      name: "a feed with a huge attribute",
      path: "a.rss",
      text: rss(item(`&lt;a href="${"x".repeat(100_000)}"&gt;Two&lt;/a&gt;`)),
      is: { documents: 1, issues: [] },
    },
    {
      name: "a feed that names a prototype",
      path: "a.rss",
      text: rss(`<item><__proto__>1</__proto__><title>Two</title></item>`),
      is: { refused: "input/unreadable" },
    },
    { name: "a feed without items", path: "a.rss", text: rss(""), is: { refused: "input/unreadable" } },
    { name: "a feed over the limit", path: "a.rss", text: rss(item("Two. ".repeat(50_000))), is: { refused: "input/too-large" } },
    { name: "a feed with NUL bytes", path: "a.rss", text: rss(item("Two\u0000")), is: { refused: "input/binary" } },
    { name: "a mail that nests without end", path: "a.eml", text: mail(nested(2000).trim(), ""), is: { refused: "input/unreadable" } },
    { name: "a mail of headers alone", path: "a.eml", text: mail("Subject: Two hurt", ""), is: { documents: 1, issues: [] } },
    { name: "a mail without words", path: "a.eml", text: mail("", " "), is: { refused: "input/empty" } },
    { name: "a mail with endless headers", path: "a.eml", text: mail(`X-A: ${"b".repeat(3_000_000)}`, "Two."), is: { refused: "input/unreadable" } },
    { name: "a mail whose words are over the limit", path: "a.eml", text: mail("", "Two were hurt. ".repeat(20_000)), is: { refused: "input/too-large" } },
    {
      name: "a mail in an unknown charset",
      path: "a.eml",
      text: mail("Content-Type: text/plain; charset=klingon", "Two were hurt."),
      is: { documents: 1, issues: [] },
    },
    {
      name: "a mail that is not what it says",
      path: "a.eml",
      text: mail("Content-Type: text/html\nContent-Transfer-Encoding: base64", "%%%%"),
      is: { refused: "input/empty" },
    },
    { name: "a mailbox without mail", path: "a.mbox", text: "Two were hurt.", is: { refused: "input/unreadable" } },
    {
      name: "a page with an element of endless attributes",
      path: "a.html",
      text: `<p ${"a=1 ".repeat(20_000)}>Two were hurt.</p>`,
      is: { refused: "input/unreadable" },
    },
    {
      name: "a page with an attribute of many words",
      path: "a.html",
      text: `<p data-state='{"a": "${"x > y ".repeat(20_000)}'>Two were hurt.</p>`,
      is: { documents: 1, issues: [] },
    },
    {
      name: "a page that has its root in an attribute only",
      path: "a.html",
      text: '<meta property="og:title" content="<html>',
      is: { refused: "input/empty" },
    },
    {
      name: "a page whose writers nest without end",
      path: "a.html",
      text: `<script type="application/ld+json">{"headline":"Two hurt","author":${deep}}</script><p>Two were hurt.</p>`,
      is: { documents: 1, issues: [] },
    },
    {
      name: "a page whose kind is none",
      path: "a.html",
      text: `<script type="application/ld+json">{"@type":{"toString":0}}</script><p>Two were hurt.</p>`,
      is: { documents: 1, issues: [] },
    },
    { name: "a record whose writers nest without end", path: "a.jsonl", text: `{"text":"Two were hurt.","author":${deep}}`, is: { documents: 1, issues: [] } },
    ...["- ", "? ", "[", '{"a":', "a: {"].map((mark) => ({
      name: `front matter of nothing but ${mark}`,
      path: "a.md",
      text: `---\n${mark.repeat(19_000 / mark.length)}\n---\nTwo were hurt.`,
      is: { documents: 1, issues: ["read/metadata"] },
    })),
    {
      name: "front matter that holds itself",
      path: "a.md",
      text: `---\nauthor: &a [x, *a, *a, *a, *a, *a, *a, *a, *a]\n---\nTwo were hurt.`,
      is: { documents: 1, issues: [] },
    },
    {
      name: "a feed whose tags never end",
      path: "a.rss",
      text: `<rss><channel><item><title>Two</title><description>${"<".repeat(150_000)}`,
      is: { refused: "input/unreadable" },
    },
    { name: "a page with a huge attribute", path: "a.html", text: `<p title="${"x".repeat(150_000)}">Two were hurt.</p>`, is: { documents: 1, issues: [] } },
  ])("of $name comes to one clear end", async ({ path, text, is }) => {
    expect(await outcome(path, text)).toEqual(is);
  });

  it("reads no file and asks no network for a feed's entities", async () => {
    const text = rss(item("It says &amp;secret; and &amp;far;"), external);
    expect(await outcome("a.xml", text)).toEqual({ refused: "input/unreadable" });
  });
});

it("warns of nothing by itself where front matter is doubtful", async () => {
  const emitted: string[] = [];
  const listen = (warning: Error) => emitted.push(warning.message);
  process.on("warning", listen);
  await outcome("a.md", "---\n**itle: a\n---\nTwo were hurt.");
  await new Promise(setImmediate);
  process.off("warning", listen);
  expect(emitted).toEqual([]);
});
