import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notebookOf } from "../fixtures/notebooks.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const sources = ["%md # A heading with words that need more than one line on a small screen", "charts.timeline(events)", "charts.standing(events)", "events"];

describe("the sheet", () => {
  it.each([
    { width: 1100, output: 720 },
    { width: 400, output: 376 },
  ])("fits $width pixels: outputs are $output wide and lie where their cells leave room", async ({ width, output: expected }) => {
    const { page, output, cell, idle } = await openPage(browser, notebookOf(...sources), { context: { viewport: { width, height: 800 } } });
    await output("c4").locator("table").waitFor();
    await idle();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const number of [2, 3, 4]) {
      await expect
        .poll(async () => {
          const [room, drawn] = [await cell(number).locator(".room").boundingBox(), await output(`c${number}`).boundingBox()];
          return (
            room !== null && drawn !== null && Math.abs(room.y - drawn.y) <= 1 && Math.abs(room.x - drawn.x) <= 1 && Math.abs(room.height - drawn.height) <= 1
          );
        })
        .toBe(true);
    }
    await expect.poll(async () => (await output("c2").boundingBox())?.width).toBe(expected);
    await expect.poll(() => output("c2").locator("figure > svg").getAttribute("width")).toBe(String(expected));
  });

  it("draws charts anew for another width and for the dark, and keeps in the file what it kept", async () => {
    const { page, output, fromDisk, saved } = await openPage(browser, notebookOf("charts.timeline(events)"));
    await output("c1").locator("figure.dateline-chart:not(.dateline-chart-dark)").waitFor();
    await saved();
    const kept = await fromDisk();
    await page.emulateMedia({ colorScheme: "dark" });
    await output("c1").locator("figure.dateline-chart-dark").waitFor();
    await page.setViewportSize({ width: 500, height: 800 });
    await output("c1").locator('figure > svg[width="476"]').waitFor();
    await saved();
    expect(await fromDisk()).toEqual(kept);
  });

  it("is at most a megabyte, packed, from the first request to the last", async () => {
    const { page, served, output } = await openPage(browser, notebookOf("1"));
    await output("c1").getByText("1").waitFor();
    const bodies: Promise<number>[] = [];
    page.on("response", (response) => {
      if (!response.url().includes("/api/"))
        bodies.push(response.body().then((body) => (response.url().endsWith(".woff2") ? body.length : gzipSync(body).length)));
    });
    await page.goto(new URL(served.url).origin);
    await output("c1").getByText("1").waitFor();
    const sizes = await Promise.all(bodies);
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2 ** 20);
  });
});
