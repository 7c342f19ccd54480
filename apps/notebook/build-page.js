// Builds what the browser and the headless runner load, into dist/page: `node build-page.js`. Run by `npm run build` after tsc.
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { createContext, Script } from "node:vm";
import { build } from "esbuild";
import { writeTypes } from "./build-types.js";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "dist", "page");
const shared = { absWorkingDir: here, bundle: true, charset: "utf8", conditions: ["@dateline/source"], logLevel: "warning", write: false };

/** The theme, the style of figures and the list of charts are the charts' package's to know. */
async function fromCharts() {
  const contents = 'export { themeCss } from "./page/theme-css.ts"; export { charts, figureStyles } from "@dateline/charts";';
  const { outputFiles } = await build({ ...shared, stdin: { contents, resolveDir: here }, format: "esm", platform: "node" });
  const { themeCss, figureStyles, charts } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
  return { sheets: { "dateline:theme.css": themeCss(), "dateline:figures.css": figureStyles() }, charts: Object.values(charts) };
}

const { sheets, charts } = await fromCharts();
const styles = {
  name: "dateline-styles",
  setup(plugin) {
    plugin.onResolve({ filter: /^dateline:/ }, ({ path }) => ({ path, namespace: "dateline" }));
    plugin.onLoad({ filter: /.*/, namespace: "dateline" }, ({ path }) => ({ contents: sheets[path], loader: "css" }));
  },
};

/** The schema brings zod along, and zod its error messages in forty languages; the frame checks nothing and needs one. */
const oneLocale = {
  name: "one-locale",
  setup(plugin) {
    plugin.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export { default as en } from "./en.js";' }));
  },
};

/** d3 makes a program of the columns of a CSV file; where no text becomes a program, a function does. */
const plainColumns = {
  name: "plain-columns",
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]d3-dsv[\\/].*\.m?js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      return { contents: source.replace(/new Function\("d", "return \{" \+ (\w+)\.map\([\s\S]*?\)\.join\(","\) \+ "\}"\)/, objectOf) };
    });
    plugin.onEnd(({ outputFiles = [] }) => {
      if (outputFiles.some(({ text }) => /new Function\(\w*"d"/.test(text))) throw new Error("d3-dsv has changed: it still makes programs of columns");
    });
  },
};
const objectOf = '((d) => Object.fromEntries($1.map((name, i) => [name, d[i] || ""])))';

/** htl marks where a function belongs by an attribute of its name, as in `onsubmit="::1"`, and browsers tell of a handler that the page's policy forbids. It gets a name that is none. */
const quietHandlers = {
  name: "quiet-handlers",
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]htl[\\/](src|dist)[\\/]index\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const marked = source.replace(
        /(typeof value === "function"\) \{\s*)(string \+= )/,
        (_, before, after) => `${before}if (typeof value === "function") string = string.replace(/[^\\s<>=]+(?=\\s*=\\s*$)/, "data-htl-$&");\n${after}`,
      );
      const contents = marked.replace(/\b(node|element)\[name\] = value;/, '$1[name.replace(/^data-htl-/, "")] = value;');
      if (marked === source || contents === marked) throw new Error("htl has changed: it marks functions in another way");
      return { contents };
    });
  },
};

/** Plot draws the colours of a continuous legend on a canvas; drawn as a row of rectangles they are the same without one, and in every host. */
const plainRamp = {
  name: "plain-ramp",
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]plot[\\/]src[\\/]legends[\\/]ramp\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const contents = source.replace(/\/\/ Construct a 256.1 canvas[\s\S]*?canvas\.toDataURL\(\)\);/, stripes);
      if (contents === source) throw new Error("Plot has changed: there is no canvas to replace");
      return { contents };
    });
  },
};
const stripes = `const stripes = 64;
    const stripe = (width - marginLeft - marginRight) / stripes;
    for (let i = 0; i < stripes; ++i) {
      svg
        .append("rect")
        .attr("opacity", opacity)
        .attr("x", marginLeft + i * stripe)
        .attr("y", marginTop)
        .attr("width", i === stripes - 1 ? stripe : stripe + 0.5)
        .attr("height", height - marginTop - marginBottom)
        .attr("fill", interpolator(i / (stripes - 1)));
    }`;

const browser = {
  ...shared,
  outdir: out,
  minify: true,
  legalComments: "eof",
  format: "iife",
  target: "es2022",
  plugins: [styles, oneLocale, plainColumns, plainRamp, quietHandlers],
};
/**
 * The cells' runtime would wait for animation frames; see soon.ts for why it does not. Plot moves lines by half a pixel on coarse screens: a drawing
 * would be another on each screen, so all screens are fine ones, as they are where there is none.
 */
const define = { requestAnimationFrame: "soon", cancelAnimationFrame: "notSoon", "window.devicePixelRatio": "2" };
const cells = { ...browser, inject: ["page/frame/soon.ts"], define };

const built = await Promise.all([
  build({ ...browser, entryPoints: { page: "page/sheet/main.ts" }, loader: { ".woff2": "file" }, assetNames: "[name]", publicPath: "/" }),
  build({ ...cells, entryPoints: { frame: "page/frame/frame.ts" } }),
  build({ ...browser, entryPoints: { "frame-styles": "page/frame/frame.css" } }),
  build({ ...cells, entryPoints: { headless: "page/headless/headless.ts" } }),
  build({ ...cells, entryPoints: { export: "page/export/export.ts" } }),
  // One file holds all that it needs, fonts too.
  build({ ...browser, entryPoints: { "export-styles": "page/export/export.css" }, loader: { ".woff2": "dataurl" } }),
  build({
    ...shared,
    entryPoints: { worker: "page/headless/worker.ts" },
    outdir: out,
    outExtension: { ".js": ".mjs" },
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
  }),
]);

/**
 * What compiling the cells' world comes to, for the Node that builds it: another one compiles anew. Run once, so that what runs at the start is in it.
 * V8 refuses what was compiled under other flags, so the one that the `dateline` command sets is set here. It does not tell two patches of one version
 * apart, and breaks on what the other wrote: therefore Node's version and processor are in the name (see `src/run/thread.ts`).
 */
function compiledWorld() {
  if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=1000000");
  const source = built.flatMap(({ outputFiles }) => outputFiles).find(({ path }) => basename(path) === "headless.js");
  const script = new Script(source?.text ?? "", { filename: "headless.js" });
  const world = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  script.runInContext(world);
  world.openWorld({ tell() {}, evaluate: () => undefined, wait() {}, parseUrl: () => undefined, now: () => 0 });
  return { path: join(out, `headless-${process.version}-${process.arch}.cache`), contents: script.createCachedData() };
}

await writeTypes(charts);

// Each file is put in its place whole, and none is taken away before: somebody may be reading them.
await mkdir(out, { recursive: true });
const files = [...built.flatMap(({ outputFiles }) => outputFiles), compiledWorld()];
for (const { path, contents } of files) {
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, contents);
  await rename(draft, path);
}
const kept = new Set(files.map(({ path }) => basename(path)));
for (const name of await readdir(out)) if (!kept.has(name) && !name.endsWith(".draft")) await rm(join(out, name));
