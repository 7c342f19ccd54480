import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeCells } from "../../src/notebook.js";
import { notebookOf } from "../fixtures/notebooks.js";
import { findChromium, launchFlags } from "./find-chromium.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe("words", () => {
  it("with scripts, handlers and addresses in them stay words", async () => {
    const attack = "globalThis.attacked = true";
    const hostile = [
      `<script>${attack}</script>`,
      `<img src=x onerror="${attack}">`,
      `[a](javascript:${attack}) [b](data:text/html,<script>${attack}</script>) [c](vbscript:x) [d](https://evil.example/)`,
      `![e](https://evil.example/x.png) ![f](data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${attack}"/>)`,
      `<svg onload="${attack}"><foreignObject><iframe src="https://evil.example"></iframe></foreignObject></svg>`,
      `<style>@import "https://evil.example/x.css"; body { display: none }</style>`,
      `<a href="x" style="position:fixed;inset:0">over everything</a>`,
    ];
    const { page, cell } = await openPage(browser, notebookOf(...hostile.map((words) => `%md ${words}`)), { trusted: false });
    await cell(hostile.length).waitFor();
    expect(await page.locator(".reading").locator("script, style, iframe, svg, [onerror], [onload], [style]").count()).toBe(0);
    expect(await page.locator(".reading a").evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual(["https://evil.example/"]);
    expect(await page.locator(".reading a").getAttribute("rel")).toBe("noopener noreferrer");
    expect(await page.locator(".reading img").evaluateAll((images) => images.filter((image) => !image.getAttribute("src")?.startsWith("data:")).length)).toBe(
      0,
    );
    expect(await page.evaluate(() => "attacked" in globalThis)).toBe(false);
  });
});

describe("a source text", () => {
  it("is shown as text, whatever is in it", async () => {
    const { page, output } = await openPage(browser, notebookOf("events.map(({ id }) => ({ id, html: '<img src=x onerror=alert(1)>' }))"));
    await output("c1").getByText("onerror").first().waitFor();
    expect(await output("c1").locator("img").count()).toBe(0);
    await output("c1").getByRole("button", { name: /^e_/ }).first().click();
    await page.getByRole("complementary").locator("mark").first().waitFor();
    expect(await page.locator("img").count()).toBe(0);
  });
});

describe("a cell", () => {
  it("that takes all memory is stopped alone, and the page goes on", async () => {
    const small = await chromium.launch({ executablePath: findChromium(), args: [...launchFlags, "--js-flags=--max-old-space-size=100"] });
    try {
      const { page, retype, press, output, idle, fromDisk } = await openPage(small, notebookOf("'kept'", "1"));
      await output("c1").getByText("kept").waitFor();
      await idle();
      const session = await page.context().newCDPSession(page);
      await retype(2, "const eaten = []; for (;;) eaten.push(new Array(100000).fill(eaten.length));");
      await press("Control+Enter");
      // Playwright gives a page up when a frame of it has crashed. The page itself is well: it says what happened, keeps the rest, and saves.
      await expect
        .poll(async () => codeCells(await fromDisk()).map(({ outputs }) => outputs[0]), { timeout: 20_000 })
        .toMatchObject([{ data: { "text/plain": "kept" } }, { output_type: "error", ename: "MemoryError" }]);
      const { result } = await session.send("Runtime.evaluate", { expression: "document.querySelector('.fault .message').textContent" });
      expect(result.value).toContain("This cell took more memory than there is, and was stopped");
    } finally {
      await small.close();
    }
  });

  it("can open what the dataset holds and nothing else, however it asks for it", async () => {
    const asking = `const say = (message) => window.dispatchEvent(new MessageEvent("message", { data: message }));
say({ type: "evidence", ids: ["../../etc/passwd"] });
Object.defineProperty(Array.prototype, "toJSON", { value: () => "poisoned", configurable: true });
"asked"`;
    const { page, output, saved, fromDisk } = await openPage(browser, notebookOf(asking));
    await output("c1").getByText("asked").waitFor();
    await saved();
    expect(await page.getByRole("complementary").count()).toBe(0);
    expect((await fromDisk()).cells[0]).toMatchObject({ outputs: [{ output_type: "display_data", data: { "text/plain": "asked" } }] });
  });
});
