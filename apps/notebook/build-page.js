// Builds what the browser and the headless runner load, into dist/page: `node build-page.js`. Run by `npm run build` after tsc.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "dist", "page");
const require = createRequire(import.meta.url);

const browser = {
  absWorkingDir: here,
  outdir: out,
  bundle: true,
  minify: true,
  legalComments: "eof",
  format: "iife",
  target: "es2022",
  charset: "utf8",
  conditions: ["@dateline/source"],
  logLevel: "warning",
};

/** The cells' runtime would wait for animation frames; see soon.ts for why it does not. */
const cells = { ...browser, inject: ["page/frame/soon.ts"], define: { requestAnimationFrame: "soon", cancelAnimationFrame: "notSoon" } };

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([
  build({ ...browser, entryPoints: { page: "page/sheet/main.ts" } }),
  build({ ...cells, entryPoints: { frame: "page/frame/frame.ts" } }),
  build({ ...cells, entryPoints: { headless: "page/headless/headless.ts" } }),
  build({
    ...browser,
    entryPoints: { worker: "page/headless/worker.ts" },
    minify: false,
    format: "esm",
    platform: "node",
    target: "node20",
    outExtension: { ".js": ".mjs" },
    packages: "external",
  }),
]);
