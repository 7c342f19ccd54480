// `node bench/size.js`: what a bundle weighs that imports this or that, minified and gzipped, without zod and with it.
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const resolveDir = fileURLToPath(new URL(".", import.meta.url));
const kib = 1024;

/** What is measured: what a program imports, and how it says so. @type {Record<string, string>} */
export const programs = {
  "the whole package with all codecs": 'export * from "@dateline/schema"; export * from "@dateline/schema/codecs";',
  "the whole package": 'export * from "@dateline/schema";',
  "events of all types, and GeoJSON": 'export { ConflictEvent } from "@dateline/schema"; export { geoJson } from "@dateline/schema/codecs";',
  "events of all types": 'export { ConflictEvent } from "@dateline/schema";',
  "events of one type":
    'import { protest, protestModes, schemasOfType } from "@dateline/schema"; export const { ConflictEvent } = schemasOfType(protest, protestModes);',
  "one part of a record": 'export { Place } from "@dateline/schema";',
  "a judgement": 'export { standing } from "@dateline/schema";',
  "zod alone, for one object": 'import * as z from "zod"; export const Point = z.strictObject({ latitude: z.number() });',
};

/** Bundles a program and returns its code and the files that went into it. @param {string} contents @param {boolean} withZod */
export async function bundle(contents, withZod) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir, loader: "js" },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    logLevel: "error",
    external: withZod ? [] : ["zod"],
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0));
  return { code: outputFiles[0]?.contents ?? new Uint8Array(), files: used.map(([path]) => path) };
}

/** @param {Uint8Array} code */
const gzipped = (code) => gzipSync(code, { level: 9 }).length;
const inKib = (/** @type {number} */ bytes) => (bytes / kib).toFixed(1);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log("| imported | zod not counted: KiB minified | gzipped | with zod: KiB minified | gzipped |\n|---|---|---|---|---|");
  for (const [name, program] of Object.entries(programs)) {
    const [alone, whole] = [await bundle(program, false), await bundle(program, true)];
    const sizes = [alone.code.length, gzipped(alone.code), whole.code.length, gzipped(whole.code)];
    console.log(`| ${name} | ${sizes.map(inKib).join(" | ")} |`);
  }
}
