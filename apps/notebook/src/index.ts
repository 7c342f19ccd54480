export type { KernelPlace } from "./kernel/kernel-dataset.js";
export { installKernel, type JupyterHome, jupyterDataDir, uninstallKernel } from "./kernel/kernel-spec.js";
export { serveKernel } from "./kernel/serve-kernel.js";
export { type NotebookRun, type RunNotebookOptions, runNotebook } from "./run/run-notebook.js";
export type { Correcting } from "./server/corrections.js";
export { type ServedNotebook, type ServeNotebookOptions, serveNotebook } from "./server/serve-notebook.js";
