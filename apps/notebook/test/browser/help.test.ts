import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notebookOf } from "../fixtures/notebooks.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe("help in the editor", () => {
  it("completes fields of an event as they are typed, with what the schema says of them", async () => {
    const { page, cell } = await openPage(browser, notebookOf(""), { trusted: false });
    await cell(1).locator(".cm-content").click();
    await page.keyboard.type("events.map((event) => event.casu");
    const list = page.locator(".cm-tooltip-autocomplete");
    await list.getByText("casualties", { exact: true }).waitFor();
    const words = page.getByText("Tolls, one a voice and outcome; never added up.");
    await words.waitFor();
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains("cm-content"))).toBe(true);
    // Nothing is taken from a list that has only just come up: the key may have been meant for the text.
    await page.keyboard.type("al", { delay: 150 });
    await list.getByText("casualties", { exact: true }).waitFor();
    await words.waitFor();
    await page.keyboard.press("Tab");
    await expect.poll(() => cell(1).locator(".cm-content").textContent()).toBe("events.map((event) => event.casualties");
  });

  it("says what a name is when it is pointed at", async () => {
    const { page, cell } = await openPage(browser, notebookOf("events[0].voices"), { trusted: false });
    await cell(1).getByText("voices").hover();
    await page.locator(".name-help").getByText("Who says it first hand").waitFor();
  });

  it("underlines what is wrong where it is wrong, and leaves alone what is right", async () => {
    const { page, retype, cell } = await openPage(browser, notebookOf("const few = events.slice(0, 3)", ""), { trusted: false });
    await retype(2, "few.length;\nfew[0].plaice");
    await page.locator(".cm-lintRange-warning").getByText("plaice").waitFor();
    expect(await cell(2).locator(".cm-lintRange-warning").count()).toBe(1);
    await retype(2, "few[0].place");
    await page.locator(".cm-lintRange-warning").first().waitFor({ state: "detached" });
  });
});
