import { appendFileSync, writeFileSync } from "node:fs";
import { charts } from "@dateline/charts";
import { JSDOM } from "jsdom";
import { test } from "vitest";
import { composeBriefing, renderBriefing } from "../src/index.js";
import { layoutBriefing } from "../src/layout.js";
import { renderPdf } from "../src/render-pdf.js";
import { openFonts } from "../src/text/font-set.js";
import { madeUpDataset } from "./fixtures/made-up-dataset.js";

test("x", async () => {
  for (const paper of ["A4", "Letter"] as const)
    writeFileSync(`/tmp/rep/${paper}.pdf`, await renderBriefing(madeUpDataset(), { paper, number: 7, marking: "AMBER+STRICT" }));
  const log = (m: string) => appendFileSync("/tmp/rep/log", m + " " + Math.round(performance.now() - t0) + "\n");
  const t0 = performance.now();
  const d = madeUpDataset();
  const { document } = new JSDOM("").window;
  log("jsdom");
  const per: Record<string, number> = {};
  const b = composeBriefing(d, {}, (name, events, size) => {
    const s = performance.now();
    const c = charts[name].draw(events, { document, ...size });
    per[name] = (per[name] ?? 0) + performance.now() - s;
    return c;
  });
  log("compose");
  const fonts = openFonts();
  const s = layoutBriefing(b, "A4", fonts);
  log("layout");
  await renderPdf(b, s, fonts);
  log("pdf");
  appendFileSync("/tmp/rep/log", JSON.stringify(per) + "\n");
}, 100000);
