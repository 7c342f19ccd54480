import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const script = fileURLToPath(new URL("../scripts/soak.js", import.meta.url));
const soak = (...options: string[]) => promisify(execFile)(process.execPath, [script, "--kills", "0", "--seed", "20330209", ...options]);

it("comes through two hundred hostile inputs a reader, codec and schema", { timeout: 600_000 }, async () => {
  const { stdout, stderr } = await soak("--inputs", "200");
  expect(stderr).toBe("");
  const rows = [...stdout.matchAll(/^\| ([\w-]+) \| 200 \| \d+ \| 0 \|$/gm)].map(([, name]) => name);
  expect(rows).toEqual(
    expect.arrayContaining(["html", "pdf", "mail", "feed", "schema", "dataset", "corrections", "notebook", "sql", "csv-writer", "parse", "briefing"]),
  );
  expect(stdout.trim().split("\n")).toHaveLength(rows.length + 2);
});

it("gives the same input again for a seed and a path", { timeout: 120_000 }, async () => {
  const runs = await Promise.all([1, 2].map(() => soak("--reader", "csv-writer", "--path", "7")));
  expect(runs.map(({ stderr }) => stderr)).toEqual(["", ""]);
});
