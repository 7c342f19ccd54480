import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type FrameLocator, type Locator, type Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import type { Notebook } from "../../src/notebook.js";
import { parseNotebook } from "../../src/notebook-text.js";
import { type ServedNotebook, serveNotebook } from "../../src/server/serve-notebook.js";
import { writeInventedDataset } from "../fixtures/invented-dataset.js";
import { newFolder, writeNotebook } from "../fixtures/notebooks.js";
import { plainLinker } from "../fixtures/plain-linker.js";
import { findChromium, launchFlags } from "./find-chromium.js";

/** Returns Chromium, started. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: launchFlags });
}

const correcting = { author: "A. Tester", linker: async () => plainLinker };

/** A notebook open in a browser. */
export interface OpenPage {
  page: Page;
  /** The frame in which outputs lie. */
  frame: FrameLocator;
  file: string;
  folder: string;
  served: ServedNotebook;
  /** The cell, from 1 among all. */
  cell(number: number): Locator;
  /** What the cell with this id shows. */
  output(id: string): Locator;
  fromDisk(): Promise<Notebook>;
  /** Waits until nothing runs and the page says that all is saved. */
  saved(): Promise<void>;
  /** Waits until nothing runs. */
  idle(): Promise<void>;
  press(...keys: string[]): Promise<void>;
  /** Replaces the source of a cell, from 1 among all, and stays in its editor. */
  retype(number: number, source: string): Promise<void>;
  /** What the test expects the console to say, such as a refusal that it provokes. */
  expectedErrors: RegExp[];
}

export interface OpenOptions {
  trusted?: boolean;
  context?: BrowserContextOptions;
  /** A folder made before, to open it again. */
  folder?: string;
  /** Without the means to correct. */
  isReadOnly?: boolean;
  /** What follows the token in the address, as in `&safe`. */
  query?: string;
}

/** Serves a notebook over the invented dataset and opens it; when the test is over, checks that nothing left the machine and the console stayed clean. */
export async function openPage(browser: Browser, notebook: Notebook, options: OpenOptions = {}): Promise<OpenPage> {
  const folder = options.folder ?? (await newFolder());
  const file = await writeNotebook(folder, notebook);
  const datasetDir = join(folder, "dataset");
  if (options.folder === undefined) await writeInventedDataset(datasetDir);
  const served = await serveNotebook({ file, datasetDir, stateDir: join(folder, "state"), ...(options.isReadOnly === true ? {} : { correcting }) });
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options.context });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const opened: OpenPage = {
    page,
    frame: page.frameLocator("iframe"),
    file,
    folder,
    served,
    cell: (number) => page.locator(".cell").nth(number - 1),
    output: (id) => page.frameLocator("iframe").locator(`.output[data-cell="${id}"]`),
    fromDisk: async () => parseNotebook(await readFile(file, "utf8"), file),
    async saved() {
      // What a cell shows is kept once it is done; before, "Saved" is about what was there earlier.
      await opened.idle();
      await page.getByText("Saved", { exact: true }).waitFor();
    },
    idle: () => page.getByText("Idle", { exact: true }).waitFor(),
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    async retype(number, source) {
      await page
        .locator(".cell")
        .nth(number - 1)
        .locator(".cm-content")
        .click();
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(source);
    },
    expectedErrors: [],
  };
  watchPage(opened);
  await page.goto(`${served.url}${options.query ?? ""}`);
  await page.locator(".cell").first().waitFor();
  if (options.trusted !== false) await page.getByRole("button", { name: "Run all cells" }).click();
  return opened;
}

function watchPage({ page, served, expectedErrors }: OpenPage): void {
  const outside: string[] = [];
  const errors: string[] = [];
  const { origin } = new URL(served.url);
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) outside.push(url);
  });
  // What the policy refuses is announced all the same, and then fails with this reason: it never reached the network.
  page.on("requestfailed", (request) => {
    const index = outside.indexOf(request.url());
    if (index >= 0 && request.failure()?.errorText === "csp") outside.splice(index, 1);
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  onTestFinished(async () => {
    await page.context().close();
    await served.close();
    expect(outside, "requests that left the machine").toEqual([]);
    expect(
      errors.filter((error) => !expectedErrors.some((expected) => expected.test(error))),
      "console errors",
    ).toEqual([]);
  });
}
