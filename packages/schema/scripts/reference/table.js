/** Returns a Markdown table. @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export function tableOf(head, rows) {
  const lineOf = (/** @type {readonly string[]} */ cells) => `| ${cells.map(escaped).join(" | ")} |`;
  return [lineOf(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(lineOf)].join("\n");
}

/** @param {string} cell */
const escaped = (cell) => cell.replaceAll("|", "\\|");

/** Returns a value as JSON in code quotes; empty for none. @param {unknown} value */
export const code = (value) => (value === undefined ? "" : `\`${JSON.stringify(value)}\``);
