// `node bundle/warm-up.js`: makes a briefing with the scripts of dist/bundle and keeps what V8 compiled of them on the way, beside each.
import { writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { makeRecords } from "../bench/make-dataset.js";

// As the launcher of the command line has it: V8 takes a cache only where its settings are those that it was made with.
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=1000000");

/** @type {typeof import("./load-script.js")} */
const { cacheOf, loaded, loadScript } = await import(new URL("../dist/bundle/load-script.js", import.meta.url).href);
const { renderBriefing } = /** @type {typeof import("@dateline/report")} */ (loadScript("./report.cjs"));
// A made world, and so not of the model's branded ids.
await renderBriefing(/** @type {any} */ (makeRecords(30)));
for (const { file, script } of loaded.values()) writeFileSync(cacheOf(file), script.createCachedData());
