import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const program = readFileSync(new URL("../bin/dateline.js", import.meta.url), "utf8");
const built = fileURLToPath(new URL("../../notebook/dist/page/", import.meta.url));
const compiled = join(built, `headless-${process.version}-${process.arch}.cache`);

/** Sets the flags that the command sets, then compiles the cells' world with what the build kept. */
const script = `
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
${/^if .*setFlagsFromString\(.*\);$/m.exec(program)?.[0]}
const [source, compiled] = process.argv.slice(1);
const { cachedDataRejected } = new Script(readFileSync(source, "utf8"), { filename: "headless.js", cachedData: readFileSync(compiled) });
process.stdout.write(String(cachedDataRejected));
`;

// Absent where another Node built, as after a change of versions without a new build.
it.skipIf(!existsSync(compiled))("what the build kept of compiling the cells' world is of use to the command", () => {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script, join(built, "headless.js"), compiled], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout).toBe("false");
});
