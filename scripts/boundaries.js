import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { packageOf, sourceFiles, specifiersOf } from "./imports.js";

/**
 * @typedef {object} Rule
 * @property {string[]} mayUse Workspaces that it may import and depend on.
 * @property {string[]} [browserFolders] Its folders that run in a browser too, and so import no Node built-in.
 * @property {string[]} [nodeFolders] Folders inside those that run in Node only.
 * @property {string[]} [onlyPackages] The only packages from outside that its `src` may import, and its manifest ask for.
 */

const packages = ["@dateline/schema", "@dateline/parser", "@dateline/dataset", "@dateline/charts"];

/** Who may use whom. The arrows point one way: schema, then parser, dataset and charts, which never meet, then apps; the cli alone loads apps. */
const rules = /** @type {Record<string, Rule>} */ ({
  "@dateline/schema": { mayUse: [], browserFolders: ["src"], onlyPackages: ["zod"] },
  "@dateline/parser": { mayUse: ["@dateline/schema"] },
  "@dateline/dataset": { mayUse: ["@dateline/schema"] },
  "@dateline/charts": { mayUse: ["@dateline/schema"], browserFolders: ["src"] },
  "@dateline/notebook": { mayUse: packages, browserFolders: ["page"], nodeFolders: ["page/headless"] },
  "@dateline/report": { mayUse: packages },
  "@dateline/cli": { mayUse: [...packages, "@dateline/notebook", "@dateline/report"] },
});

/**
 * @typedef {object} Workspace
 * @property {string} name
 * @property {string} folder
 * @property {Record<string, any>} manifest Its package.json.
 */

/**
 * Returns a sentence for each import or dependency in the workspaces under `root` that goes against the arrows, and for each
 * workspace without a row in `rules`; sorted. Throws where a package.json or a source file cannot be read.
 * @param {string} root
 * @returns {string[]}
 */
export function findTrespasses(root) {
  const workspaces = readWorkspaces(root);
  return workspaces.flatMap((workspace) => trespassesOf(workspace, workspaces, root)).sort();
}

/** @param {Workspace} workspace @param {Workspace[]} workspaces @param {string} root */
function trespassesOf(workspace, workspaces, root) {
  const rule = rules[workspace.name];
  if (rule === undefined) return [`${workspace.name} has no row in scripts/boundaries.js.`];
  const faults = dependencyFaults(workspace, rule);
  for (const file of sourceFiles(workspace.folder)) {
    for (const specifier of specifiersOf(file)) {
      const fault = importFault(specifier, file, workspace, rule, workspaces);
      if (fault !== undefined) faults.push(`${relative(root, file).split(sep).join("/")} imports "${specifier}": ${fault}`);
    }
  }
  return faults;
}

/** @param {string} root @returns {Workspace[]} */
function readWorkspaces(root) {
  const folders = ["packages", "apps"].map((kind) => join(root, kind)).filter((kind) => existsSync(kind));
  return folders
    .flatMap((kind) => readdirSync(kind).map((name) => join(kind, name)))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      return { name: manifest.name, folder, manifest };
    });
}

/** @param {Workspace} workspace @param {Rule} rule @returns {string[]} */
function dependencyFaults({ name, manifest }, { mayUse, onlyPackages }) {
  const ofUsers = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies });
  const all = [...ofUsers, ...Object.keys(manifest.devDependencies ?? {})];
  const against = all.filter((dependency) => dependency.startsWith("@dateline/") && !mayUse.includes(dependency));
  const foreign = ofUsers.filter((dependency) => onlyPackages !== undefined && !onlyPackages.includes(dependency) && !against.includes(dependency));
  return [
    ...against.map((dependency) => `${name} depends on ${dependency}, against the arrows.`),
    ...foreign.map((dependency) => `${name} depends on ${dependency}, and may ask its users for ${onlyPackages?.join(", ")} only.`),
  ];
}

/**
 * @param {string} specifier @param {string} file @param {Workspace} workspace @param {Rule} rule @param {Workspace[]} workspaces
 * @returns {string | undefined} What is wrong with it, if anything is.
 */
function importFault(specifier, file, { name, folder }, { mayUse, browserFolders = [], nodeFolders = [], onlyPackages }, workspaces) {
  const path = relative(folder, file).split(sep).join("/");
  const isIn = (/** @type {string} */ part) => path.startsWith(`${part}/`);
  if (specifier.startsWith(".")) {
    const inside = resolve(dirname(file), specifier).startsWith(folder + sep);
    return inside ? undefined : "it lies in another workspace; import that by its name.";
  }
  const target = packageOf(specifier);
  if (specifier.startsWith("node:") || builtinModules.includes(target)) {
    return browserFolders.some(isIn) && !nodeFolders.some(isIn) ? "a Node built-in, and this runs in a browser too." : undefined;
  }
  if (target === name) return isIn("src") ? "its own package; import the file." : undefined;
  if (target.startsWith("@dateline/")) {
    if (!mayUse.includes(target)) return "against the arrows.";
    return isExported(specifier, target, workspaces) ? undefined : `${target} does not export it.`;
  }
  if (onlyPackages !== undefined && isIn("src") && !onlyPackages.includes(target)) return `only ${onlyPackages.join(", ")} may come from outside.`;
  return undefined;
}

/** @param {string} specifier @param {string} target @param {Workspace[]} workspaces */
function isExported(specifier, target, workspaces) {
  const exported = workspaces.find(({ name }) => name === target)?.manifest.exports ?? {};
  return Object.hasOwn(exported, `.${specifier.slice(target.length)}`);
}
