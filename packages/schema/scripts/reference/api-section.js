// Functions, types and constants, from their docstrings.
import { documentedExports } from "./docstrings.js";

/**
 * Returns the section on what an entry exports beside what `left` names: schemas, and what has a section of its own.
 * @param {string} title
 * @param {URL} entry
 * @param {ReadonlySet<string>} left
 */
export function apiSection(title, entry, left) {
  const items = documentedExports(entry).filter(({ name }) => !left.has(name));
  return [`## ${title}`, ...items.map(apiEntry)].join("\n\n");
}

/** @param {import("./docstrings.js").Documented} item */
function apiEntry({ name, text, example, signature }) {
  const shown = signature === `const ${name}` ? [] : [fenced(signature)];
  return [`### ${name}`, text, ...shown, ...(example === "" ? [] : ["For example:", fenced(example)])].join("\n\n");
}

/** @param {string} text */
const fenced = (text) => `\`\`\`typescript\n${text}\n\`\`\``;
