import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notebookOf } from "../fixtures/notebooks.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
let axe: string;
beforeAll(async () => {
  [browser, axe] = await Promise.all([startBrowser(), readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")]);
});
afterAll(() => browser.close());

/** Returns what axe finds against a document, as rule and element. A frame has no origin, so each document is looked at by itself. */
async function violations(document: Page | Frame, forPages: Record<string, { enabled: boolean }> = {}): Promise<string[]> {
  // The page's policy lets no script in; this one comes through the debugger, where policies do not reach.
  await document.evaluate(axe);
  return await document.evaluate(async (rules) => {
    const { axe: tool } = globalThis as unknown as {
      axe: { run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await tool.run(window.document, { iframes: false, resultTypes: ["violations"], rules });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, forPages);
}

const sources = [
  "%md # A heading\n\nWords with a [link](https://example.org/), `code` and\n\n| a | b |\n|---|---|\n| 1 | 2 |",
  "charts.timeline(events)",
  "events.map(({ id, mode, status }) => ({ id, mode, status }))",
  "const least = view(Inputs.range([0, 10], { label: 'Least', step: 1 }))",
  "Array.from({ length: 300 }, (_, n) => ({ n }))",
  "console.log('printed'); null.x",
];

describe.each([
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 400 },
] as const)("axe finds nothing against the page, $colorScheme at $width pixels", ({ colorScheme, width }) => {
  it("as it stands and with each of its panels", async () => {
    // Contrast is measured in colours that stand still.
    const { page, cell, output, press, idle } = await openPage(browser, notebookOf(...sources), {
      context: { colorScheme, reducedMotion: "reduce", viewport: { width, height: 900 } },
    });
    await cell(6).getByRole("alert").waitFor();
    await idle();
    const [frame] = page.frames().slice(1);
    if (frame === undefined) throw new Error("there is a frame");
    expect(await violations(page)).toEqual([]);
    // The frame lies on the page's paper, of which it knows nothing; landmarks and the heading of the page are the page's.
    await frame.evaluate(() => {
      document.body.style.background = "var(--paper)";
    });
    expect(await violations(frame, { "landmark-one-main": { enabled: false }, "page-has-heading-one": { enabled: false } })).toEqual([]);
    await cell(2).locator(".cm-content").click();
    await press("Escape");
    for (const key of ["t", "w", "f", "r"]) {
      await press(key);
      await page.getByRole("complementary").waitFor();
      expect(await violations(page), `the panel of ${key}`).toEqual([]);
      await press("Escape");
    }
    await output("c3").getByRole("button", { name: /^e_/ }).first().click();
    await page.getByRole("complementary").getByRole("button", { name: "Correct" }).first().click();
    expect(await violations(page), "the evidence").toEqual([]);
    await press("Escape", "Escape");
    await press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    expect(await violations(page), "the keys").toEqual([]);
  });
});
