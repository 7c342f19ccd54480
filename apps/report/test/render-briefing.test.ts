import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { renderBriefing } from "../src/index.js";
import { madeUpDataset } from "./fixtures/made-up-dataset.js";
import { judge, openPdf, pageTexts } from "./pdf/read-pdf.js";

let bytes: Uint8Array;
let texts: string[];
let whole: string;

beforeAll(async () => {
  bytes = await renderBriefing(madeUpDataset(), { number: 7, marking: "AMBER+STRICT" });
  texts = await pageTexts(bytes);
  whole = texts.join("\n").replace(/\s+/g, " ");
}, 60_000);

const hash = (pdf: Uint8Array) => createHash("sha256").update(pdf).digest("hex");

describe("the bytes", () => {
  test("are the same twice", async () => {
    expect(hash(await renderBriefing(madeUpDataset(), { number: 7, marking: "AMBER+STRICT" }))).toBe(hash(bytes));
  }, 60_000);

  test("carry the dates of the data and an identity of the content", async () => {
    const pdf = await openPdf(bytes);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ CreationDate: "D:20310322000000Z", ModDate: "D:20310322000000Z", Title: "Chad and Niger: conflict briefing" });
    const other = await openPdf(await renderBriefing(madeUpDataset(), { number: 8 }));
    expect(other.fingerprints[0]).not.toBe(pdf.fingerprints[0]);
  }, 60_000);
});

describe("the text", () => {
  test("reads in order", () => {
    const order = [
      "DATELINE",
      "Chad and Niger: conflict briefing",
      "Bottom line",
      "Key judgements",
      "At a glance",
      "What happened",
      "Claims and contested facts",
      "Table of incidents",
      "Method and limits",
      "Sources",
    ];
    const places = order.map((words) => whole.indexOf(words));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test("has each sentence once", () => {
    expect(whole.split("Two armed raids on two villages").length - 1).toBe(1);
    expect(whole.split("according to the hospital staff").length - 1).toBeLessThanOrEqual(1);
  });

  test("doubles no word of a map, halo or not", () => {
    for (const label of ["Mao Kebir", "Ngala Sud", "Baga Tolo"]) expect(whole).not.toMatch(new RegExp(`${label} ?${label}`));
    expect(whole).not.toMatch(/\b(\p{L}{4,}) \1\b/u);
  });

  test("keeps accents, Arabic and quotes of the sources", () => {
    expect(whole).toContain("“Two explosive drones struck the fuel depot at Kessim on Wednesday, killing three guards, the Interior Ministry said.”");
    expect(whole).toContain("جبهة شاطئ البحيرة");
  });

  test("says on every page which it is of how many, and how it is marked", () => {
    for (const [index, text] of texts.entries()) {
      expect(text).toContain(`Page ${index + 1} of ${texts.length}`);
      expect(text).toContain("TLP:AMBER+STRICT");
      expect(text).toContain("Information cut-off 22 March 2031");
    }
  });
});

describe("notes", () => {
  test("lead to destinations that exist, and back", async () => {
    const pdf = await openPdf(bytes);
    const destinations = await pdf.getDestinations();
    const wanted = new Set<string>();
    for (let page = 1; page <= pdf.numPages; page++) {
      for (const { dest } of await (await pdf.getPage(page)).getAnnotations()) if (typeof dest === "string") wanted.add(dest);
    }
    expect([...wanted].filter((name) => !(name in destinations))).toEqual([]);
    expect([...wanted].some((name) => name.startsWith("note"))).toBe(true);
    expect([...wanted].some((name) => name.startsWith("mark"))).toBe(true);
  });

  test("every link says what it is", async () => {
    const pdf = await openPdf(bytes);
    for (let page = 1; page <= pdf.numPages; page++) {
      for (const { subtype, contentsObj } of await (await pdf.getPage(page)).getAnnotations()) {
        expect(subtype).toBe("Link");
        expect(contentsObj?.str).not.toBe("");
      }
    }
  });

  test("stand behind every figure of page one", async () => {
    const links = (await (await (await openPdf(bytes)).getPage(1)).getAnnotations()).filter(({ dest }) => typeof dest === "string" && dest.startsWith("note"));
    expect(links.length).toBeGreaterThan(30);
  });
});

describe("the structure", () => {
  type Node = { role?: string; alt?: string; children?: Node[] };
  const walk = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(walk)];

  test("has headings, tables with headers, figures with words, links and notes", async () => {
    const pdf = await openPdf(bytes);
    const nodes: Node[] = [];
    for (let page = 1; page <= pdf.numPages; page++) {
      const tree = (await (await pdf.getPage(page)).getStructTree()) as Node | null;
      if (tree !== null) nodes.push(...walk(tree));
    }
    const roles = new Set(nodes.map(({ role }) => role));
    for (const role of [
      "Document",
      "Sect",
      "H1",
      "H2",
      "H3",
      "P",
      "Table",
      "THead",
      "TBody",
      "TR",
      "TH",
      "TD",
      "Figure",
      "Link",
      "L",
      "LI",
      "Lbl",
      "LBody",
      "Note",
    ])
      expect(roles).toContain(role);
    const figures = nodes.filter(({ role }) => role === "Figure");
    expect(figures.length).toBeGreaterThanOrEqual(6);
    for (const { alt } of figures) expect(alt).toMatch(/\w{3,}/);
  });

  test("has an outline of its sections and labels of its pages", async () => {
    const pdf = await openPdf(bytes);
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title).slice(0, 4)).toEqual(["Bottom line", "Key judgements", "At a glance", "What happened"]);
    expect(await pdf.getPageLabels()).toEqual(texts.map((_, index) => String(index + 1)));
    expect((await pdf.getMarkInfo())?.Marked).toBe(true);
  });

  test("carries events, reports and sources as attachments, with quotes and without an article in full", async () => {
    const attachments = await (await openPdf(bytes)).getAttachments();
    const files = new Map(Object.values(attachments as Record<string, { filename: string; content: Uint8Array }>).map((file) => [file.filename, file.content]));
    const read = (name: string) => new TextDecoder().decode(files.get(name));
    expect([...files.keys()].sort()).toEqual(["briefing.json", "events.csv", "reports.csv", "sources.csv"]);
    expect(read("events.csv")).toMatch(/^id,counted,/);
    expect(read("reports.csv").trim().split("\r\n")).toHaveLength(1 + madeUpDataset().reports.length);
    const { events, reports, sources } = JSON.parse(read("briefing.json"));
    expect([events.length, reports.length, sources.length]).toEqual([26, 26, 5]);
    expect(read("briefing.json")).toContain("Two explosive drones struck");
    for (const { text } of madeUpDataset().documents) expect(read("briefing.json")).not.toContain(JSON.stringify(text).slice(1, -1));
  });
});

describe("other judges", () => {
  test("qpdf finds nothing wrong", () => {
    const said = judge("qpdf", bytes, ["--check"]);
    if (said !== undefined) expect(said).toContain("No syntax or stream encoding errors found");
  });

  test("poppler finds every font embedded and readable", () => {
    const said = judge("pdffonts", bytes, []);
    if (said === undefined) return;
    const rows = said.trim().split("\n").slice(2);
    expect(rows.length).toBeGreaterThanOrEqual(5);
    for (const row of rows) expect(row).toMatch(/Identity-H\s+yes yes yes/);
  });

  // poppler draws the page anew for each stretch of text, so that a short briefing is asked.
  test("poppler reads the structure in order, words whole", async () => {
    const dataset = madeUpDataset();
    const short = await renderBriefing({ ...dataset, events: dataset.events.slice(0, 2), figures: [] });
    const said = judge("pdfinfo", short, ["-struct-text"])?.replace(/\s+/g, " ");
    if (said === undefined) return;
    const places = ["H1", "Bottom line", "Key judgements", "Table", "Sources"].map((words) => said.indexOf(words));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(said).toMatch(/A rocket attack on an airfield at Oum Delil, Chad, on 10 March 2031 was confirmed by Northern Command\./);
  }, 120_000);
});
