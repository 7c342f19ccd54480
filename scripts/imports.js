import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";

const skippedFolders = new Set(["node_modules", "dist", "out", "data", "fixtures", "gallery", "generated", ".turbo"]);

/**
 * Returns the paths of all scripts under a folder that people write; what is built, generated or a test input is left out.
 * @param {string} folder
 * @returns {string[]}
 */
export function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : sourceFiles(path);
    return /\.[cm]?[jt]sx?$/.test(entry.name) ? [path] : [];
  });
}

/**
 * Returns every module that a file names in an import or a re-export, type-only ones and `import()` of a literal included.
 * Throws where the file does not parse.
 * @param {string} file
 * @returns {Set<string>}
 */
export function specifiersOf(file) {
  const source = readFileSync(file, "utf8");
  const { module, errors } = parseSync(file, source);
  if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`);
  const exported = module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []));
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => /^(["'])(.*)\1$/.exec(source.slice(start, end))?.[2] ?? []);
  return new Set([...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...exported, ...dynamic]);
}

/**
 * Returns the package that a specifier names: `@scope/name` or `name`, without a path inside it.
 * @param {string} specifier
 * @returns {string}
 */
export function packageOf(specifier) {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
