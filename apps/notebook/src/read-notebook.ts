import { DatelineError } from "@dateline/schema";
import type { Notebook } from "./notebook.js";
import { type NotebookPath, readContent, toNotebookPath } from "./notebook-file.js";
import { parseNotebook } from "./notebook-text.js";

/** Returns the notebook in a file that must be there. Throws `input/not-found`, or what reading and parsing it throw. */
export async function readNotebook(file: string): Promise<{ path: NotebookPath; notebook: Notebook; version: string }> {
  const path = await toNotebookPath(file);
  const { text, version } = await readContent(path);
  if (version === null) throw new DatelineError("input/not-found", "There is no such notebook.", { path: file, hint: "Name an .ipynb file." });
  return { path, notebook: parseNotebook(text, file), version };
}
