import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notebookOf } from "../fixtures/notebooks.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function saveBy(page: Page, press: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

describe("downloads", () => {
  it("save a chart as SVG with its legend, as PNG and as CSV", async () => {
    const { page, output } = await openPage(browser, notebookOf("charts.timeline(events)"));
    await output("c1").locator(".live-output").hover();
    const press = (name: string) => () => output("c1").getByRole("button", { name, exact: true }).click();
    const svg = await saveBy(page, press("SVG"));
    expect(svg.name).toMatch(/^[a-z0-9-]+\.svg$/);
    expect(svg.bytes.toString()).toMatch(/^<svg xmlns=[\s\S]*Claimed or alleged[\s\S]*Source: 3 documents[\s\S]*<\/svg>$/);
    const png = await saveBy(page, press("PNG"));
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    const csv = await saveBy(page, press("CSV"));
    const [head = "", ...lines] = csv.bytes.toString().trim().split("\r\n");
    expect(head).toMatch(/^id,type,mode,status,from,to,/);
    expect(lines.length).toBe(3);
  });

  it("save a plot of one's own with its legend, and what it is drawn from", async () => {
    const source =
      "Plot.plot({ title: 'Modes and status', color: { legend: true }, marks: [Plot.dot(events, { x: (e) => new Date(e.time.start), y: 'mode', fill: 'status' })] })";
    const { page, output } = await openPage(browser, notebookOf(source));
    await output("c1").locator(".live-output").hover();
    const press = (name: string) => () => output("c1").getByRole("button", { name, exact: true }).click();
    const svg = await saveBy(page, press("SVG"));
    expect(svg.name).toBe("modes-and-status.svg");
    expect(svg.bytes.toString()).toMatch(/Modes and status[\s\S]*>claimed<\/text>[\s\S]*aria-label="dot"/);
    const csv = await saveBy(page, press("CSV"));
    expect(csv.bytes.toString().split("\r\n").length).toBe(5);
  });

  it("save every row of a table, not only those in sight", async () => {
    const { page, output } = await openPage(browser, notebookOf("Array.from({ length: 20000 }, (_, n) => ({ n, word: 'row ' + n }))"));
    await output("c1").getByRole("region", { name: "Table of 20000 rows" }).hover();
    const { bytes } = await saveBy(page, () => output("c1").getByRole("button", { name: "CSV" }).click());
    expect(bytes.toString().trim().split("\r\n").length).toBe(20_001);
  });

  it("come only of a click: a cell that asks for one gets none", async () => {
    // What the frame's own code would send, sent by a cell that has got hold of a port's prototype.
    const forged = "document.querySelector('[data-cell=c1] .output-tools button')?.click(); 'asked'";
    const { page, output, idle, cell, press } = await openPage(browser, notebookOf("charts.timeline(events)", "''"));
    await output("c1").locator("figure").waitFor();
    await idle();
    let downloads = 0;
    page.on("download", () => (downloads += 1));
    await cell(2).locator(".cm-content").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(`await new Promise((done) => setTimeout(done, 6000)); ${forged}`);
    await press("Control+Enter");
    await output("c2").getByText("asked").waitFor();
    await idle();
    expect(downloads).toBe(0);
  });
});

describe("a long table", () => {
  it("keeps only the rows in sight in the page, scrolls to the last, and sorts by a column", async () => {
    const { output } = await openPage(browser, notebookOf("Array.from({ length: 100000 }, (_, n) => ({ n, back: 100000 - n }))"));
    const box = output("c1").getByRole("region", { name: "Table of 100000 rows" });
    await box.getByRole("cell", { name: "0", exact: true }).waitFor();
    expect(await box.locator("tbody tr").count()).toBeLessThan(60);
    await box.evaluate((element) => {
      element.scrollTop = element.scrollHeight;
    });
    await box.getByRole("cell", { name: "99,999", exact: true }).waitFor();
    await box.getByRole("button", { name: "back" }).click();
    await expect.poll(() => box.locator("tbody tr:not(.gap)").first().locator("td").allTextContents()).toEqual(["99,999", "1"]);
    expect(await box.getByRole("columnheader", { name: "back" }).getAttribute("aria-sort")).toBe("ascending");
  });
});
