// Copies each example into the Markdown that repeats it: the block after `<!-- example: path -->` becomes the file at that path.
import { readFileSync, writeFileSync } from "node:fs";

const root = new URL("../", import.meta.url);
const pages = ["README.md", "packages/schema/README.md"];
const block = /(^<!-- example: (\S+) -->\n+```ts\n)[\s\S]*?(^```$)/gm;

for (const page of pages) {
  const text = readFileSync(new URL(page, root), "utf8");
  const filled = text.replaceAll(block, (_whole, head, path, foot) => head + readFileSync(new URL(path, root), "utf8") + foot);
  if (filled !== text) writeFileSync(new URL(page, root), filled);
}
