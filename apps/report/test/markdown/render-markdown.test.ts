import { marked } from "marked";
import { expect, test } from "vitest";
import { renderBriefing } from "../../src/index.js";
import { escapeMarkdown } from "../../src/markdown/inlines.js";
import { madeUpDataset } from "../fixtures/made-up-dataset.js";

const text = new TextDecoder().decode(await renderBriefing(madeUpDataset(), { format: "md", number: 4 }));

test("every footnote that is named is told, and every one told is named", () => {
  const named = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number)));
  const told = [...text.matchAll(/^\[\^(\d+)\]: “/gm)].map(([, number]) => Number(number));
  expect(told).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
  expect([...named].sort((a, b) => a - b)).toEqual(told);
});

test("tables are tables, headings headings, and the words are those of the PDF", () => {
  const html = marked.parse(text, { async: false });
  expect(html.match(/<table>/g)?.length).toBeGreaterThanOrEqual(4);
  expect(html).toContain("<h1>Chad and Niger: conflict briefing</h1>");
  expect(html).toContain("<h2>Table of incidents</h2>");
  expect(text).toContain("A rocket attack on an airfield at Oum Delil, Chad, on 10 March 2031 was confirmed by Northern Command.");
  expect(text).toContain("> **Chart: Chad saw 12 of the 13 incidents that can be placed.**");
});

test("no line of the text is indented, which would make it code", () => expect(text).not.toMatch(/^ {4}/m));

test.each([
  ["*stars* and _lines_", "\\*stars\\* and \\_lines\\_"],
  ["<b>x</b> [a](b) `c` a|b", "\\<b\\>x\\</b\\> \\[a\\](b) \\`c\\` a\\|b"],
  ["1. no list", "1\\. no list"],
  ["- no list", "\\- no list"],
])("%s is words", (given, escaped) => expect(escapeMarkdown(given)).toBe(escaped));
