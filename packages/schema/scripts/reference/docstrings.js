// What the source says of the functions and types that an entry exports.
import { readFileSync } from "node:fs";
import { parseSync } from "oxc-parser";

/**
 * @typedef {object} Documented
 * @property {string} name
 * @property {string} text The docstring, without its stars and tags.
 * @property {string} example The code after `@example`; empty where there is none.
 * @property {string} signature As in the source, without the body of a function and the value of a constant.
 */

/**
 * Returns what the source says of each export of an entry, sorted by name. An export without a docstring has an empty `text`.
 * Throws where an export is not declared in the file that it is taken from.
 * @param {URL} entry
 * @returns {Documented[]}
 */
export function documentedExports(entry) {
  const { module } = parsed(entry);
  const exported = module.staticExports.flatMap(({ entries }) => entries);
  return exported
    .map(({ exportName, importName, moduleRequest }) => {
      const file = moduleRequest === null ? entry : new URL(moduleRequest.value.replace(/\.js$/, ".ts"), entry);
      return documentedIn(file, importName.name ?? exportName.name ?? "");
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {URL} file */
function parsed(file) {
  const source = readFileSync(file, "utf8");
  const { program, comments, module } = parseSync(file.pathname, source);
  return { source, program, comments, module };
}

/** @param {URL} file @param {string} name @returns {Documented} */
function documentedIn(file, name) {
  const { source, program, comments } = parsed(file);
  for (const node of program.body) {
    if (node.type !== "ExportNamedDeclaration" || node.declaration === null) continue;
    const { declaration } = node;
    const named = declaration.type === "VariableDeclaration" ? declaration.declarations : [/** @type {any} */ (declaration)];
    if (!named.some(({ id }) => id.name === name)) continue;
    const comment = comments.find(
      ({ type, value, end }) => type === "Block" && value.startsWith("*") && end <= node.start && /^\s*$/.test(source.slice(end, node.start)),
    );
    return { name, ...partsOf(comment?.value ?? ""), signature: signatureOf(declaration, source) };
  }
  throw new Error(`${file.pathname} exports no "${name}" of its own.`);
}

/** @param {string} comment */
function partsOf(comment) {
  const [text = "", example = ""] = comment
    .replaceAll(/^[ \t]*\* ?/gm, "")
    .split(/^@example\n/m)
    .map((part) => part.trim());
  return { text: text.replaceAll(/\{@link (\w+)\}/g, "`$1`").replaceAll(/\s*\n\s*/g, " "), example };
}

/** @param {any} declaration @param {string} source @returns {string} */
function signatureOf(declaration, source) {
  if (declaration.type === "VariableDeclaration") return `const ${declaration.declarations[0].id.name}`;
  if (declaration.type === "ClassDeclaration") return source.slice(declaration.start, declaration.body.start).trim();
  const end = declaration.type === "FunctionDeclaration" ? declaration.body.start : declaration.end;
  return source.slice(declaration.start, end).trim();
}
