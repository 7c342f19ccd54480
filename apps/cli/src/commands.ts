import type { Command } from "./command.js";

/** A row of the table of commands. What is not needed to list it is loaded when it is called. */
export interface CommandRow {
  name: string;
  summary: string;
  load(): Promise<Command>;
}

/** All commands, in the order that help lists them. A name of two words is looked for first. */
export const commands: readonly CommandRow[] = [
  { name: "parse", summary: "Read dispatches into a dataset of events.", load: async () => (await import("./commands/parse.js")).parse },
  { name: "add", summary: "Add dispatches to a dataset, or watch a folder for them.", load: async () => (await import("./commands/add.js")).add },
  {
    name: "import",
    summary: "Make a dataset of coded events that you have.",
    load: async () => (await import("./commands/import.js")).importCommand,
  },
  { name: "list", summary: "List the events of a dataset.", load: async () => (await import("./commands/list.js")).list },
  { name: "sql", summary: "Ask a dataset in SQL.", load: async () => (await import("./commands/sql.js")).sql },
  { name: "explain", summary: "Show an event with the words and rules it rests on.", load: async () => (await import("./commands/explain.js")).explain },
  { name: "correct", summary: "Put a dataset right, with a log of who did so and why.", load: async () => (await import("./commands/correct.js")).correct },
  { name: "diff", summary: "Show what differs between two datasets.", load: async () => (await import("./commands/diff.js")).diff },
  { name: "check", summary: "Check that a dataset holds together.", load: async () => (await import("./commands/check.js")).check },
  { name: "evaluate", summary: "Compare a dataset with one that is held to be right.", load: async () => (await import("./commands/evaluate.js")).evaluate },
  { name: "export", summary: "Write a dataset in a format of other programs.", load: async () => (await import("./commands/export.js")).exportCommand },
  { name: "report", summary: "Write a PDF briefing.", load: async () => (await import("./commands/report.js")).report },
  { name: "notebook", summary: "Open a chart notebook in the browser.", load: async () => (await import("./commands/notebook.js")).notebook },
  { name: "notebook run", summary: "Run a notebook without a browser.", load: async () => (await import("./commands/notebook-run.js")).notebookRun },
  {
    name: "notebook export",
    summary: "Write a notebook as HTML, PDF, Markdown.",
    load: async () => (await import("./commands/notebook-export.js")).notebookExport,
  },
  { name: "notebook kernel", summary: "Make notebooks known to Jupyter.", load: async () => (await import("./commands/notebook-kernel.js")).notebookKernel },
];
