import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeCells } from "../../src/notebook.js";
import { notebookOf } from "../fixtures/notebooks.js";
import { cellsOf } from "./cells.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Opens a notebook with its first cell selected. */
async function open(...sources: string[]) {
  const opened = await openPage(browser, notebookOf(...sources));
  await opened.idle();
  await opened
    .cell(1)
    .locator(".gutter")
    .first()
    .click({ position: { x: 2, y: 2 } });
  const after = async (...keys: string[]) => {
    await opened.press(...keys);
    return await cellsOf(opened.page);
  };
  return { ...opened, after };
}

/** Does something with the tools of a cell. They show while the pointer is over it, which cells may move from under, and while it has the focus. */
async function withTools(cell: Locator, act: () => Promise<unknown>): Promise<void> {
  await cell.focus();
  await act();
}

describe("cells", () => {
  it("are cut, copied and pasted, with ids of their own", async () => {
    const { after, fromDisk, page, saved } = await open("1", "2", "%md three");
    expect(await after("x")).toEqual(["*code 2", "text three"]);
    expect(await after("j", "v")).toEqual(["code 2", "text three", "*code 1"]);
    expect(await after("k", "c", "V")).toEqual(["code 2", "*text three", "text three", "code 1"]);
    expect(await after("z")).toEqual(["*code 1", "code 2", "text three", "text three", "code 1"]);
    await page.keyboard.press("Control+s");
    await saved();
    expect(new Set((await fromDisk()).cells.map(({ id }) => id)).size).toBe(5);
  });

  it("are joined and parted", async () => {
    const { after, page, cell } = await open("const a = 1", "a + 1");
    expect(await after("M")).toEqual(["*code const a = 1||a + 1"]);
    expect(await after("z")).toEqual(["code const a = 1||a + 1", "*code a + 1"]);
    await cell(1).locator(".cm-line").nth(1).click();
    await page.keyboard.press("Control+Shift+Minus");
    await expect.poll(() => cellsOf(page)).toEqual(["code const a = 1", "*code [a + 1]", "code a + 1"]);
  });

  it("move by keys, by buttons and by dragging, and what they show goes with them", async () => {
    const { after, page, cell, output, fromDisk, saved } = await open("'first'", "'second'", "'third'");
    expect(await after("Control+Shift+ArrowDown")).toEqual(["code 'second'", "*code 'first'", "code 'third'"]);
    await withTools(cell(3), () => cell(3).getByRole("button", { name: "Up" }).click());
    await expect.poll(() => cellsOf(page)).toEqual(["code 'second'", "*code 'third'", "code 'first'"]);
    await cell(3)
      .locator(".handle")
      .dragTo(cell(1).locator(".gutter").first(), { targetPosition: { x: 2, y: 2 } });
    await expect.poll(() => cellsOf(page)).toEqual(["*code 'first'", "code 'second'", "code 'third'"]);
    const top = async (id: string) => (await output(id).boundingBox())?.y ?? Number.NaN;
    await expect.poll(async () => (await top("c1")) < (await top("c2"))).toBe(true);
    await saved();
    expect((await fromDisk()).cells.map(({ id }) => id)).toEqual(["c1", "c2", "c3"]);
  });

  it("fold their code and their output away, and the file remembers it as JupyterLab does", async () => {
    const { press, page, cell, output, fromDisk, saved } = await open("'seen'");
    await press("u", "o");
    await expect.poll(() => cell(1).locator(".cm-editor").isVisible()).toBe(false);
    await expect.poll(() => output("c1").isVisible()).toBe(false);
    await saved();
    expect((await fromDisk()).cells[0]?.metadata).toEqual({ jupyter: { source_hidden: true, outputs_hidden: true } });
    await page.getByRole("button", { name: "Code folded away" }).click();
    await cell(1)
      .locator(".gutter")
      .first()
      .click({ position: { x: 2, y: 2 } });
    await press("o");
    await expect.poll(() => output("c1").isVisible()).toBe(true);
    await saved();
    expect((await fromDisk()).cells[0]?.metadata).toEqual({});
  });

  it("are in TypeScript, JavaScript, SQL or plain words, as they are chosen to be", async () => {
    const { page, cell, fromDisk, saved, output, retype } = await open("1");
    const choose = (kind: string) => withTools(cell(1), () => cell(1).getByRole("combobox", { name: "Kind of cell" }).selectOption(kind));
    await choose("JavaScript");
    await retype(1, "const half = 1 / 2; half");
    await page.keyboard.press("Control+Enter");
    await output("c1").getByText("0.5").waitFor();
    await saved();
    expect((await fromDisk()).cells[0]).toMatchObject({ cell_type: "code", metadata: { dateline: { language: "javascript" } } });
    await choose("SQL");
    await saved();
    expect((await fromDisk()).cells[0]).toMatchObject({ metadata: { dateline: { language: "sql" } } });
    await choose("Text");
    await choose("TypeScript");
    await saved();
    expect((await fromDisk()).cells[0]).toMatchObject({ cell_type: "code", metadata: {} });
  });
});

describe("the panels", () => {
  it("find words in all cells and go to them", async () => {
    const { press, page } = await open("const alpha = 1", "%md The word Alpha\nagain", "alpha");
    await press("f");
    await page.getByRole("searchbox", { name: "Words to find" }).fill("alpha");
    await page.getByText("3 places").waitFor();
    await page.getByRole("button", { name: "The word Alpha" }).click();
    await expect.poll(() => cellsOf(page)).toEqual(["code const alpha = 1", "*text [The word Alpha|again]", "code alpha"]);
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("Alpha");
  });

  it("list headings, and go to one", async () => {
    const { press, page } = await open("%md # One\n\n## Two", "1", "%md ```\n# no heading\n```\n### *Three*");
    await press("t");
    const panel = page.getByRole("complementary", { name: "Contents" });
    expect(await panel.getByRole("listitem").allTextContents()).toEqual(["One", "Two", "Three"]);
    await panel.getByRole("button", { name: "Three" }).click();
    await expect.poll(async () => (await cellsOf(page))[2]).toMatch(/^\*text/);
  });

  it("list names with their values, as they are now", async () => {
    const { press, page, frame } = await open(
      "const least = view(Inputs.range([0, 9], { step: 1, value: 3 }))",
      "const few = events.slice(0, 2), word = 'x' + least",
    );
    await press("w");
    const row = (name: string) => page.getByRole("row").filter({ has: page.getByRole("button", { name, exact: true }) });
    await row("least").getByText("3", { exact: true }).waitFor();
    await row("few").getByText("2 records").waitFor();
    await frame.getByRole("slider").fill("7");
    await row("word").getByText("x7").waitFor();
    // The first gives the keyboard back to the cell, the second puts the panel away.
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.classList.contains("cell"));
    await page.keyboard.press("Escape");
    await page.getByRole("complementary").waitFor({ state: "hidden" });
    expect(await page.evaluate(() => document.activeElement?.classList.contains("cell"))).toBe(true);
  });
});

it("keeps what a notebook of another tool holds", async () => {
  const notebook = notebookOf("1");
  const [cell] = codeCells(notebook);
  if (cell === undefined) throw new Error("there is a cell");
  cell.metadata = { tags: ["a"], dateline: { other: 1 } };
  const { press, fromDisk, saved, idle } = await openPage(browser, notebook);
  await idle();
  await press("j", "m", "y");
  await saved();
  expect((await fromDisk()).cells[0]?.metadata).toEqual({ tags: ["a"], dateline: { other: 1 } });
});
