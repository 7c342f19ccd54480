export { type NotebookRun, type RunNotebookOptions, runNotebook } from "./run/run-notebook.js";
