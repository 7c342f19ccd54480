// Copied to dist/bundle, beside the scripts that it loads.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import * as schema from "@dateline/schema";

const installed = createRequire(import.meta.url);
/** What the scripts share with everybody, and each other. @type {(name: string) => object} */
const find = (name) => (name === "@dateline/schema" ? schema : /^\.\/.*\.cjs$/.test(name) ? loadScript(name) : installed(name));
const require = Object.assign(find, { resolve: installed.resolve });

/** What was loaded, by its name. @type {Map<string, { file: string, script: Script, exports: object }>} */
export const loaded = new Map();

/**
 * Returns what a script beside this file exports. V8 takes the machine code of an earlier run from a file beside it, where that is of the same
 * Node and settings; else it compiles the script as it would any other.
 * @param {string} name
 * @returns {object}
 */
export function loadScript(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const file = fileURLToPath(new URL(name, import.meta.url));
  // Scripts are ASCII: read so, they take a byte a character in memory.
  const code = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "latin1")}\n})`;
  const cachedData = readCache(file);
  const script = new Script(code, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
  loaded.set(name, { file, script, exports: module.exports });
  return module.exports;
}

/**
 * Returns where this Node keeps what it compiled of a script. V8 does not tell two patches of one version apart, and may break on what the other wrote:
 * therefore Node's version and processor are in the name.
 * @param {string} file
 */
export const cacheOf = (file) => `${file}.${process.version}-${process.arch}.cache`;

/** A package as published has no cache: it would be another machine's. @param {string} file */
function readCache(file) {
  try {
    return readFileSync(cacheOf(file));
  } catch {
    return undefined;
  }
}
