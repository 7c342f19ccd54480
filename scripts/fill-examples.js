// Writes into the Markdown what has its one source elsewhere: the block after `<!-- example: path -->` becomes the file at that path,
// the block after `<!-- shown: path -->` the file at that path as it is, and the block after `<!-- help: command -->` what `dateline command --help` prints.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const pages = ["README.md", "docs/guide.md", "packages/schema/README.md", "apps/report/README.md"];
const exampleBlock = /(^<!-- example: (\S+) -->\n+```ts\n)[\s\S]*?(^```$)/gm;
const shownBlock = /(^<!-- shown: (\S+) -->\n+```text\n)[\s\S]*?(^```$)/gm;
const helpBlock = /(^<!-- help: ([a-z ]+) -->\n+```text\n)[\s\S]*?(^```$)/gm;

for (const page of pages) {
  const text = readFileSync(new URL(page, root), "utf8");
  const filled = text
    .replaceAll(exampleBlock, (_whole, head, path, foot) => head + readFileSync(new URL(path, root), "utf8") + foot)
    .replaceAll(shownBlock, (_whole, head, path, foot) => head + readFileSync(new URL(path, root), "utf8") + foot)
    .replaceAll(helpBlock, (_whole, head, command, foot) => head + helpOf(command) + foot);
  if (filled !== text) writeFileSync(new URL(page, root), filled);
}

/** @param {string} command */
function helpOf(command) {
  const program = fileURLToPath(new URL("apps/cli/bin/dateline.js", root));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...command.split(" "), "--help"], { encoding: "utf8" });
  if (status !== 0) throw new Error(`\`dateline ${command} --help\` failed: ${stderr}`);
  return stdout;
}
