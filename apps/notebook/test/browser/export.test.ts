import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { exportNotebook } from "../../src/export/export-notebook.js";
import { writeInventedDataset } from "../fixtures/invented-dataset.js";
import { newFolder, notebookOf, writeNotebook } from "../fixtures/notebooks.js";
import { startBrowser } from "./open-page.js";

/** Exports a notebook over the invented dataset and opens it from the disk, without a network; nothing may be asked for, and the console stays clean. */
async function openExport(browser: Browser, sources: readonly string[], options: BrowserContextOptions = {}): Promise<Page> {
  const folder = await newFolder();
  await writeInventedDataset(join(folder, "dataset"));
  const file = await writeNotebook(folder, notebookOf(...sources));
  const out = join(folder, "out.html");
  await exportNotebook({ file, out, format: "html", datasetDir: join(folder, "dataset") });
  const context = await browser.newContext({ offline: true, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const asked: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) asked.push(request.url());
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  onTestFinished(async () => {
    await context.close();
    expect(asked, "requests").toEqual([]);
    expect(errors, "console errors").toEqual([]);
  });
  await page.goto(pathToFileURL(out).href);
  return page;
}

describe("an exported page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it("opens from a disk without a network, draws its charts, and answers to its inputs", async () => {
    const page = await openExport(browser, [
      "%md # The harbour",
      'const least = view(Inputs.range([0, 6], { label: "Killed at least", value: 0, step: 1 }));',
      "const grave = events.filter((event) => (event.casualties[0]?.min ?? 0) >= least);",
      "charts.standing(grave)",
      `html\`<p>\${grave.length} of them</p>\``,
    ]);
    expect(await page.title()).toBe("The harbour");
    await page.getByText("3 of them").waitFor();
    await page.locator('[data-cell="c4"] svg').first().waitFor();
    const slider = page.locator("input[type=range]");
    await slider.fill("3");
    await page.getByText("1 of them").waitFor();
    await page.getByText("Source: ", { exact: false }).filter({ hasText: "n = 1" }).waitFor();
  });

  it("saves a chart, and shows the words that an event rests on", async () => {
    const page = await openExport(browser, ["charts.timeline(events)"]);
    const output = page.locator('[data-cell="c1"]');
    await output.locator("svg").first().waitFor();
    await output.hover();
    for (const format of ["SVG", "PNG", "CSV"]) {
      const [download] = await Promise.all([page.waitForEvent("download"), output.getByRole("button", { name: format }).click()]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`^the-busiest-seven-days.*\\.${format.toLowerCase()}$`));
    }
    await output.getByRole("button", { name: "Evidence" }).click();
    await page.getByRole("dialog").getByText("two guards").waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("lets a cell make no program of text and ask nobody for anything", async () => {
    const page = await openExport(browser, [
      "const tries = [];",
      'try { new Function("return 1")(); tries.push("program"); } catch (error) { tries.push(error.name); }\ndisplay(tries.join());',
      'd3.csvParse("a,b\\n1,2")[0].b',
    ]);
    await page.locator(`[data-cell="c2"]`).getByText("EvalError", { exact: true }).waitFor();
    await page.locator('[data-cell="c3"]').getByText("2").waitFor();
  });

  it.each(["light", "dark"] as const)("has nothing in it that axe finds, %s", async (colorScheme) => {
    const page = await openExport(
      browser,
      [
        "%md # The harbour",
        "%md ## What was read",
        "charts.timeline(events)",
        'Plot.plot({ ariaLabel: "Modes", color: { legend: true }, marks: [Plot.barX(events, Plot.groupY({ x: "count" }, { y: "mode", fill: "status" }))] })',
        "events.map(({ mode, status }) => ({ mode, status }))",
        'const least = view(Inputs.range([0, 5], { label: "Least" }));',
        "nowhere",
      ],
      { colorScheme, bypassCSP: true },
    );
    await page.locator('[data-cell="c7"] .fault').waitFor();
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
    expect(found).toEqual([]);
  });

  it("shows an error where it happens, and is readable before any script has run", async () => {
    const page = await openExport(browser, ["1", "undefined.length", "events.map(({ mode }) => ({ mode }))"]);
    await page.locator('[data-cell="c2"] .fault').getByText("TypeError").waitFor();
    await page.locator('[data-cell="c3"]').getByText("drone-attack").waitFor();
  });
});
