import { charts, standalone } from "@dateline/charts";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { type BodyPart, composeBody, renderPdf } from "../../src/index.js";
import { layoutBriefing } from "../../src/layout.js";
import { openFonts } from "../../src/text/font-set.js";
import { madeUpDataset } from "../fixtures/made-up-dataset.js";
import { openPdf, pageTexts } from "../pdf/read-pdf.js";

const { document } = parseHTML("<!doctype html><html><body></body></html>");
const dataset = madeUpDataset();
const map = standalone(charts.map.draw(dataset.events, { document, width: 860 })).outerHTML;
const textOf = async (parts: readonly BodyPart[], options?: Parameters<typeof renderPdf>[1]) =>
  (await pageTexts(await renderPdf(parts, options))).join("\n").replace(/[ \n]+/g, " ");

const markdown: BodyPart = {
  kind: "markdown",
  text: "# Lake *watch*\n\nWords with **weight**, `code` &amp; a [link](https://example.org/a).\n\n<script>alert(1)</script>\n\n- one\n  - inner\n- two\n\n3. third\n\n## Part two\n\n| place | count |\n|---|--:|\n| Kessim | 3 |\n\n> Quoted.\n\n```\na  b\n```",
};

describe("a notebook's body", () => {
  test("is set with its title, lists, tables, code and quotes, and without HTML", async () => {
    const text = await textOf([markdown]);
    for (const words of ["Lake watch", "Words with weight, code & a link.", "• one", "– inner", "1. third", "Part two", "Kessim 3", "Quoted.", "a b"])
      expect(text).toContain(words);
    expect(text).not.toContain("alert");
  });

  test.each([">", "> ", "1. ", "- "])("of nothing but %j is refused, or set, and does not end the program", (mark) => {
    const nested: BodyPart = { kind: "markdown", text: `${mark.repeat(20_000)}Words` };
    expect(() => composeBody([nested])).toThrow(expect.objectContaining({ code: "report/invalid", hint: expect.any(String) }));
    expect(composeBody([{ kind: "markdown", text: `${mark.repeat(20)}Words` }]).sections).toHaveLength(1);
  });

  test("has the apparatus of a briefing where it has a dataset: notes behind the marks, method, sources, data", async () => {
    const parts: BodyPart[] = [markdown, { kind: "chart", svg: map, place: "cell 2" }];
    const bytes = await renderPdf(parts, { dataset, number: 9, marking: "GREEN", command: "dateline notebook export NOTEBOOK --format pdf" });
    const text = (await pageTexts(bytes)).join("\n").replace(/\s+/g, " ");
    for (const words of [
      "No. 9",
      "TLP:GREEN",
      "What the marks rest on:",
      "Method and limits",
      "“Two explosive drones struck",
      "dateline notebook export NOTEBOOK",
    ])
      expect(text).toContain(words);
    const pdf = await openPdf(bytes);
    const links = await (await pdf.getPage(1)).getAnnotations();
    const notes = (await Promise.all([1, 2].map(async (page) => (await pdf.getPage(page)).getAnnotations())))
      .flat()
      .filter(({ dest }) => typeof dest === "string" && dest.startsWith("note"));
    expect(links.some(({ url }) => url === "https://example.org/a")).toBe(true);
    expect(notes.length).toBeGreaterThan(0);
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: "Lake watch" });
  });

  test("has neither sources nor dates where it has no dataset", async () => {
    const text = await textOf([markdown]);
    expect(text).not.toMatch(/Sources|cut-off|Nothing in the data/);
  });

  test("keeps the columns of what was printed, and cuts no long line off", () => {
    const set = layoutBriefing(composeBody([{ kind: "output", text: `a    1\nbb   2\n${"x".repeat(300)}\n` }]), "A4", openFonts());
    const texts = set.pages.flat().flatMap(({ box }) => box.paints.flatMap((paint) => (paint.kind === "text" ? paint.line.runs.map(({ text }) => text) : [])));
    expect(texts).toContain("a    1");
    expect(texts).toContain("bb   2");
    expect(texts.join("").match(/x/g)).toHaveLength(300);
  });

  test("takes tables with and without rows, and numbers stand to the right", async () => {
    const text = await textOf([
      { kind: "table", title: "Counts", columns: ["Place", "Count"], rows: [["Kessim", "1,200"]] },
      { kind: "table", columns: ["Only a head"], rows: [] },
      { kind: "table", columns: [], rows: [] },
    ]);
    expect(text).toContain("Counts Place Count Kessim 1,200 Only a head no rows");
  });

  test("of nothing is one page", async () => expect(await pageTexts(await renderPdf([]))).toHaveLength(1));

  test("is the same bytes twice", async () => {
    const parts: BodyPart[] = [markdown, { kind: "chart", svg: map }];
    expect(Buffer.compare(await renderPdf(parts, { dataset }), await renderPdf(parts, { dataset }))).toBe(0);
  });
});

describe("a chart that cannot be drawn is named by its place", () => {
  const cases = [
    { name: "no SVG", svg: "<p>words</p>" },
    { name: "without a size", svg: `<svg xmlns="http://www.w3.org/2000/svg"><rect width="2" height="2"/></svg>` },
    { name: "with a part the press lacks", svg: `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><foreignObject/></svg>` },
  ];
  test.each(cases)("$name", async ({ svg }) => {
    await expect(renderPdf([{ kind: "chart", svg, place: "cell 4" }])).rejects.toMatchObject({
      code: "report/unsupported-svg",
      path: "cell 4",
      hint: expect.stringMatching(/\S/),
    });
  });
});

test("an empty chart, and one wider and higher than the page, are set", async () => {
  const svg = (width: number, height: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d=""/><text x="5" y="20">corner</text></svg>`;
  expect(
    await textOf([
      { kind: "chart", svg: svg(40, 30) },
      { kind: "chart", svg: svg(4000, 9000), alt: "A very large chart" },
    ]),
  ).toMatch(/corner.*corner/);
});
