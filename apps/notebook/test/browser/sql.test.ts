import { join } from "node:path";
import { readDataset, writeDataset } from "@dateline/dataset";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Notebook } from "../../src/notebook.js";
import { notebookOf } from "../fixtures/notebooks.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** A notebook whose first cell is SQL. */
function withSql(sql: string, ...others: readonly string[]): Notebook {
  const notebook = notebookOf(sql, ...others);
  const [first, ...rest] = notebook.cells;
  return first === undefined ? notebook : { ...notebook, cells: [{ ...first, metadata: { dateline: { language: "sql" } } }, ...rest] };
}

describe("a cell of SQL in the page", () => {
  it("shows its rows as a table, draws them in another cell, and asks anew when it is run again", async () => {
    const counts = "-- name: counts\nselect type, count(*) as n, min(first_day) as since from events group by type order by type";
    const { output, idle, folder, cell, press, saved, fromDisk } = await openPage(
      browser,
      withSql(counts, "Plot.plot({ marks: [Plot.barY(counts, { x: 'type', y: 'n' })] })", "counts.reduce((sum, { n }) => sum + n, 0)"),
    );
    await output("c3").getByText("3", { exact: true }).waitFor();
    await idle();
    expect(await output("c1").getByRole("columnheader").allTextContents()).toEqual(["type", "n", "since"]);
    expect(await output("c1").getByRole("cell").nth(2).textContent()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await output("c2").locator("svg").count()).toBe(1);

    const dir = join(folder, "dataset");
    const { manifest, ...records } = await readDataset(dir);
    const [gone] = records.events;
    const left = { ...records, events: records.events.slice(1), reports: records.reports.filter(({ eventId }) => eventId !== gone?.id) };
    await writeDataset(dir, left, { inputs: manifest.inputs });
    await cell(1).locator(".cm-content").click();
    await press("Control+Enter");
    await output("c3").getByText("2", { exact: true }).waitFor();
    await saved();
    expect((await fromDisk()).cells[0]).toMatchObject({ cell_type: "code", metadata: { dateline: { language: "sql" } }, source: counts });
  });

  it("says what is wrong with a query in the cell, and runs when it is mended", async () => {
    const { output, cell, press, retype } = await openPage(browser, withSql("select tpe from events", "1 + 1"));
    await cell(1).getByText('There is no column "tpe" here.').first().waitFor();
    await output("c2").getByText("2", { exact: true }).waitFor();
    await retype(1, "select count(*) as n from events");
    await press("Control+Enter");
    await output("c1").getByRole("cell", { name: "3" }).waitFor();
  });
});
