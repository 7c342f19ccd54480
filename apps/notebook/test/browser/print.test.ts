import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notebookOf } from "../fixtures/notebooks.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const attack = "globalThis.attacked = true";
const sources = [
  "html`<div style='height: 3000px'>Tall</div>`",
  "charts.timeline(events)",
  "events.map(({ id, mode }) => ({ id, mode }))",
  "const least = view(Inputs.range([0, 9], { label: 'Least', step: 1, value: 3 }))",
  "console.log('printed'); Plot.plot({ marks: [Plot.dot(events, { x: 'mode' })] })",
  `Object.assign(document.createElement("div"), { innerHTML: '<p style="position:fixed;inset:0" onclick="${attack}">said <b>aloud</b></p><img src=x onerror="${attack}"><script>${attack}</script>' })`,
];

describe("on paper", () => {
  it("stands what every cell shows, those far below the window, too, in the colours of paper, and nothing to press", async () => {
    const { page, output, saved, idle, expectedErrors } = await openPage(browser, notebookOf(...sources), { context: { colorScheme: "dark" } });
    expectedErrors.push(/inline event handler/, /Loading the image/);
    await output("c6").getByText("aloud").waitFor();
    await idle();
    await saved();
    await page.evaluate(() => {
      Object.assign(window, {
        print: () => document.body.setAttribute("data-printed", String([...document.images].every((image) => image.complete && image.naturalWidth > 0))),
      });
    });
    await page.locator(".cell").first().focus();
    await page.keyboard.press("Control+p");
    await expect.poll(() => page.locator("body").getAttribute("data-printed")).toBe("true");
    await page.emulateMedia({ media: "print" });
    const printed = page.locator(".print-output");
    expect(await printed.count()).toBe(6);
    expect(await printed.locator("img").evaluateAll((images) => images.map((image) => image.getBoundingClientRect().height > 40))).toEqual([true, true]);
    expect(await printed.nth(2).locator("td").allTextContents()).toContain("drone-attack");
    expect(await printed.nth(3).textContent()).toBe("Least: 3");
    expect(await printed.nth(4).textContent()).toBe("printed");
    expect(await printed.nth(5).innerHTML()).toMatch(/<p>said <b>aloud<\/b><\/p>/);
    expect(await printed.locator("script, [onclick], [onerror], [style*=position]").count()).toBe(0);
    expect(await page.evaluate(() => "attacked" in globalThis)).toBe(false);
    for (const hidden of ["iframe", ".page-tools", ".status", ".end", ".tools"]) expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(await printed.count()).toBe(0);
  });

  it("is whole when the browser prints by itself, and leaves the page as it was", async () => {
    const { page, output, saved, idle } = await openPage(browser, notebookOf(...sources.slice(0, 3), "charts.map(events)", "charts.standing(events)"));
    await output("c3").getByText("drone-attack").waitFor();
    await idle();
    await saved();
    const width = await output("c2").locator("figure > svg").getAttribute("width");
    const pages = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g);
    expect(pages?.length).toBeGreaterThanOrEqual(2);
    await expect.poll(() => page.locator(".print-output").count()).toBe(0);
    expect(await output("c2").locator("figure > svg").getAttribute("width")).toBe(width);
  });
});
