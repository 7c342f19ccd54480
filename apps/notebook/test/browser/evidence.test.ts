import { join } from "node:path";
import { readDataset } from "@dateline/dataset";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notebookOf } from "../fixtures/notebooks.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const counted = "events.length + ' events'";
const table = "events.map(({ id, mode, status }) => ({ id, mode, status }))";

describe("evidence", () => {
  it("opens at a mark's quoted words, with the rules that read them", async () => {
    const { page, output } = await openPage(browser, notebookOf("charts.timeline(events)"));
    await output("c1").locator("[data-events]").first().click();
    const panel = page.getByRole("complementary", { name: "Drone attack, 2031-03-02, Ostervik" });
    await panel.waitFor();
    await panel.getByRole("button", { name: "Harbour Front" }).click();
    expect(await panel.locator("mark.pointed").allTextContents()).toEqual(["Harbour Front"]);
    await panel.getByRole("button", { name: "2", exact: true }).click();
    expect(await panel.locator("mark.pointed").allTextContents()).toEqual(["two guards"]);
    await panel.getByText("No rule is noted.").waitFor();
  });

  it("opens from a row of a table, by mouse and by keyboard, and goes through several events", async () => {
    const { page, output, press } = await openPage(browser, notebookOf(table, "charts.map(events)"));
    await output("c1").getByRole("row").nth(2).getByRole("cell").nth(1).click();
    await page.getByRole("complementary").getByRole("heading", { level: 2 }).waitFor();
    await page.keyboard.press("Escape");
    await output("c1").getByRole("button", { name: /^e_/ }).first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("complementary").waitFor();
    await page.keyboard.press("Escape");
    await output("c2").locator(".live-output").hover();
    await output("c2").getByRole("button", { name: "Evidence" }).click();
    await page.getByText("1 of 3").waitFor();
    await press("j");
    await page.getByText("2 of 3").waitFor();
    await page.getByRole("combobox", { name: "Event" }).selectOption({ index: 0 });
    await page.getByText("1 of 3").waitFor();
  });

  it("sets a value right: the dataset's log holds it, and cells draw it at once; and takes it back", async () => {
    const { page, output, folder } = await openPage(browser, notebookOf(table));
    const row = output("c1").getByRole("row", { name: /shelling/ });
    await row.getByText("claimed").click();
    const panel = page.getByRole("complementary");
    await panel.getByRole("button", { name: "Correct" }).nth(1).click();
    await panel.getByLabel("Told as").selectOption("denied");
    await panel.getByLabel("Why").fill("The second dispatch says so");
    await panel.getByRole("button", { name: "Set" }).click();
    await row.getByText("denied").waitFor();
    await panel.getByText('status set to "denied": The second dispatch says so').waitFor();
    const { corrections } = await readDataset(join(folder, "dataset"));
    expect(corrections).toMatchObject([{ action: "set", field: "status", value: "denied", author: "A. Tester" }]);
    await panel.getByRole("button", { name: "Undo" }).click();
    await row.getByText("claimed").waitFor();
  });

  it("says what is wrong with a value, and changes nothing", async () => {
    const { page, output, folder, expectedErrors } = await openPage(browser, notebookOf(table));
    expectedErrors.push(/422/);
    await output("c1").getByText("drone-attack").click();
    const panel = page.getByRole("complementary");
    await panel.getByRole("button", { name: "Correct" }).nth(2).click();
    await panel.getByLabel("When").fill("yesterday");
    await panel.getByRole("button", { name: "Set" }).click();
    await panel.getByRole("alert").getByText('"yesterday" is no date. A day').waitFor();
    expect((await readDataset(join(folder, "dataset"))).corrections).toEqual([]);
  });

  it("rejects an account, merges events and splits them again", async () => {
    const { page, output, folder } = await openPage(browser, notebookOf(table, counted));
    const ids = (await readDataset(join(folder, "dataset"))).events.map(({ id }) => id);
    await output("c1")
      .getByText(ids[0] ?? "")
      .click();
    const panel = page.getByRole("complementary");
    await panel.getByRole("button", { name: "Merge" }).click();
    await panel.getByLabel("Its id").fill(ids[1] ?? "");
    await panel.locator("form").getByRole("button", { name: "Merge" }).click();
    await output("c2").getByText("2 events").waitFor();
    await panel.getByRole("button", { name: "Split off" }).first().click();
    await panel.locator("form").getByRole("button", { name: "Split off" }).click();
    await output("c2").getByText("3 events").waitFor();
    await panel.getByRole("button", { name: "Reject" }).first().click();
    await panel.locator("form").getByRole("button", { name: "Reject" }).click();
    await output("c2").getByText("2 events").waitFor();
  });

  it("shows evidence and offers no correction where there is nothing to correct with", async () => {
    const { page, output } = await openPage(browser, notebookOf(table), { isReadOnly: true });
    await output("c1").getByText("drone-attack").click();
    await page.getByRole("complementary").getByText("Ostervik").first().waitFor();
    expect(await page.getByRole("complementary").getByRole("button", { name: "Correct" }).count()).toBe(0);
  });
});

describe("review", () => {
  it("goes from one doubt to the next by keys: accept, next, reject", async () => {
    const { page, cell, press, idle, folder, output } = await openPage(browser, notebookOf(counted));
    await idle();
    await cell(1)
      .locator(".gutter")
      .first()
      .click({ position: { x: 2, y: 2 } });
    await press("r");
    const panel = page.getByRole("complementary");
    await panel.getByText("1 of 3 to review").waitFor();
    const first = await panel.getByRole("heading", { level: 2 }).textContent();
    await press("n");
    await panel.getByText("2 of 3 to review").waitFor();
    await press("p");
    await panel.getByText("1 of 3 to review").waitFor();
    await press("a");
    await panel.getByText("1 of 2 to review").waitFor();
    expect(await panel.getByRole("heading", { level: 2 }).textContent()).not.toBe(first);
    await press("x");
    await output("c1").getByText("2 events").waitFor();
    await panel.getByText("1 of 1 to review").waitFor();
    await press("a");
    await panel.getByText("Nothing is left").waitFor();
    const { corrections, reports } = await readDataset(join(folder, "dataset"));
    expect(corrections.map(({ action }) => action)).toEqual(["set", "reject", "set"]);
    expect(reports.map(({ confidence }) => confidence)).toEqual(["high", "high"]);
    expect(await page.locator(".cell").count()).toBe(1);
  });
});
