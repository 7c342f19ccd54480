import type { CodeCell, Output } from "../notebook.js";
import type { ExportFile, ExportSource } from "./export-file.js";
import { pictureOf, textOf } from "./picture.js";
import { tableRows } from "./table-rows.js";
import { withAttachments } from "./words.js";

/** Returns a notebook as Markdown, with its pictures in a folder beside it: `january.md` and `january-files/`. */
export function toMarkdown({ notebook, outName }: ExportSource): ExportFile[] {
  const folder = `${outName.replace(/\.[^.]*$/, "")}-files`;
  const pictures: ExportFile[] = [];
  const shown = (cell: CodeCell) =>
    cell.outputs.map((output, index) => {
      const picture = pictureOf(output);
      if (picture === undefined) return outputText(output);
      const path = `${folder}/${cell.id}-${index + 1}.${picture.extension}`;
      pictures.push({ path, content: picture.bytes });
      return `![${altText(picture.alt)}](${path.replaceAll(" ", "%20")})`;
    });
  const parts = notebook.cells.flatMap((cell) => {
    if (cell.cell_type === "markdown") return [withAttachments(cell).trim()];
    if (cell.cell_type === "raw") return [];
    return cell.source.trim() === "" ? [] : [fenced(cell.source.trimEnd(), languageOf(cell)), ...shown(cell)];
  });
  const content = `${parts.filter((part) => part !== "").join("\n\n")}\n`;
  return [...pictures, { path: outName, content }];
}

function outputText(output: Output): string {
  const html = output.output_type === "display_data" || output.output_type === "execute_result" ? output.data["text/html"] : undefined;
  const table = typeof html === "string" ? tableRows(html) : undefined;
  if (table !== undefined) return [row(table.columns), row(table.columns.map(() => "---")), ...table.rows.map(row)].join("\n");
  const text = textOf(output);
  return text.trim() === "" ? "" : fenced(text, "text");
}

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/([|\\`*_<[\]])/g, "\\$1")).join(" | ")} |`;

function languageOf({ metadata }: CodeCell): string {
  const dateline = metadata.dateline;
  const language = typeof dateline === "object" && dateline !== null && "language" in dateline ? dateline.language : undefined;
  // What is no plain word would end the line that opens the fence.
  return typeof language === "string" && /^[\w-]{1,30}$/.test(language) ? language : "typescript";
}

/** A fence longer than any in the text. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** In one line; what would end the alternative text is kept out of it. */
function altText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/([[\]\\])/g, "\\$1")
    .trim();
}
