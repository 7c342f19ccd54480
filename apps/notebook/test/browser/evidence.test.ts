import { join } from "node:path";
import { charts } from "@dateline/charts";
import { readDataset } from "@dateline/dataset";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { notebookOf } from "../fixtures/notebooks.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const counted = "events.length + ' events'";
const table = "events.map(({ id, mode, status }) => ({ id, mode, status }))";

/** Clicks at a mark until something comes of it: while the sheet moves aside for a panel, or back, a click may fall beside the frame. */
async function clickUntil(mark: Locator, seen: Locator): Promise<void> {
  await vi.waitFor(
    async () => {
      await mark.click({ force: true });
      await seen.waitFor({ timeout: 1_000 });
    },
    { timeout: 15_000 },
  );
}

describe("evidence", () => {
  it("opens at a mark's quoted words, with the rules that read them", async () => {
    const { page, output } = await openPage(browser, notebookOf("charts.timeline(events)"));
    await output("c1").locator("[data-events]").first().click();
    const panel = page.getByRole("complementary", { name: "Drone attack, 2 Mar 2031, Ostervik" });
    await panel.waitFor();
    await panel.getByRole("button", { name: "Harbour Front" }).click();
    await expect.poll(() => panel.locator("mark.pointed").allTextContents()).toEqual(["Harbour Front"]);
    await panel.getByRole("button", { name: "2", exact: true }).click();
    await expect.poll(() => panel.locator("mark.pointed").allTextContents()).toEqual(["two guards"]);
    await panel.getByText("No rule is noted.").waitFor();
  });

  it("opens from a row of a table, by mouse and by keyboard, and goes through several events", async () => {
    const { page, output, press } = await openPage(browser, notebookOf(table, "charts.map(events)"));
    await output("c1").getByRole("row").nth(2).getByRole("cell").nth(1).click();
    await page.getByRole("complementary").getByRole("heading", { level: 2 }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("complementary").waitFor({ state: "hidden" });
    await output("c1").getByRole("button", { name: /^e_/ }).first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("complementary").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("complementary").waitFor({ state: "hidden" });
    await output("c2").locator(".live-output").hover();
    await output("c2").getByRole("button", { name: "Evidence" }).click();
    await page.getByText("1 of 3").waitFor();
    await press("j");
    await page.getByText("2 of 3").waitFor();
    await page.getByRole("combobox", { name: "Event" }).selectOption({ index: 0 });
    await page.getByText("1 of 3").waitFor();
  });

  it("opens at every mark of every chart of ours", async () => {
    const names = Object.values(charts).map(({ name }) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
    const { page, output, folder, idle } = await openPage(browser, notebookOf(...names.map((name) => `charts.${name}(events)`)));
    await output(`c${names.length}`).locator("figure").waitFor();
    await idle();
    const ids = (await readDataset(join(folder, "dataset"))).events.map(({ id }) => id as string);
    const panel = page.getByRole("complementary");
    for (const [index, name] of names.entries()) {
      const marks = output(`c${index + 1}`).locator("figure > svg [data-events]");
      const count = await marks.count();
      // No actor of this dataset has a target that is an actor, too.
      expect(count, name).toBeGreaterThan(name === "actorTargets" ? -1 : 0);
      for (let nth = 0; nth < count; nth += 1) {
        // Marks may lie over one another: whichever is hit, there is evidence.
        await clickUntil(marks.nth(nth), panel.locator(".facts code"));
        expect(ids, `${name}, mark ${nth + 1}`).toContain(await panel.locator(".facts code").textContent());
        await panel.getByRole("button", { name: "Close" }).click();
        await panel.waitFor({ state: "hidden" });
      }
    }
  });

  it("opens at the marks of a plot of one's own that are drawn from events, or from rows that name them", async () => {
    const day = "x: (event) => new Date(event.time.start)";
    const { page, output, idle, folder } = await openPage(
      browser,
      notebookOf(
        `Plot.plot({ marks: [Plot.ruleY([0]), Plot.dot(events, { ${day}, y: 'mode', r: 8 })] })`,
        "Plot.barX(events, Plot.groupY({ x: 'count' }, { y: (event) => event.type })).plot()",
        "Plot.plot({ marks: [Plot.rectY(events.map(({ id, voices }) => ({ eventId: id, n: voices.length + 1 })), { x1: (d, i) => i, x2: (d, i) => i + 1, y: 'n', fy: (d, i) => i % 2 })] })",
        `html\`<div>\${Plot.plot({ marks: [Plot.areaY(events, { ${day}, y1: 0, y2: () => 1, sort: (event) => event.time.start })] })}</div>\``,
        "Plot.plot({ marks: [Plot.dot([{ n: 1 }], { x: 'n', r: 8 })] })",
        // Not events any more: places where events lie.
        "Plot.plot({ marks: [Plot.dot(events, Plot.hexbin({ r: 'count' }, { x: () => 1, y: () => 1, fill: 'currentColor' }))], r: { range: [9, 9] } })",
        "Plot.plot({ marks: [Plot.dot(events, { x: 'mode', r: (event) => 1 + event.voices.length, sort: { channel: '-r' }, fill: 'currentColor' })], r: { range: [9, 12] } })",
      ),
    );
    await output("c7").locator("circle").first().waitFor();
    await idle();
    const panel = page.getByRole("complementary");
    const opens = async (cell: string, shape: string) => {
      await clickUntil(output(cell).locator(shape).first(), panel.locator(".facts code"));
      const shown = { id: await panel.locator(".facts code").textContent(), count: await panel.locator("option").count() };
      await panel.getByRole("button", { name: "Close" }).click();
      await panel.waitFor({ state: "hidden" });
      return shown;
    };
    const { events } = await readDataset(join(folder, "dataset"));
    expect(await opens("c1", "circle")).toEqual({ id: events[0]?.id, count: 0 });
    const assaults = events.filter(({ type }) => type === "assault");
    expect(await opens("c2", "g[aria-label=bar] rect")).toEqual({ id: assaults[0]?.id, count: assaults.length });
    expect(await opens("c3", "g[aria-label=rect] rect")).toEqual({ id: events[0]?.id, count: 0 });
    expect((await opens("c4", "g[aria-label=area] path")).count).toBe(3);
    expect((await opens("c7", "circle")).count).toBe(0);
    await output("c1").locator(".live-output").hover();
    await output("c1").getByRole("button", { name: "Evidence" }).click();
    await page.getByText("1 of 3").waitFor();
    await panel.getByRole("button", { name: "Close" }).click();
    for (const [cell, shape] of [
      ["c5", "circle"],
      ["c6", "g[aria-label=dot] *"],
    ] as const) {
      await clickUntil(output(cell).locator(shape), page.locator(`.cell.selected[aria-label="Code cell ${cell.slice(1)}"]`));
    }
    expect(await panel.count()).toBe(0);
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
    // The panel is drawn anew after the cells: of one account, nothing is split off.
    await panel.getByRole("button", { name: "Split off" }).first().waitFor({ state: "detached" });
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
    await expect.poll(() => panel.getByRole("heading", { level: 2 }).textContent()).not.toBe(first);
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
