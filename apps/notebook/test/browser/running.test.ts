import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { notebookOf } from "../fixtures/notebooks.js";
import { openPage, startBrowser } from "./open-page.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const counting = (name: string, source: string) => `globalThis.${name} = (globalThis.${name} ?? 0) + 1;\n${source}`;

describe("a lazy notebook", () => {
  it("runs what is asked for and what that needs, and marks what is out of date", async () => {
    const { page, cell, output, press, retype, idle, saved, fromDisk } = await openPage(
      browser,
      notebookOf("const a = 1", counting("bRuns", "const b = a + 1; ['b', b, 'run', globalThis.bRuns].join(' ')"), "'c ' + (b + 1)"),
    );
    await output("c3").getByText("c 3").waitFor();
    await idle();
    await page.getByRole("button", { name: "Lazy" }).click();
    await retype(1, "const a = 10");
    await press("Control+Enter");
    await expect.poll(() => cell(2).getAttribute("aria-label")).toBe("Code cell 2, out of date");
    await expect.poll(() => cell(3).getAttribute("aria-label")).toBe("Code cell 3, out of date");
    expect(await output("c2").textContent()).toBe("b 2 run 1");
    await cell(3).locator(".cm-content").click();
    await press("Control+Enter");
    await output("c3").getByText("c 12").waitFor();
    await output("c2").getByText("b 11 run 2").waitFor();
    await expect.poll(() => cell(2).getAttribute("aria-label")).toBe("Code cell 2");
    await saved();
    expect((await fromDisk()).metadata.dateline).toEqual({ lazy: true });
    await page.reload();
    await output("c3").getByText("c 12").waitFor();
    expect(await page.locator(".run-state").textContent()).toBe("Idle");
    expect(await page.getByRole("button", { name: "Lazy" }).getAttribute("aria-pressed")).toBe("true");
  });
});

describe("what runs", () => {
  it("can be stopped when it never ends, and nothing else is lost", async () => {
    const { page, cell, output, press, retype, idle } = await openPage(browser, notebookOf("'kept'", "'quick'"));
    await output("c1").getByText("kept").waitFor();
    await idle();
    await retype(2, "for (;;) {}");
    await press("Control+Enter");
    await page.getByText(/no answer for/).waitFor();
    await press("i", "i");
    await cell(2).locator(".message").getByText("Stopped before it was done").waitFor();
    await output("c1").getByText("kept").waitFor();
    await retype(2, "'ends'");
    await press("Control+Enter");
    await output("c2").getByText("ends").waitFor();
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
  });

  it("can be stopped while it waits for what never comes", async () => {
    const { page, cell, press, output } = await openPage(browser, notebookOf("await new Promise(() => {})", "'other'"));
    await output("c2").getByText("other").waitFor();
    await page.getByText("Running", { exact: true }).waitFor();
    await cell(1)
      .locator(".gutter")
      .first()
      .click({ position: { x: 2, y: 2 } });
    await press("i", "i");
    await cell(1).locator(".message").getByText("Stopped before it was done").waitFor();
    expect(await cell(2).getAttribute("aria-label")).toBe("Code cell 2, not run");
  });

  it("begins anew with the dataset as it is, at the user's word", async () => {
    const { output, press, cell, idle } = await openPage(browser, notebookOf(counting("runs", "'run ' + globalThis.runs")));
    await output("c1").getByText("run 1").waitFor();
    await idle();
    await cell(1).locator(".cm-content").click();
    await press("Control+Enter");
    await output("c1").getByText("run 2").waitFor();
    await press("0", "0");
    await output("c1").getByText("run 1").waitFor();
  });

  it("says how long it took", async () => {
    const { cell, output } = await openPage(browser, notebookOf("const end = performance.now() + 30; while (performance.now() < end);\n'done'"));
    await output("c1").getByText("done").waitFor();
    await expect.poll(() => cell(1).locator(".time").textContent()).toMatch(/^(3\d|[4-9]\d|\d{3}) ms$/);
  });
});

it("opens safely, running nothing even where it is trusted", async () => {
  const first = await openPage(browser, notebookOf("'ran'"));
  await first.output("c1").getByText("ran").waitFor();
  await first.saved();
  await first.page.goto(`${new URL(first.served.url).origin}/?safe`);
  await first.page.getByText("Opened safely: nothing has run").waitFor();
  expect(await first.page.locator(".run-state").textContent()).toBe("Idle");
  await first.output("c1").getByText("ran").waitFor();
});

it("tells the time of each cell, and not of those that ran at the same moment", async () => {
  const busy = (ms: number) => `const end${ms} = performance.now() + ${ms}; while (performance.now() < end${ms});\n'done ${ms}'`;
  const { cell, output, idle } = await openPage(
    browser,
    notebookOf("const quick = 1; quick", busy(400), "await new Promise((go) => setTimeout(go, 50)); 'waited'"),
  );
  await output("c3").getByText("waited").waitFor();
  await idle();
  const ms = async (number: number) => {
    const [, value = "0", unit] = /([\d.]+) (ms|s)/.exec((await cell(number).locator(".time").textContent()) ?? "") ?? [];
    return Number(value) * (unit === "s" ? 1000 : 1);
  };
  expect(await ms(1)).toBeLessThan(400);
  expect(await ms(2)).toBeGreaterThanOrEqual(399);
  expect(await ms(3)).toBeGreaterThanOrEqual(49);
});
