// `npm run bench -w apps/notebook`: what a person waits for in the page, in Chromium: from the start to the address, from the address to the first chart, from
// Shift+Enter to the redrawn chart that depends on the cell, and the same, with scrolling, over 20,000 and 100,000 made-up events. Medians.
// A number after `--` leaves larger datasets out.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serveNotebook } from "../dist/index.js";

const rounds = 9;
const loads = 5;
const mostEvents = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const args = ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];

/** @typedef {import("playwright-core").Page} Page */

let isTrusted = false;
/** Every redraw draws all events but a few. */
const cells = ["const left = 0", "charts.timeline(events.slice(left))", "events.map(({ id, mode, status }) => ({ id, mode, status }))"];

try {
  const run = (/** @type {string[]} */ ...command) => execFileSync(process.execPath, command, { cwd: root, stdio: "ignore" });
  const datasets = [
    { name: "the seeds", dir: join(folder, "seeds"), make: () => run("apps/cli/bin/dateline.js", "parse", "seeds", "--out", join(folder, "seeds")) },
    ...[20_000, 100_000]
      .filter((count) => count <= mostEvents)
      .map((count) => {
        const dir = join(folder, String(count));
        return { name: `${count.toLocaleString("en")} events`, dir, make: () => run("apps/report/bench/make-dataset.js", dir, String(count)) };
      }),
  ];
  console.log(`Chromium, Node ${process.version}; medians of ${loads} loads and ${rounds} redraws, in milliseconds.\n`);
  console.log(
    "| dataset | start to address | address to first chart | Shift+Enter to redrawn chart | longest frame while scrolling, page | table |\n|---|---|---|---|---|---|",
  );
  for (const { name, dir, make } of datasets) {
    make();
    console.log(`| ${[name, ...(await measure(dir))].join(" | ")} |`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** @param {string} datasetDir */
async function measure(datasetDir) {
  const file = join(folder, "bench.ipynb");
  writeFileSync(file, JSON.stringify(notebook()));
  const browser = await chromium.launch({ executablePath, args });
  try {
    /** @type {[number[], number[]]} */
    const [starting, loading] = [[], []];
    /** @type {number[]} */
    let redraws = [];
    let [pageFrame, tableFrame] = [0, 0];
    for (let load = 0; load <= loads; load += 1) {
      const begun = performance.now();
      const served = await serveNotebook({ file, datasetDir, stateDir: join(folder, "state") });
      if (load > 0) starting.push(performance.now() - begun);
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      const start = performance.now();
      await page.goto(served.url);
      // The first time it is only agreed to, for all that come after.
      if (load === 0 && !isTrusted) await page.getByRole("button", { name: "Run all cells" }).click();
      await page.frameLocator("iframe").locator("figure > svg").waitFor();
      isTrusted = true;
      if (load > 0) loading.push(performance.now() - start);
      await page.getByText("Idle", { exact: true }).waitFor();
      if (load === loads) {
        redraws = await redraw(page);
        pageFrame = await scroll(page, 640, 300);
        await page.frameLocator("iframe").locator(".table-box").scrollIntoViewIfNeeded();
        const box = await page.frameLocator("iframe").locator(".table-box").boundingBox();
        tableFrame = await scroll(page, (box?.x ?? 0) + 200, Math.min((box?.y ?? 0) + 100, 800));
      }
      await context.close();
      await served.close();
    }
    return [median(starting), median(loading), median(redraws), pageFrame, tableFrame].map((ms) => Math.round(ms));
  } finally {
    await browser.close();
  }
}

/** Both documents tell the time from the same clock, so that a key in the one and a drawing in the other can be set against each other. @param {Page} page */
async function redraw(page) {
  const [, frame] = page.frames();
  if (frame === undefined) throw new Error("There is no frame.");
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.locator(".cm-content").first().click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(`const left = ${round + 1}`);
    await page.evaluate(() => {
      document.addEventListener("keydown", ({ timeStamp }) => Object.assign(window, { pressedAt: performance.timeOrigin + timeStamp }), {
        once: true,
        capture: true,
      });
    });
    const drawn = frame.evaluate(
      () =>
        new Promise((resolve) => {
          const box = document.querySelector('[data-cell="c2"]');
          const observer = new MutationObserver(() => {
            if (box?.querySelector("figure > svg") === null) return;
            observer.disconnect();
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
          });
          if (box !== null) observer.observe(box, { childList: true, subtree: true });
        }),
    );
    await page.keyboard.press("Shift+Enter");
    const at = Number(await drawn);
    times.push(at - Number(await page.evaluate("window.pressedAt")));
    await page.getByText("Idle", { exact: true }).waitFor();
  }
  return times;
}

/** Returns the longest time between two frames that the page paints while the wheel turns. @param {Page} page @param {number} x @param {number} y */
async function scroll(page, x, y) {
  await page.mouse.move(x, y);
  const watched = page.evaluate(
    () =>
      new Promise((resolve) => {
        const end = performance.now() + 2000;
        let [last, longest] = [performance.now(), 0];
        const next = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (now < end) requestAnimationFrame(next);
          else resolve(longest);
        };
        requestAnimationFrame(next);
      }),
  );
  for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, turn < 20 ? 120 : -120);
  return Number(await watched);
}

function notebook() {
  const made = cells.map((source, index) => ({ cell_type: "code", id: `c${index + 1}`, metadata: {}, source, execution_count: null, outputs: [] }));
  return { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: made };
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
