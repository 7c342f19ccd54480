import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const script = fileURLToPath(new URL("../../../scripts/soak.js", import.meta.url));

it("comes through a short soak: writers killed at random points, no room, no rights", { timeout: 300_000 }, async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, "--kills", "8", "--inputs", "0", "--seed", "20310304"]);
  expect(stderr).toBe("");
  const killed = [...stdout.matchAll(/^\| [a-z ]+ \| (\d+) \| \d+ \| \d+ \| \d+ \| 0 \|$/gm)].map(([, count]) => Number(count));
  expect(killed).toEqual([2, 2, 2, 2]);
});
