import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageOf, sourceFiles, specifiersOf } from "./imports.js";

/**
 * @typedef {object} LockEntry One package of package-lock.json, by the folder it is installed in.
 * @property {string} [version]
 * @property {string} [license]
 * @property {boolean} [link] True where the folder is a link to a workspace.
 * @property {string[]} [os] Systems that it is for, where not for all.
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 */

/** @typedef {Record<string, LockEntry>} Lock */

/**
 * Returns the text of THIRD-PARTY-NOTICES: the sources of data, then every package that a user of Dateline receives, with its licence;
 * packages under the same text share it. Made of package-lock.json and the licence files in node_modules, so that it is the same everywhere.
 * Throws where a package is not installed or states no licence.
 * @param {string} root
 * @returns {string}
 */
export function notices(root) {
  /** @type {Lock} */
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const data = readFileSync(join(root, "scripts", "data-notices.txt"), "utf8");
  const byText = /** @type {Map<string, string[]>} */ (new Map());
  for (const folder of receivedFolders(lock, root)) {
    const text = licenceText(folder, lock, root);
    byText.set(text, [...(byText.get(text) ?? []), folder]);
  }
  const sections = [...byText].map(([text, folders]) => {
    const names = folders.map((folder) => `${nameOf(folder)} ${lock[folder]?.version}`).sort();
    return { first: names[0] ?? "", section: `${[...new Set(names)].join("\n")}\n\n${text}` };
  });
  sections.sort((a, b) => (a.first < b.first ? -1 : 1));
  return [data, ...sections.map(({ section }) => section)].map((part) => `${part.trim()}\n`).join(`\n${"-".repeat(80)}\n\n`);
}

/**
 * The folders of all packages that reach a user: what the workspaces depend on, what the notebook's page bundles, what those need, and the
 * sources of the parser's data.
 * @param {Lock} lock @param {string} root
 */
function receivedFolders(lock, root) {
  const workspaces = Object.keys(lock).filter((folder) => /^(packages|apps)\/[^/]+$/.test(folder));
  const bundled = bundledPackages(lock, root);
  const received = new Set(workspaces);
  for (const name of bundled) addWithNeeds(name, "apps/notebook", lock, received);
  for (const folder of workspaces) for (const name of needsOf(lock[folder])) addWithNeeds(name, folder, lock, received);
  // What the parser's data are derived from is a development dependency of it, and reaches users in the derived files.
  for (const name of Object.keys(lock["packages/parser"]?.devDependencies ?? {})) {
    const folder = findFolder(name, "packages/parser", lock);
    if (folder !== undefined && !name.startsWith("@types/")) received.add(folder);
  }
  // A package for one system only is part of the package that needs it, and may not be installed here.
  return [...received].filter((folder) => folder.includes("node_modules/") && lock[folder]?.os === undefined);
}

/** What the notebook's page is built of: packages that it imports, and development dependencies that its build names. @param {Lock} lock @param {string} root */
function bundledPackages(lock, root) {
  const imported = sourceFiles(join(root, "apps/notebook/page")).flatMap((file) => [...specifiersOf(file)].map(packageOf));
  const build = readFileSync(join(root, "apps/notebook/build-page.js"), "utf8");
  const named = Object.keys(lock["apps/notebook"]?.devDependencies ?? {}).filter((name) => build.includes(`"${name}/`));
  return [...imported, ...named];
}

/** @param {LockEntry | undefined} entry */
const needsOf = (entry) => Object.keys({ ...entry?.dependencies, ...entry?.optionalDependencies });

/** @param {string} name @param {string} from The folder of the package that needs it. @param {Lock} lock @param {Set<string>} received */
function addWithNeeds(name, from, lock, received) {
  const folder = findFolder(name, from, lock);
  if (folder === undefined || received.has(folder)) return;
  received.add(folder);
  for (const need of needsOf(lock[folder])) addWithNeeds(need, folder, lock, received);
}

/** The folder that Node finds a package in: the nearest node_modules upwards. Undefined for a built-in, a file or a workspace. @param {string} name @param {string} from @param {Lock} lock */
function findFolder(name, from, lock) {
  const steps = from.split("/");
  const folders = steps.map((_step, index) => [...steps.slice(0, steps.length - index), "node_modules", name].join("/"));
  return [...folders, `node_modules/${name}`].find((folder) => lock[folder] !== undefined && !lock[folder].link);
}

/** @param {string} folder */
const nameOf = (folder) => folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);

/** @param {string} folder @param {Lock} lock @param {string} root */
function licenceText(folder, lock, root) {
  const path = join(root, folder);
  if (!existsSync(path)) throw new Error(`${folder} is not installed; run \`npm ci\` first.`);
  const files = readdirSync(path).filter((file) => /^(licen[cs]e|unlicense|copying|notice|copyright)/i.test(file));
  if (files.length > 0)
    return files
      .sort()
      .map((file) => tidy(readFileSync(join(path, file), "utf8")))
      .join("\n\n");
  const manifest = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
  const licence = lock[folder]?.license ?? manifest.license;
  if (licence === undefined) throw new Error(`${folder} states no licence.`);
  const author = typeof manifest.author === "object" ? manifest.author.name : manifest.author;
  return `Licence: ${licence}${author === undefined ? "" : `\nAuthor: ${author.replace(/\s*<.*/, "")}`}\nThe package carries no licence text.`;
}

/** @param {string} text */
const tidy = (text) =>
  text
    .replaceAll("\r\n", "\n")
    .replaceAll(/[ \t]+$/gm, "")
    .trim();
