import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notebookOf } from "../fixtures/notebooks.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe("the notebook page", () => {
  it("draws a chart, and what depends on an edited cell again, and saves both", async () => {
    const { page, cell, output, fromDisk, saved } = await openPage(
      browser,
      notebookOf("const least = 1", "charts.timeline(events.filter((event) => event.casualties.length >= least))", "1 + 1"),
    );
    await output("c2").locator("svg").first().waitFor();
    await cell(1).locator(".cm-content").click();
    await page.screenshot({ path: "/tmp/nb-1.png" });
    await page.keyboard.press("Control+a");
    await page.keyboard.type("const least = 9");
    await page.keyboard.press("Shift+Enter");
    await page.waitForTimeout(1000);
    await page.screenshot({ path: "/tmp/nb-2.png" });
    await saved();
    expect((await fromDisk()).cells[0]?.source).toBe("const least = 9");
  });
});
