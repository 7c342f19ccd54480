// Every version that the package promises to work with, fetched from the npm registry: `npm run test:versions -w packages/schema`. Else listed as skipped.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outsideProject, packedTarball } from "./packed.js";

const asked = process.env.DATELINE_TEST_VERSIONS === "1";
const minute = 60_000;

const nodes = ["20.19.0", "22", "24"];
const zods = ["4.5.0", "4"];
const compilers = ["5.5.4", "5.9", "6.0", "7.0"];

let tarball: string;
let project: string;
let printed: string;

/** Installs a package into a folder of its own and returns its folder. */
function fetched(name: string, version: string): string {
  const folder = join(dirname(tarball), `${name}-${version}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", `${name}@${version}`], { cwd: folder, stdio: "ignore" });
  return join(folder, "node_modules", name);
}

/** Compiles a project and returns what the compiler complains of. */
function compile(compiler: string, folder: string, options: readonly string[]): string {
  return spawnSync(process.execPath, [join(compiler, "bin/tsc"), "-p", folder, ...options], { encoding: "utf8" }).stdout;
}

function print(node: string, folder: string): string {
  return execFileSync(node, ["out/print.js"], { cwd: folder, encoding: "utf8" });
}

function configured(folder: string): string {
  const compilerOptions = { target: "es2022", lib: ["es2022", "dom"], module: "nodenext", types: [], strict: true, rootDir: "src", outDir: "out" };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["src"] }));
  return folder;
}

describe.skipIf(!asked)("the packed package", () => {
  beforeAll(() => {
    tarball = packedTarball();
    project = configured(outsideProject(tarball));
    expect(compile(fetched("typescript", "6"), project, [])).toBe("");
    printed = print(process.execPath, project);
  }, 10 * minute);

  afterAll(() => rmSync(dirname(tarball), { recursive: true }), 10 * minute);

  it.each(nodes)("runs in Node %s as in this one", { timeout: 10 * minute }, (version) => {
    const node = join(fetched(`node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`, version), "bin/node");
    expect(execFileSync(node, ["--version"], { encoding: "utf8" })).toContain(`v${version}`);
    expect(print(node, project)).toBe(printed);
  });

  it.each(compilers)("compiles with TypeScript %s under both resolutions", { timeout: 10 * minute }, (version) => {
    const compiler = fetched("typescript", version);
    expect(JSON.parse(readFileSync(join(compiler, "package.json"), "utf8")).version).toContain(version);
    expect(compile(compiler, project, ["--noEmit"])).toBe("");
    expect(compile(compiler, project, ["--noEmit", "--module", "esnext", "--moduleResolution", "bundler"])).toBe("");
  });

  it.each(zods)("compiles and runs with zod %s, the JSON Schema and all", { timeout: 10 * minute }, (version) => {
    const other = configured(outsideProject(tarball, `zod@${version}`));
    expect(compile(join(dirname(tarball), "typescript-6/node_modules/typescript"), other, [])).toBe("");
    expect(print(process.execPath, other)).toBe(printed);
  });
});
