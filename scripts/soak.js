// `npm run soak [-- --kills N --inputs N --reader NAME --seed N --path PATH]`: two long trials, each of which can be left out with 0.
// Kills: writers of datasets are killed at random points (scripts/soak/kill-writers.js).
// Inputs: every way in which foreign input comes in gets so many hostile ones (scripts/fuzz); with --reader only those that are named, and then no writer is killed.
// The n-th thousand inputs come of the seed plus n - 1, so that `--seed` goes on where a run was left; `--seed` with `--path` gives one input again.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { batchSize, soakReader } from "./fuzz/soak-reader.js";
import { targets } from "./fuzz/targets.js";
import { tryReader } from "./fuzz/try-reader.js";
import { fail, scriptOptions } from "./options.js";

const values = scriptOptions({
  kills: { type: "string" },
  inputs: { type: "string", default: "100000" },
  reader: { type: "string", multiple: true, default: [] },
  seed: { type: "string", default: "1" },
  path: { type: "string" },
});
const seed = Number(values.seed);
const inputs = values.path === undefined ? Number(values.inputs) : 1;
const kills = Number(values.kills ?? (values.reader.length > 0 ? 0 : 500));
const names = values.reader.length > 0 ? values.reader : Object.keys(targets);
const unknown = names.filter((name) => !(name in targets));
if (unknown.length > 0) fail(`There is no reader ${unknown.join(", ")}; there are ${Object.keys(targets).join(", ")}.`);

if (kills > 0) {
  const script = fileURLToPath(new URL("soak/kill-writers.js", import.meta.url));
  const { status } = spawnSync(process.execPath, [script, "--kills", String(kills), "--seed", String(seed)], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}

// To start a thread takes longer than to check a few inputs.
const check = inputs < batchSize ? tryReader : soakReader;
if (inputs > 0) console.log("| reader | inputs | slowest ms | faults |\n|---|---|---|---|");
for (const name of inputs > 0 ? names : []) {
  const { ran, slowestMs, faults } = await check(name, { inputs, seed, ...(values.path === undefined ? {} : { path: values.path }), onProgress: tell(name) });
  console.log(`| ${name} | ${ran} | ${Math.round(slowestMs)} | ${faults.length} |`);
  for (const fault of faults) {
    console.error(
      `${name}: ${fault.error}\nIts input: ${fault.input.slice(0, 4000)}\nAgain: npm run soak -- --reader ${name} --seed ${fault.seed} --path ${fault.path}`,
    );
    process.exitCode = 1;
  }
}

/** Tells how far a reader has come: on a terminal in a line that is taken away after the last input, elsewhere every ten thousand inputs. @param {string} name */
function tell(name) {
  return (/** @type {number} */ ran) => {
    const words = `${name}: ${ran} of ${inputs}, seed ${seed + Math.floor(ran / batchSize)}`;
    if (process.stderr.isTTY) process.stderr.write(ran < inputs ? `\r${words} ` : "\r\u001b[K");
    else if (ran % 10_000 === 0) console.error(words);
  };
}
