import { button, element } from "./element.js";
import type { SheetCommands } from "./keyboard.js";

/** The head of the page: the notebook's name, and what can be done with all of it. */
export interface SheetHeader {
  readonly header: HTMLElement;
  /** Shows whether the notebook is lazy. */
  lazy(isLazy: boolean): void;
}

/** Returns the head of the page. `commands` are known only once the sheet is. */
export function sheetHeader(name: string, commands: () => SheetCommands): SheetHeader {
  document.title = `${name} - Dateline`;
  const tool = (label: string, title: string, command: keyof SheetCommands) => button(label, title, () => commands()[command]());
  const lazy = tool("Lazy", "Run only what is asked for; what depends on it waits, and says so", "toggleLazy");
  const running = element(
    "div",
    { class: "page-tools", role: "toolbar", "aria-label": "Running" },
    tool("Run all", "Run every cell", "runAll"),
    tool("Stop", "Stop what runs: i i", "interrupt"),
    tool("Restart", "Read the dataset again and begin anew: 0 0", "restart"),
    lazy,
  );
  const looking = element(
    "div",
    { class: "page-tools", role: "toolbar", "aria-label": "Panels" },
    tool("Contents", "Table of contents: t", "contents"),
    tool("Values", "Names and their values: w", "values"),
    tool("Review", "What the reader was least sure of: r", "review"),
    tool("Find", "Find in all cells: f", "find"),
    tool("Save", "Save now: Ctrl+S", "save"),
    tool("Keys", "All keys: ?", "help"),
  );
  const header = element(
    "header",
    { class: "masthead" },
    element("span", { class: "slug" }, "Dateline"),
    element("h1", { class: "name" }, name),
    running,
    looking,
  );
  return {
    header,
    lazy: (isLazy) => lazy.setAttribute("aria-pressed", String(isLazy)),
  };
}
