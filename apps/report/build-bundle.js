// Builds what programs load, into dist/bundle: `node build-bundle.js`. Run by `npm run build` after tsc.
// Plot and d3 are hundreds of modules, and Node takes longer to find and link them than to run them.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

await build({
  absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
  entryPoints: ["src/index.ts"],
  // As deep as a module of tsc's, so that `../../data` is the same folder.
  outfile: "dist/bundle/index.js",
  bundle: true,
  charset: "utf8",
  conditions: ["@dateline/source"],
  // Errors are known by the class that the schema has for everybody. The others find files beside themselves, or bring the fonts of those that do.
  external: ["@dateline/schema", "pdfkit", "fontkit", "jsdom", "canvas"],
  // Outlines of countries are parsed faster as the JSON that they are.
  loader: { ".json": "copy" },
  assetNames: "[name]",
  format: "esm",
  logLevel: "warning",
  minifySyntax: true,
  minifyWhitespace: true,
  platform: "node",
  target: "node20.19",
});
