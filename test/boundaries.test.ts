import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findTrespasses } from "../scripts/boundaries.js";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "boundaries-"));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Writes files under the test's own root; objects as JSON. */
function write(files: Record<string, string | object>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  }
}

const schema = { "packages/schema/package.json": { name: "@dateline/schema", exports: { ".": "./src/index.ts", "./schema.json": "./x.json" } } };
const parser = { "packages/parser/package.json": { name: "@dateline/parser", exports: { ".": "./src/index.ts" } } };
const charts = { "packages/charts/package.json": { name: "@dateline/charts", exports: { ".": "./src/index.ts" } } };
const report = { "apps/report/package.json": { name: "@dateline/report", exports: { ".": "./src/index.ts" } } };
const notebook = { "apps/notebook/package.json": { name: "@dateline/notebook", exports: { ".": "./src/index.ts" } } };
const cli = { "apps/cli/package.json": { name: "@dateline/cli" } };

describe("findTrespasses", () => {
  it("finds none in this repository", () => {
    expect(findTrespasses(fileURLToPath(new URL("..", import.meta.url)))).toEqual([]);
  });

  it.each([
    {
      told: "packages that use the schema, and a cli that loads apps",
      files: {
        ...schema,
        ...parser,
        ...report,
        ...cli,
        "packages/parser/src/index.ts": 'import { Time } from "@dateline/schema";\nimport "node:fs";\nimport "@dateline/schema/schema.json";\nimport "./x.js";',
        "apps/cli/src/main.ts": 'const { report } = await import("@dateline/report");',
        "packages/schema/src/index.ts": 'import { z } from "zod";',
        "packages/schema/test/x.test.ts": 'import { it } from "vitest";\nimport "node:fs";',
        "packages/schema/scripts/generate.js": 'import { x } from "@dateline/schema";',
      },
    },
    {
      told: "a module named in a string or a comment",
      files: { ...parser, "packages/parser/src/a.ts": 'const x = "import \'@dateline/charts\'"; // import "@dateline/charts"' },
    },
    { told: "a built-in in the worker of a headless run", files: { ...notebook, "apps/notebook/page/headless/worker.ts": 'import "node:worker_threads";' } },
    { told: "built files", files: { ...parser, "packages/parser/dist/a.js": 'import "@dateline/charts";' } },
  ])("allows $told", ({ files }) => {
    write(files);
    expect(findTrespasses(root)).toEqual([]);
  });

  it.each([
    { told: "a static import", code: 'import { draw } from "@dateline/charts";' },
    { told: "a type-only import", code: 'import type { Chart } from "@dateline/charts";' },
    { told: "an import for effect", code: 'import "@dateline/charts";' },
    { told: "a re-export", code: 'export { draw } from "@dateline/charts";' },
    { told: "a re-export of everything", code: 'export * from "@dateline/charts";' },
    { told: "a dynamic import", code: 'const charts = await import("@dateline/charts");' },
  ])("finds a parser that meets charts by $told", ({ code }) => {
    write({ ...parser, ...charts, "packages/parser/src/stages/chunk.ts": code });
    expect(findTrespasses(root)).toEqual(['packages/parser/src/stages/chunk.ts imports "@dateline/charts": against the arrows.']);
  });

  it.each([
    { told: "an app that loads another", files: { ...report, ...notebook, "apps/notebook/src/a.ts": 'import "@dateline/report";' } },
    { told: "a package that loads an app", files: { ...schema, ...report, "packages/schema/test/a.ts": 'import "@dateline/report";' } },
    { told: "a deep import past exports", files: { ...schema, ...parser, "packages/parser/src/a.ts": 'import "@dateline/schema/src/time.js";' } },
    { told: "a path into another workspace", files: { ...schema, ...parser, "packages/parser/test/a.ts": 'import "../../schema/src/time.js";' } },
    { told: "a folder whose name only begins like the workspace's", files: { ...parser, "packages/parser/src/a.ts": 'import "../../parser-two/a.js";' } },
    { told: "a built-in in the schema", files: { ...schema, "packages/schema/src/a.ts": 'import { createHash } from "node:crypto";' } },
    { told: "a built-in without its prefix", files: { ...schema, "packages/schema/src/a.ts": 'import { join } from "path/posix";' } },
    { told: "a built-in in charts", files: { ...charts, "packages/charts/src/a.ts": 'import "node:fs";' } },
    { told: "a built-in in the notebook's page", files: { ...notebook, "apps/notebook/page/a.ts": 'import "node:fs";' } },
    { told: "another library than zod in the schema", files: { ...schema, "packages/schema/src/a.ts": 'import "d3-array";' } },
    { told: "a package that imports itself by name", files: { ...parser, "packages/parser/src/a.ts": 'import "@dateline/parser";' } },
    { told: "a workspace without a row", files: { "packages/maps/package.json": { name: "@dateline/maps" } } },
    {
      told: "a dependency against the arrows",
      files: { "packages/charts/package.json": { name: "@dateline/charts", dependencies: { "@dateline/parser": "0.1.0" } } },
    },
    {
      told: "a test dependency against the arrows",
      files: { "packages/charts/package.json": { name: "@dateline/charts", devDependencies: { "@dateline/dataset": "0.1.0" } } },
    },
    {
      told: "a schema that asks for more than zod",
      files: { "packages/schema/package.json": { name: "@dateline/schema", dependencies: { "d3-array": "3" }, peerDependencies: { zod: "^4" } } },
    },
  ])("finds $told", ({ files }) => {
    write(files);
    expect(findTrespasses(root)).toEqual([expect.stringMatching(/^(@dateline|packages|apps)\//)]);
  });

  it("throws on a source file that does not parse, and names it", () => {
    write({ ...parser, "packages/parser/src/a.ts": "import {" });
    expect(() => findTrespasses(root)).toThrow(/a\.ts/);
  });
});
