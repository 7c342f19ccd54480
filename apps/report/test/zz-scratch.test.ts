import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { renderBriefing } from "../src/index.js";
import { madeUpDataset } from "./fixtures/made-up-dataset.js";
test("x", async () => {
  for (const paper of ["A4", "Letter"] as const) writeFileSync(`/tmp/rep/${paper}.pdf`, await renderBriefing(madeUpDataset(), { paper, number: 7, marking: "AMBER+STRICT" }));
}, 60000);
