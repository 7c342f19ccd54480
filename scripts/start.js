// `npm start`: the whole way once, from the example dispatches to a dataset, a briefing and notebooks with their charts. It may be run again.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const dataset = "out/dataset";
const briefing = "out/briefing.pdf";
const notebooksFolder = "apps/notebook/notebooks";

console.log("Building what has changed");
const built = spawnSync(process.execPath, ["scripts/turbo.js", "run", "build", "--output-logs=errors-only"], { encoding: "utf8" });
if (built.status !== 0) {
  process.stderr.write(`${built.stdout}${built.stderr}`);
  process.exit(1);
}

// Not a static import: there is nothing to import before the build.
const { main, processTerminal } = await import(new URL("../apps/cli/dist/index.js", import.meta.url).href);
const terminal = processTerminal();

const notebooks = readdirSync(notebooksFolder)
  .filter((name) => name.endsWith(".ipynb"))
  .sort();
await run("Reading the dispatches in seeds/", ["parse", "seeds", "--out", dataset]);
await run("Printing a briefing", ["report", dataset, "--out", briefing]);
for (const name of notebooks) {
  await run(`Running ${name}`, ["notebook", "run", join(notebooksFolder, name), "--dataset", dataset, "--out", `out/${name}`]);
}

console.log(`
Open:
  ${briefing}
${notebooks.map((name) => `  out/${name}`).join("\n")}

Then try:
  npx dateline list ${dataset}
  npx dateline notebook ${notebooks[0] === undefined ? "my.ipynb" : join(notebooksFolder, notebooks[0])} --dataset ${dataset}`);

/**
 * Runs a command of dateline as the shell would, and ends here if it fails.
 * @param {string} title
 * @param {string[]} args
 */
async function run(title, args) {
  console.log(`\n${title}: dateline ${args.join(" ")}`);
  const status = await main(args, terminal);
  if (status !== 0) process.exit(status);
}
