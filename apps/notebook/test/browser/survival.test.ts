import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { formatNotebook } from "../../src/notebook-text.js";
import { serveNotebook } from "../../src/server/serve-notebook.js";
import { notebookOf } from "../fixtures/notebooks.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe("what is typed", () => {
  it("survives a server that has gone: the page says so by itself, and goes on when it is started again as before", async () => {
    const { page, served, file, folder, retype, press, saved, output, fromDisk, expectedErrors } = await openPage(browser, notebookOf("'before'"));
    expectedErrors.push(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING|403/);
    await output("c1").getByText("before").waitFor();
    await saved();
    await served.close();
    const notice = page.getByRole("alert").getByText("The server does not answer");
    await notice.waitFor();
    expect(await page.locator(".server-state").textContent()).toBe("No server");
    await retype(1, "'typed while it was gone'");
    await page.getByText("Not saved", { exact: true }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(1);
    const again = await serveNotebook({ file, datasetDir: join(folder, "dataset"), stateDir: join(folder, "state") });
    onTestFinished(() => again.close());
    expect(new URL(again.url).origin).toBe(new URL(served.url).origin);
    await notice.waitFor({ state: "detached" });
    await saved();
    expect((await fromDisk()).cells[0]?.source).toBe("'typed while it was gone'");
    await press("Control+Enter");
    await output("c1").getByText("typed while it was gone").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("waits for the new address to be opened where the server does not know the page any more", async () => {
    const { page, served, file, folder, saved, output, retype, fromDisk, expectedErrors } = await openPage(browser, notebookOf("'before'"));
    expectedErrors.push(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING|403/);
    await output("c1").getByText("before").waitFor();
    await saved();
    await served.close();
    await page.getByText("The server does not answer").waitFor();
    await retype(1, "'typed while it was gone'");
    const port = Number(new URL(served.url).port);
    const again = await serveNotebook({ file, datasetDir: join(folder, "dataset"), stateDir: join(folder, "other-state"), port });
    onTestFinished(() => again.close());
    await page.getByText("The server was started anew and does not know this page").waitFor();
    const other = await page.context().newPage();
    await other.goto(again.url);
    await other.locator(".cell").first().waitFor();
    await other.close();
    await saved();
    expect((await fromDisk()).cells[0]?.source).toBe("'typed while it was gone'");
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("survives a page that is closed before it could be saved", async () => {
    const { page, served, retype, saved, output, fromDisk } = await openPage(browser, notebookOf("'before'", "'other'"));
    await output("c2").getByText("other").waitFor();
    await saved();
    await page.route("**/api/notebook", (route) => (route.request().method() === "PUT" ? new Promise(() => {}) : route.continue()));
    await retype(1, "'typed and lost, or not'");
    const other = await page.context().newPage();
    await other.goto(new URL(served.url).origin);
    await other.getByText("What was typed here and had not been saved is back.").waitFor();
    expect(await other.locator(".cm-content").first().textContent()).toBe("'typed and lost, or not'");
    // It is another program than the one that was agreed to.
    await other.getByRole("button", { name: "Run all cells" }).waitFor();
    await expect.poll(async () => (await fromDisk()).cells[0]?.source, { timeout: 10_000 }).toBe("'typed and lost, or not'");
    await other.close();
  });

  it("is a conflict, both kept, where the file was changed meanwhile", async () => {
    const { page, served, retype, saved, output, file, expectedErrors } = await openPage(browser, notebookOf("'before'"));
    expectedErrors.push(/409/);
    await output("c1").getByText("before").waitFor();
    await saved();
    await page.route("**/api/notebook", (route) => (route.request().method() === "PUT" ? new Promise(() => {}) : route.continue()));
    await retype(1, "'mine'");
    await writeFile(file, formatNotebook(notebookOf("'theirs'")));
    const other = await page.context().newPage();
    await other.goto(new URL(served.url).origin);
    await other.getByText("Not saved: changed on disk").waitFor();
    await other.getByRole("button", { name: "Go on with this page" }).click();
    await other.getByText("is kept as test.conflict-1.ipynb").waitFor();
    await other.close();
  });

  it("is told where the reader is, far down the page, too", async () => {
    const { page, retype, saved, output, file, expectedErrors } = await openPage(
      browser,
      notebookOf("html`<div style='height: 3000px'>tall</div>`", "'before'"),
    );
    expectedErrors.push(/409/);
    await output("c2").getByText("before").waitFor();
    await saved();
    await page.route("**/api/version", (route) => new Promise((go) => setTimeout(go, 3000)).then(() => route.continue()));
    await writeFile(file, formatNotebook(notebookOf("'theirs'")));
    await retype(2, "'mine'");
    const choice = page.getByRole("button", { name: "Go on with this page" });
    await choice.waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await expect.poll(async () => (await choice.boundingBox())?.y).toBeLessThan(200);
    expect((await choice.boundingBox())?.y).toBeGreaterThan(0);
  });

  it("can be kept as a copy where saving fails", async () => {
    const { page, served, retype, saved, output, expectedErrors } = await openPage(browser, notebookOf("'before'"));
    expectedErrors.push(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING/);
    await output("c1").getByText("before").waitFor();
    await saved();
    await served.close();
    await retype(1, "'kept'");
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Keep a copy" }).click()]);
    expect(file.suggestedFilename()).toBe("test.copy.ipynb");
  });
});
