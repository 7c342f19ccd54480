import { fileURLToPath } from "node:url";
import { createContext, Script } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { sampleReport } from "./sample-report.js";

const entry = fileURLToPath(new URL("../src/index.ts", import.meta.url));

/** Bundles `source` for a browser, where a Node built-in cannot be resolved and so fails the build. */
async function bundleForBrowser(source: { file: string } | { text: string }, external: string[] = []) {
  const { outputFiles, metafile } = await build({
    ...("file" in source
      ? { entryPoints: [source.file] }
      : { stdin: { contents: source.text, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "ts" } }),
    bundle: true,
    write: false,
    metafile: true,
    platform: "browser",
    format: "iife",
    globalName: "dateline",
    conditions: ["@dateline/source"],
    external,
    logLevel: "silent",
  });
  return { code: outputFiles[0]?.text ?? "", imports: Object.values(metafile.outputs).flatMap((output) => output.imports.map((one) => one.path)) };
}

describe("the package in a browser", () => {
  it("imports zod and nothing else", async () => {
    const { imports } = await bundleForBrowser({ file: entry }, ["zod"]);
    expect(new Set(imports)).toEqual(new Set(["zod"]));
  });

  it("is built by a bundler that refuses Node built-ins", async () => {
    await expect(bundleForBrowser({ text: 'import { readFileSync } from "node:fs"; readFileSync("x");' })).rejects.toThrow(/node:fs/);
  });

  it("parses, judges and refuses in a global scope that has no process, require or Buffer", async () => {
    const { code } = await bundleForBrowser({ file: entry });
    const sandbox = createContext({ report: JSON.stringify(sampleReport) });
    expect(new Script("[typeof process, typeof require, typeof Buffer, typeof window].join()").runInContext(sandbox)).toBe(
      "undefined,undefined,undefined,undefined",
    );
    new Script(`${code}; globalThis.dateline = dateline;`).runInContext(sandbox);
    expect(new Script("dateline.standing(dateline.EventReport.parse(JSON.parse(report)))").runInContext(sandbox)).toBe("unconfirmed");
    expect(new Script("dateline.EventReport.safeParse({}).success").runInContext(sandbox)).toBe(false);
    expect(new Script("Object.keys(dateline.toJsonSchema(dateline.coreModel).$defs).length > 40").runInContext(sandbox)).toBe(true);
  });
});
