import { readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packedTarball } from "./packed.js";

let tarball: string;
let bytes: Uint8Array<ArrayBuffer>;
let files: string[];

beforeAll(() => {
  tarball = packedTarball();
  bytes = new Uint8Array(readFileSync(tarball));
  files = createPackageFromTarballData(bytes)
    .listFiles()
    .map((path) => path.replace("/node_modules/@dateline/schema/", ""));
}, 60_000);

afterAll(() => rmSync(dirname(tarball), { recursive: true }), 60_000);

describe("the packed package", () => {
  it("is faultless to publint", async () => {
    const { messages } = await publint({ pack: { tarball: bytes.buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  it("has types that are right for ECMAScript modules and for bundlers, at every entry", async () => {
    const result = await checkPackage(createPackageFromTarballData(bytes));
    if (result.types === false) throw new Error("The package has no types.");
    // It has no CommonJS, which Node 20.19 and later can `require` all the same, and does without the resolution of Node 10, which knows no `exports`.
    const others = new Set(["node10", "node16-cjs"]);
    expect(result.problems.filter((problem) => !("resolutionKind" in problem && others.has(problem.resolutionKind)))).toEqual([]);
    expect(Object.keys(result.entrypoints).sort()).toEqual([".", "./codecs", "./dateline.schema.json", "./json-schema", "./package.json"]);
  });

  it("holds the program, its source, the JSON Schema, the reference and the licence, and nothing else", () => {
    const folders = new Set(files.filter((path) => path.includes("/")).map((path) => path.split("/")[0]));
    expect([...folders].sort()).toEqual(["dist", "generated", "src"]);
    const loose = files.filter((path) => !path.includes("/") && path !== "CHANGELOG.md");
    expect(loose.sort()).toEqual(["LICENSE", "README.md", "REFERENCE.md", "package.json"]);
  });

  it("holds the source of everything that is built, so that maps and the condition of this repository lead somewhere, and nothing that is stale", () => {
    const sources = files.filter((path) => path.startsWith("src/")).map((path) => path.slice("src/".length, -".ts".length));
    const built = sources.flatMap((name) => [`dist/${name}.d.ts`, `dist/${name}.js`, `dist/${name}.js.map`]);
    expect(files.filter((path) => path.startsWith("dist/")).sort()).toEqual(built.sort());
  });

  it("carries the licence of the repository", () => {
    const licence = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
    expect(licence("../../LICENSE")).toBe(licence("../../../../LICENSE"));
  });

  it("depends on nothing but zod, as a peer", () => {
    const manifest = JSON.parse(createPackageFromTarballData(bytes).readFile("/node_modules/@dateline/schema/package.json"));
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.keys(manifest.peerDependencies)).toEqual(["zod"]);
    expect(manifest.sideEffects).toBe(false);
  });
});
