import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeInventedDataset } from "../fixtures/invented-dataset.js";
import { newFolder, notebookOf } from "../fixtures/notebooks.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe("a dataset that takes its time", () => {
  it("comes after the page: what needs it waits and says so, and the rest goes on", async () => {
    const { page, output, cell } = await openPage(browser, notebookOf("events.length + ' events'", "'needs none'"), { trusted: false });
    let send = () => {};
    const isAsked = new Promise<void>((asked) => {
      void page.route("**/api/records/events", async (route) => {
        asked();
        await new Promise<void>((go) => (send = go));
        await route.continue();
      });
    });
    await page.getByRole("button", { name: "Run all cells" }).click();
    await isAsked;
    await output("c2").getByText("needs none").waitFor();
    await page.locator(".reading-state").getByText("Reading events").waitFor();
    await expect.poll(() => cell(1).getAttribute("aria-label")).toBe("Code cell 1, running");
    send();
    await output("c1").getByText("3 events").waitFor();
    await expect.poll(() => page.locator(".reading-state").textContent()).toBe("");
  });

  it("that is damaged is told in the cells that need it, and the page opens all the same", async () => {
    const folder = await newFolder();
    await writeInventedDataset(join(folder, "dataset"));
    await appendFile(join(folder, "dataset", "events.jsonl"), "{}\n");
    const { cell, page, output, expectedErrors } = await openPage(browser, notebookOf("events.length", "'needs none'"), { folder, trusted: false });
    expectedErrors.push(/422/);
    await page.getByRole("button", { name: "Run all cells" }).click();
    await cell(1)
      .getByRole("alert")
      .getByText(/^Line 4/)
      .waitFor();
    await output("c2").getByText("needs none").waitFor();
  });
});
