import { beforeAll, describe, expect, test } from "vitest";
import { renderBriefing, renderPdf } from "../../src/index.js";
import { madeUpDataset } from "../fixtures/made-up-dataset.js";
import { type Dictionary, type PdfObjects, type PdfValue, readObjects } from "./read-objects.js";

// The conditions of the Matterhorn Protocol 1.1 (PDF Association, 2021) for PDF/UA-1 that a program can check and a briefing can meet or miss.
// The numbers are the protocol's.

interface Node {
  role: string;
  element: Dictionary;
  parent: Node | undefined;
  children: Node[];
  /** Marked content and objects that hang on it. */
  leaves: PdfValue[];
}

interface Opened {
  pdf: PdfObjects;
  nodes: Node[];
  pages: Dictionary[];
}

function open(bytes: Uint8Array): Opened {
  const pdf = readObjects(bytes);
  const nodes: Node[] = [];
  const walk = (value: PdfValue, parent: Node | undefined) => {
    const element = pdf.dictionary(value);
    const node: Node = { role: String(element.S).slice(1), element, parent, children: [], leaves: [] };
    nodes.push(node);
    parent?.children.push(node);
    for (const kid of pdf.list(element.K)) {
      const dictionary = pdf.dictionary(kid);
      if (dictionary.S === undefined) node.leaves.push(kid);
      else walk(kid, node);
    }
  };
  for (const kid of pdf.list(pdf.dictionary(pdf.catalog.StructTreeRoot).K)) walk(kid, undefined);
  const pages = pdf.list(pdf.dictionary(pdf.catalog.Pages).Kids).map((page) => pdf.dictionary(page));
  return { pdf, nodes, pages };
}

const markdown = "# A notebook\n\nWords with a [link](https://example.org/a).\n\n## Part\n\n#### Deep\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
const chart = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80" viewBox="0 0 200 80"><title>Two bars</title><rect x="10" y="10" width="50" height="60"/></svg>`;

const files: Record<string, () => Promise<Uint8Array>> = {
  "a situation": () => renderBriefing(madeUpDataset(), { marking: "GREEN" }),
  "an incident": () => renderBriefing(madeUpDataset(), { kind: "incident", paper: "Letter" }),
  "a trend": () => renderBriefing(madeUpDataset(), { kind: "trend" }),
  "an actor": () => renderBriefing(madeUpDataset(), { kind: "actor" }),
  nothing: () => renderBriefing({ documents: [], reports: [], events: [], figures: [], issues: [] }),
  "a notebook": () =>
    renderPdf(
      [
        { kind: "markdown", text: markdown },
        { kind: "chart", svg: chart },
        { kind: "output", text: "1\n2" },
      ],
      { dataset: madeUpDataset() },
    ),
};

describe.each(Object.keys(files))("%s", (name) => {
  let pdf: PdfObjects;
  let nodes: Node[];
  let pages: Dictionary[];
  const withRole = (role: string) => nodes.filter((node) => node.role === role);

  beforeAll(async () => {
    ({ pdf, nodes, pages } = open((await files[name]?.()) ?? new Uint8Array()));
  }, 60_000);

  test("01-003 to 01-005: all content is either tagged or an artifact, and never one within the other", () => {
    expect(pages.length).toBeGreaterThan(0);
    expect(nodes.length).toBeGreaterThan(10);
    for (const page of pages) {
      const content = pdf.streams.get(numberOf(page.Contents))?.toString("latin1") ?? "";
      expect(content.match(/TJ/g)?.length).toBeGreaterThan(1);
      expect(unmarked(content)).toEqual([]);
    }
  });

  test("02: only the standard structure types, without a role map", () => {
    const standard = "Document Sect H1 H2 H3 H4 P Figure Caption Table THead TBody TR TH TD L LI Lbl LBody Note Reference Link".split(" ");
    expect([...new Set(nodes.map(({ role }) => role))].filter((role) => !standard.includes(role))).toEqual([]);
    expect(pdf.dictionary(pdf.catalog.StructTreeRoot).RoleMap ?? {}).toEqual({});
  });

  test("06 and 07: metadata say PDF/UA and the title, and the title is shown", () => {
    const xmp = pdf.streams.get(numberOf(pdf.catalog.Metadata))?.toString("utf8") ?? "";
    expect(xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(xmp).toContain("<pdfaid:part>3</pdfaid:part>");
    expect(xmp).toMatch(/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+</);
    expect(pdf.dictionary(pdf.catalog.ViewerPreferences).DisplayDocTitle).toBe(true);
    expect(pdf.dictionary(pdf.catalog.MarkInfo).Marked).toBe(true);
    expect(pdf.dictionary(pdf.catalog.MarkInfo).Suspects ?? false).toBe(false);
  });

  test("09: parts of tables and lists stand where they belong", () => {
    const within: Record<string, string[]> = {
      TR: ["Table", "THead", "TBody"],
      TH: ["TR"],
      TD: ["TR"],
      THead: ["Table"],
      TBody: ["Table"],
      LI: ["L"],
      Lbl: ["LI"],
      LBody: ["LI"],
      L: ["Sect", "LBody"],
    };
    for (const { role, parent } of nodes) if (within[role] !== undefined) expect(within[role], role).toContain(parent?.role);
    for (const list of withRole("L")) expect(list.children.every(({ role }) => role === "LI")).toBe(true);
    for (const node of nodes) expect(node.children.length + node.leaves.length, `an empty ${node.role}`).toBeGreaterThan(0);
  });

  test("10 and 31: every font is embedded, mapped to Unicode and without .notdef", () => {
    const fonts = [...pdf.objects.values()].map((value) => pdf.dictionary(value)).filter(({ Type, Subtype }) => Type === "/Font" && Subtype === "/Type0");
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      const [descendant] = pdf.list(font.DescendantFonts).map((value) => pdf.dictionary(value));
      const descriptor = pdf.dictionary(descendant?.FontDescriptor);
      expect(descriptor.FontFile2 ?? descriptor.FontFile3).toBeDefined();
      expect(font.Encoding).toBe("/Identity-H");
      expect(descendant?.CIDToGIDMap ?? "/Identity").toBe("/Identity");
      expect(pdf.streams.get(numberOf(font.ToUnicode))?.toString("latin1")).toContain("beginbfrange");
    }
  });

  test("11: the language of the text is set", () => expect(pdf.catalog.Lang).toBe("en"));

  test("13: every figure has alternative text and a place on its page", () => {
    for (const { element } of withRole("Figure")) {
      expect(String(element.Alt)).toMatch(/\w{3,}/);
      expect(JSON.stringify(pdf.follow(element.A))).toContain("BBox");
    }
  });

  test("14: headings begin with the first level and skip none", () => {
    const levels = nodes.filter(({ role }) => /^H\d$/.test(role)).map(({ role }) => Number(role[1]));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  test("15: every table has headers with a scope", () => {
    for (const { element } of withRole("TH"))
      expect(JSON.stringify(pdf.list(element.A).map((value) => pdf.dictionary(value)))).toMatch(/"Scope":"\/(Column|Row)"/);
    for (const table of withRole("Table")) expect(within(table).some(({ role }) => role === "TH")).toBe(true);
  });

  test("19: every note has an id of its own", () => {
    const ids = withRole("Note").map(({ element }) => element.ID);
    expect(ids.every((id) => typeof id === "string" && id !== "")).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("20, 25, 26, 29: no optional content, no XFA, no encryption, no scripts", () => {
    for (const key of ["OCProperties", "AcroForm", "Encrypt", "AA", "OpenAction"]) expect(pdf.catalog[key]).toBeUndefined();
    for (const value of pdf.objects.values()) expect(pdf.dictionary(value).S).not.toBe("/JavaScript");
  });

  test("21: attached files are named twice, described, and related to the document", () => {
    const files = [...pdf.objects.values()].map((value) => pdf.dictionary(value)).filter(({ Type }) => Type === "/Filespec");
    for (const file of files) {
      for (const key of ["F", "UF", "Desc", "AFRelationship", "EF"]) expect(file[key], key).toBeDefined();
      expect(String(pdf.dictionary(pdf.dictionary(file.EF).F).Subtype)).toMatch(/csv|json/);
    }
    expect(pdf.list(pdf.catalog.AF)).toHaveLength(files.length);
  });

  test("28: links are tagged as links, say where they lead, and tabbing follows the structure", () => {
    const linked = new Set(withRole("Link").flatMap(({ leaves }) => leaves.map((leaf) => pdf.dictionary(leaf).Obj)));
    for (const page of pages) {
      const annotations = pdf.list(page.Annots);
      if (annotations.length > 0) expect(page.Tabs).toBe("/S");
      for (const annotation of annotations) {
        expect(linked.has(annotation)).toBe(true);
        expect(String(pdf.dictionary(annotation).Contents)).toMatch(/\S/);
        expect(pdf.dictionary(annotation).StructParent).toBeDefined();
      }
    }
  });
});

const numberOf = (reference: PdfValue | undefined) => Number(String(reference).split(" ")[0]);

const within = (node: Node): Node[] => node.children.flatMap((child) => [child, ...within(child)]);

/** Returns the operators that paint outside of marked content, and marks that open within another of the other sort. */
function unmarked(content: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, mark, operator] of content.matchAll(/(\/\w+ (?:<<[^>]*>> )?BDC|\/\w+ BMC|\bEMC\b)|(?<=\s)(TJ|Tj|f\*?|S|B\*?|sh|Do)(?=\s)/g)) {
    if (mark === "EMC") open.pop();
    else if (mark !== undefined) {
      const sort = mark.startsWith("/Artifact") ? "artifact" : mark.startsWith("/Span") ? "span" : "tagged";
      if (sort !== "span" && open.some((outer) => outer !== "span")) faults.push(mark);
      open.push(sort);
    } else if (operator !== undefined && !open.some((outer) => outer !== "span")) faults.push(operator);
  }
  return faults;
}

test("the check of content sees what is not marked, and what is marked twice", () => {
  const artifact = "/Artifact <</Type /Layout>> BDC";
  expect(unmarked(`${artifact} 0 0 1 1 re f EMC `)).toEqual([]);
  expect(unmarked(`${artifact} f EMC 0 0 1 1 re f \n`)).toEqual(["f"]);
  expect(unmarked(`/P <</MCID 0>> BDC ${artifact} f EMC EMC `)).toEqual([artifact]);
});
