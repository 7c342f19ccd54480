export { type NotebookRun, type RunNotebookOptions, runNotebook } from "./run/run-notebook.js";
export { type ServedNotebook, type ServeNotebookOptions, serveNotebook } from "./server/serve-notebook.js";
