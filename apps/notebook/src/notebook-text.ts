import { DatelineError } from "@dateline/schema";
import { z } from "zod";
import { Notebook } from "./notebook.js";

/**
 * Returns the notebook that a file's text holds. Notebooks of nbformat 4.0 to 4.4 are brought to 4.5: their cells get the ids `cell-1`, `cell-2` ...
 * Throws `notebook/invalid` with the place in the file and how to mend it. `path` is the file as the user named it.
 */
export function parseNotebook(text: string, path: string): Notebook {
  const json = parseJson(text, path);
  if (isDeeper(json, mostNested))
    throw invalid(path, `It is nested more than ${mostNested} deep.`, "No tool writes such a notebook: restore it from version control.");
  const version = z.safeParse(z.looseObject({ nbformat: z.number(), nbformat_minor: z.number() }), json);
  if (!version.success) throw invalid(path, "It is JSON, but no notebook: `nbformat` is missing.", "Name an .ipynb file, or start a new one.");
  if (version.data.nbformat !== 4) {
    throw invalid(path, `It is in nbformat ${version.data.nbformat}; only 4 is read.`, "Convert it with `jupyter nbconvert --to notebook`.");
  }
  const notebook = z.safeDecode(Notebook, upgrade(version.data, version.data.nbformat_minor) as z.input<typeof Notebook>);
  if (notebook.success) return checkLanguage(notebook.data, path);
  const [issue] = notebook.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? "the notebook" : `\`${z.core.toDotPath(issue.path)}\``;
  throw invalid(
    path,
    `At ${where}: ${issue?.message ?? "not as nbformat 4.5 has it"}.`,
    "Mend that place in a text editor, or restore the file from version control.",
  );
}

/** Returns the notebook as Jupyter writes it: keys sorted, indent 1, texts as lists of lines, LF, one newline at the end. */
export function formatNotebook(notebook: Notebook): string {
  return `${sortedJson(z.encode(Notebook, notebook), "")}\n`;
}

function invalid(path: string, what: string, hint: string, cause?: unknown): DatelineError {
  return new DatelineError("notebook/invalid", `This notebook cannot be read. ${what}`, { path, hint, cause });
}

/** Python, which Jupyter is written in, reads JSON that is nested less than a thousand deep. */
const mostNested = 500;

/** Looks level by level, since looking from within would fail at what is to be found. */
function isDeeper(value: unknown, depth: number): boolean {
  let level: unknown[] = [value];
  for (let below = 0; below <= depth && level.length > 0; below += 1) {
    level = level.flatMap((member) => (typeof member === "object" && member !== null ? Object.values(member) : []));
  }
  return level.length > 0;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const conflict = text.split("\n").findIndex((line) => /^(<{7}|={7}|>{7})/.test(line));
    if (conflict >= 0)
      throw invalid(path, `Line ${conflict + 1} is the mark of an unfinished merge.`, "Settle the merge in version control, then open it again.", cause);
    const message = cause instanceof Error ? cause.message : "";
    const offset = /at position (\d+)/.exec(message)?.[1];
    const line = offset === undefined ? text.split("\n").length : text.slice(0, Number(offset)).split("\n").length;
    throw invalid(path, `It is not JSON: ${message} (line ${line}).`, "Mend that line in a text editor, or restore the file from version control.", cause);
  }
}

/** Before 4.5 cells had no ids. Those minted here depend on order alone, so that reading twice gives the same. */
function upgrade(json: Record<string, unknown>, minor: number): Record<string, unknown> {
  if (minor >= 5 || !Array.isArray(json.cells)) return json;
  const cells: unknown[] = json.cells;
  return {
    ...json,
    nbformat_minor: 5,
    cells: cells.map((cell, index) => (typeof cell === "object" && cell !== null ? { ...cell, id: `cell-${index + 1}` } : cell)),
  };
}

const ourLanguages = new Set(["typescript", "javascript"]);

function checkLanguage(notebook: Notebook, path: string): Notebook {
  const { kernelspec, language_info } = notebook.metadata;
  const language = kernelspec?.language ?? language_info?.name;
  if (language === undefined || ourLanguages.has(language.toLowerCase())) return notebook;
  throw new DatelineError("notebook/invalid", `The cells of this notebook are ${language}; Dateline's are TypeScript.`, {
    path,
    hint: "Open it in Jupyter, or start a new notebook for Dateline.",
  });
}

/** As Python's `json.dumps(indent=1, sort_keys=True, ensure_ascii=False)`. Written straight to text, so that a key like `__proto__` is a key like any other. */
function sortedJson(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent} `;
  if (Array.isArray(value))
    return bracket(
      "[",
      "]",
      value.map((element) => sortedJson(element ?? null, inner)),
      indent,
    );
  const defined = Object.entries(value).filter(([, member]) => member !== undefined);
  const members = defined.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => `${JSON.stringify(key)}: ${sortedJson(member, inner)}`);
  return bracket("{", "}", members, indent);
}

function bracket(open: string, close: string, members: readonly string[], indent: string): string {
  return members.length === 0 ? open + close : `${open}\n${members.map((member) => `${indent} ${member}`).join(",\n")}\n${indent}${close}`;
}
