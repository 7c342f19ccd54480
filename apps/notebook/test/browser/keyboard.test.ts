import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bindings } from "../../page/sheet/keyboard.js";
import { notebookOf } from "../fixtures/notebooks.js";
import { cellsOf as cells } from "./cells.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Presses Tab and waits for the focus to go on: into a frame and out of it, it goes from process to process. Within the frame, the page sees no change. */
async function pressTab(page: Page): Promise<void> {
  const before = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press("Tab");
  await page.waitForFunction((last) => document.activeElement !== last || last?.tagName === "IFRAME", before);
}

describe("keys", () => {
  it("move between cells and in and out of editing", async () => {
    const { page, cell } = await openPage(browser, notebookOf("1", "%md two", "3"));
    await cell(1).locator(".gutter").first().click();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return await cells(page);
    };
    expect(await press("j")).toEqual(["code 1", "*text two", "code 3"]);
    expect(await press("ArrowDown", "j", "j")).toEqual(["code 1", "text two", "*code 3"]);
    expect(await press("k", "ArrowUp", "k")).toEqual(["*code 1", "text two", "code 3"]);
    expect(await press("Enter")).toEqual(["*code [1]", "text two", "code 3"]);
    expect(await press("ArrowDown")).toEqual(["code 1", "*text two", "code 3"]);
    expect(await press("Enter")).toEqual(["code 1", "*text [two]", "code 3"]);
    expect(await press("Escape", "k")).toEqual(["*code 1", "text two", "code 3"]);
  });

  it("add, delete, bring back and turn cells", async () => {
    const { page, cell, fromDisk, saved } = await openPage(browser, notebookOf("1", "2"));
    await cell(1).locator(".gutter").first().click();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return await cells(page);
    };
    expect(await press("b")).toEqual(["code 1", "*code", "code 2"]);
    expect(await press("a")).toEqual(["code 1", "*code", "code", "code 2"]);
    expect(await press("Enter", "x", "Escape")).toEqual(["code 1", "*code x", "code", "code 2"]);
    expect(await press("m")).toEqual(["code 1", "*text x", "code", "code 2"]);
    expect(await press("y")).toEqual(["code 1", "*code x", "code", "code 2"]);
    expect(await press("d", "j", "d")).toEqual(["code 1", "code x", "*code", "code 2"]);
    expect(await press("Escape", "d", "d")).toEqual(["code 1", "code x", "*code 2"]);
    expect(await press("k", "d", "d")).toEqual(["code 1", "*code 2"]);
    expect(await press("z")).toEqual(["code 1", "*code x", "code 2"]);
    await page.keyboard.press("Control+s");
    await saved();
    const ids = (await fromDisk()).cells.map(({ id }) => id);
    expect([ids[0], ids[2]]).toEqual(["c1", "c2"]);
    expect(new Set(ids).size).toBe(3);
  });

  it("run: in place, onwards, and at the end into a new cell", async () => {
    const { page, cell, output } = await openPage(browser, notebookOf("'one'", "%md two"));
    await output("c1").getByText("one").waitFor();
    await cell(1).locator(".cm-content").click();
    await page.keyboard.press("Control+Enter");
    expect(await cells(page)).toEqual(["*code 'one'", "text two"]);
    await page.keyboard.press("Shift+Enter");
    expect(await cells(page)).toEqual(["code 'one'", "*text two"]);
    await page.keyboard.press("Shift+Enter");
    expect(await cells(page)).toEqual(["code 'one'", "text two", "*code []"]);
  });

  it("leave letters alone where somebody writes or presses a button", async () => {
    const { page, cell } = await openPage(browser, notebookOf("''", "2"));
    await cell(1).locator(".cm-content").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("abdjkmy");
    expect(await cells(page)).toEqual(["*code [abdjkmy]", "code 2"]);
    await page.getByRole("button", { name: "Save" }).focus();
    await page.keyboard.press("b");
    expect((await cells(page)).length).toBe(2);
  });

  it("are all listed in the help", async () => {
    const { page, cell } = await openPage(browser, notebookOf("1"));
    await cell(1).locator(".gutter").first().click();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    const dialog = page.getByRole("dialog", { name: "Keys" });
    expect(await dialog.getByRole("row").count()).toBe(bindings.length);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });
});

describe("without a mouse", () => {
  it("everything is reached with Tab, the focus is seen, and every stop has a name", async () => {
    const { page, cell, output } = await openPage(browser, notebookOf("html`<button>in output</button>`", "2"));
    await output("c1").getByRole("button").waitFor();
    await cell(1).locator(".gutter").first().click();
    const stops: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      await pressTab(page);
      const stop = await page.evaluate(() => {
        const focused = document.activeElement;
        const style = focused === null ? undefined : getComputedStyle(focused);
        return { name: focused?.getAttribute("aria-label") ?? focused?.getAttribute("title") ?? "", tag: focused?.tagName ?? "", outline: style?.outlineStyle };
      });
      if (stop.tag === "BODY") break;
      expect(stop.name).not.toBe("");
      if (stop.tag === "BUTTON") expect(stop.outline).not.toBe("none");
      stops.push(stop.tag === "IFRAME" ? "frame" : stop.name);
    }
    expect(stops.slice(0, 4)).toEqual(["Shift+Enter", "Kind of cell", "Add a cell below: b", "Move the cell up: Ctrl+Shift+Up"]);
    expect(stops).toContain("frame");
  });

  it("names cells, editors, outputs and what they are at", async () => {
    const { page, frame, output, idle } = await openPage(browser, notebookOf("1", "%md Some *words*", "nowhere"));
    await output("c1").getByText("1").waitFor();
    await idle();
    for (const name of ["Code cell 1", "Text cell: Some words", "Code cell 2"])
      await expect.poll(() => page.getByRole("group", { name, exact: true }).count()).toBe(1);
    expect(await page.getByRole("textbox", { name: "Source of code cell 2" }).count()).toBe(1);
    expect(await frame.getByRole("region", { name: "Output of code cell 1" }).count()).toBe(1);
    expect(await page.getByRole("main", { name: "Notebook test.ipynb" }).count()).toBe(1);
    expect(await page.getByRole("status").allTextContents()).toContain("Idle");
  });

  it("Escape in an output gives the keyboard back to the cell", async () => {
    const { page, output } = await openPage(browser, notebookOf("html`<input aria-label='box'>`"));
    await output("c1").getByLabel("box").click();
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.classList.contains("cell"));
    await expect.poll(() => cells(page)).toEqual(["*code html`<input aria-label='box'>`"]);
  });
});
