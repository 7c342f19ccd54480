import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { renderBriefing, renderPdf } from "../../src/index.js";
import { madeUpDataset } from "../fixtures/made-up-dataset.js";
import { doer, makeEvent, says, town } from "../made-event.js";

const read = async (...given: Parameters<typeof renderBriefing>) => new TextDecoder().decode(await renderBriefing(given[0], { ...given[1], format: "html" }));

describe("a briefing as HTML", () => {
  let html: string;
  let document: Document;
  beforeAll(async () => {
    html = await read(madeUpDataset(), { marking: "AMBER", number: 3 });
    ({ document } = parseHTML(html));
  });

  test("is one file that fetches and runs nothing", () => {
    expect(document.querySelectorAll("script, link, img, iframe, object")).toHaveLength(0);
    expect(html).not.toMatch(/\bsrc=|url\(|@import|\son\w+=/);
    expect(html).toContain("default-src 'none'");
  });

  test("has every id once, and every link leads to one or out to the web", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((href) => !(href.startsWith("#") ? ids.includes(href.slice(1)) : /^https?:/.test(href)))).toEqual([]);
  });

  test("can be heard: one h1, no level skipped, alternative text, headers with scope, names for notes", () => {
    const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map(({ localName }) => Number(localName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    const pictures = [...document.querySelectorAll("figure > svg")];
    expect(pictures.length).toBeGreaterThanOrEqual(8);
    for (const svg of pictures) expect(svg.getAttribute("aria-label")).toMatch(/\w{3,}/);
    for (const header of document.querySelectorAll("th")) expect(header.getAttribute("scope")).toMatch(/^(row|col)$/);
    for (const link of document.querySelectorAll("sup.notes a")) expect(link.getAttribute("aria-label")).toMatch(/^Note \d+: /);
    expect(document.documentElement.getAttribute("lang")).toBe("en");
  });

  test("says what the PDF says: every section, every source", () => {
    for (const words of ["Bottom line", "Key judgements", "Table of incidents", "Sources", "Data annex", "TLP:AMBER"])
      expect(document.body.textContent).toContain(words);
    expect(document.querySelectorAll(".passages li")).toHaveLength(36);
    expect(document.querySelector("q[lang=ar]")?.textContent).toContain("جبهة شاطئ البحيرة");
  });

  test("is the same twice", async () => expect(await read(madeUpDataset(), { marking: "AMBER", number: 3 })).toBe(html));
});

test("markup, addresses and controls in the data stay text", async () => {
  const evil = `<img src=x onerror=alert(1)> "quoted" & \u0007`;
  const events = [makeEvent({ participants: [doer(evil, evil)], place: town(evil), attributions: [says("confirms", evil)], voices: [evil] })];
  const html = await read({ documents: [], reports: [], figures: [], issues: [], events }, { title: `</title><script>alert(1)</script>` });
  const { document } = parseHTML(html);
  expect(document.querySelectorAll("script, img")).toHaveLength(0);
  expect(html).not.toContain("\u0007");
  expect(document.body.textContent).toContain("<img src=x onerror=alert(1)>");
});

test("a stored picture cannot bring a script along, in HTML or in PDF", async () => {
  const { composeBody, formats } = await import("../../src/index.js");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)"><script>alert(1)</script><rect width="5" height="5" fill="#123456" style="fill:url(https://evil.example/x)"/></svg>`;
  const html = new TextDecoder().decode(await formats.html.render(composeBody([{ kind: "chart", svg, alt: "A square" }]), { paper: "A4" }));
  expect(html).not.toMatch(/script>|onload|evil/);
  await expect(renderPdf([{ kind: "chart", svg, alt: "A square", place: "cell 7" }])).rejects.toMatchObject({ code: "report/unsupported-svg", path: "cell 7" });
});
