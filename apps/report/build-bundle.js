// Builds what programs load, into dist/bundle: `node build-bundle.js`. Run by `npm run build` after tsc.
// Plot, d3 and jsdom are hundreds of modules, and Node takes longer to find, link and compile them than to run them.
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL(".", import.meta.url));
const require = createRequire(import.meta.url);

/** @satisfies {import("esbuild").BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: "cjs",
  logLevel: "warning",
  minifySyntax: true,
  minifyWhitespace: true,
  platform: "node",
  target: "node20.19",
};

/** Edits the text of modules; fails where what is to be replaced is not there. @param {{ filter: RegExp, from: string | RegExp, to: string | ((path: string) => string) }[]} edits @returns {import("esbuild").Plugin} */
const editing = (edits) => ({
  name: "editing",
  setup({ onLoad }) {
    for (const { filter, from, to } of edits)
      onLoad({ filter }, ({ path }) => {
        const contents = readFileSync(path, "utf8");
        const edited = contents.replaceAll(from, typeof to === "string" ? to : () => to(path));
        if (edited === contents) throw new Error(`${path} has changed: there is no ${from} in it.`);
        return { contents: edited };
      });
  },
});

/** Loads another module in place of one. @param {RegExp} filter @param {string} path @returns {import("esbuild").Plugin} */
const standIn = (filter, path) => ({ name: "stand-in", setup: ({ onResolve }) => onResolve({ filter }, () => ({ path: resolve(root, path) })) });

/**
 * Leaves the schema outside, since errors are known by the class that it has for everybody. Of its codecs only the rows of CSV are used, and packed.
 * @type {import("esbuild").Plugin}
 */
const sharedSchema = {
  name: "shared-schema",
  setup({ onResolve }) {
    const outside = { path: "@dateline/schema", external: true };
    onResolve({ filter: /^@dateline\/schema$/ }, () => outside);
    onResolve({ filter: /\/errors\.js$/ }, ({ importer }) => (/packages[\\/]schema[\\/]src/.test(importer) ? outside : undefined));
  },
};

rmSync(resolve(root, "dist/bundle"), { recursive: true, force: true });

await build({
  ...common,
  entryPoints: ["src/index.ts"],
  // As deep as a module of tsc's, so that `../../data` is the same folder.
  outfile: "dist/bundle/report.cjs",
  conditions: ["@dateline/source"],
  // Outlines of countries are parsed faster as the JSON that they are.
  loader: { ".json": "copy" },
  assetNames: "[name]",
  banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename);' },
  define: { "import.meta.url": "bundleUrl" },
  plugins: [
    sharedSchema,
    standIn(/\/load-jsdom\.js$/, "bundle/load-packed-jsdom.js"),
    standIn(/\/load-late\.js$/, "bundle/load-late.js"),
    standIn(/^@noble\/ciphers\//, "bundle/no-ciphers.js"),
    editing([
      // Tables of scripts that few briefings have, unpacked as soon as fontkit is loaded.
      {
        filter: /fontkit[\\/]dist[\\/]module\.mjs$/,
        from: /const (\$\w+\$var\$trie) = (new \(0, \$\w+\$unicodetrie\)\(.*\));/g,
        to: "const $1 = ((made) => ({ get: (code) => (made ??= $2).get(code) }))();",
      },
      // Looks for a colour profile beside itself.
      { filter: /pdfkit\.node\.mjs$/, from: "import.meta.url", to: 'require("node:url").pathToFileURL(require.resolve("pdfkit"))' },
    ]),
  ],
});

await build({
  ...common,
  entryPoints: [require.resolve("jsdom")],
  outfile: "dist/bundle/jsdom.cjs",
  external: ["canvas"],
  // The same with its data in it.
  alias: { "css-tree": resolve(dirname(createRequire(require.resolve("jsdom")).resolve("css-tree/package.json")), "dist/csstree.esm.js") },
  plugins: [
    standIn(/^undici(\/|$)/, "bundle/no-network.cjs"),
    editing([
      { filter: /XMLHttpRequest-impl\.js$/, from: 'require.resolve("./xhr-sync-worker.js")', to: '""' },
      {
        filter: /computed-style\.js$/,
        from: /fs\.readFileSync\(\s*path\.resolve\(__dirname, "[./\w-]+\.css"\),[^)]*\)/g,
        to: (path) => JSON.stringify(readFileSync(resolve(dirname(path), "../../../browser/default-stylesheet.css"), "utf8")),
      },
    ]),
  ],
});

copyFileSync(resolve(root, "bundle/load-script.js"), resolve(root, "dist/bundle/load-script.js"));
execFileSync(execPath, ["bundle/warm-up.js"], { cwd: root, stdio: "inherit" });
const { loadScript } = await import("./dist/bundle/load-script.js");
const names = Object.keys(loadScript("./report.cjs")).sort();
writeFileSync(
  resolve(root, "dist/bundle/index.js"),
  `import { loadScript } from "./load-script.js";\nexport const { ${names.join(", ")} } = loadScript("./report.cjs");\n`,
);
