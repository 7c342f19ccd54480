/** What keys can make the sheet do. */
export interface SheetCommands {
  runAndAdvance(): void;
  runInPlace(): void;
  runAndInsert(): void;
  edit(): void;
  leave(): void;
  next(): void;
  previous(): void;
  addAbove(): void;
  addBelow(): void;
  remove(): void;
  undoRemove(): void;
  toText(): void;
  toCode(): void;
  runAll(): void;
  save(): void;
  help(): void;
}

/** A key, or two in a row, and what it does. */
interface Binding {
  keys: readonly string[];
  /** In which mode: with a cell selected, while editing one, or both. */
  mode: "command" | "edit" | "both";
  title: string;
  command: keyof SheetCommands;
}

/** Every key of the sheet; the help is made from the same table. */
export const bindings: readonly Binding[] = [
  { keys: ["Shift+Enter"], mode: "both", title: "Run, and go to the next cell", command: "runAndAdvance" },
  { keys: ["Ctrl+Enter", "Meta+Enter"], mode: "both", title: "Run, and stay", command: "runInPlace" },
  { keys: ["Alt+Enter"], mode: "both", title: "Run, and add a cell below", command: "runAndInsert" },
  { keys: ["Ctrl+s", "Meta+s"], mode: "both", title: "Save now", command: "save" },
  { keys: ["Escape"], mode: "edit", title: "Leave the editor", command: "leave" },
  { keys: ["Enter"], mode: "command", title: "Edit the cell", command: "edit" },
  { keys: ["ArrowDown", "j"], mode: "command", title: "Next cell", command: "next" },
  { keys: ["ArrowUp", "k"], mode: "command", title: "Previous cell", command: "previous" },
  { keys: ["a"], mode: "command", title: "Add a cell above", command: "addAbove" },
  { keys: ["b"], mode: "command", title: "Add a cell below", command: "addBelow" },
  { keys: ["d d"], mode: "command", title: "Delete the cell", command: "remove" },
  { keys: ["z"], mode: "command", title: "Bring back the cell deleted last", command: "undoRemove" },
  { keys: ["m"], mode: "command", title: "Make it text", command: "toText" },
  { keys: ["y"], mode: "command", title: "Make it code", command: "toCode" },
  { keys: ["?"], mode: "command", title: "Show these keys", command: "help" },
];

/** Listens to the page's keys: a letter is a command only while a cell, and nothing to write or press in, has the focus. */
export function listenToKeys(run: (command: keyof SheetCommands) => void): void {
  let first = "";
  document.addEventListener("keydown", (event) => {
    const mode = modeOf(event.target);
    if (mode === undefined || event.isComposing) return;
    const key = keyName(event);
    const binding = bindings.find((one) => (one.mode === mode || one.mode === "both") && (one.keys.includes(key) || one.keys.includes(`${first} ${key}`)));
    first = mode === "command" && binding === undefined ? key : "";
    if (binding === undefined) return;
    event.preventDefault();
    run(binding.command);
  });
}

function modeOf(target: EventTarget | null): "command" | "edit" | undefined {
  if (!(target instanceof Element)) return undefined;
  if (target.closest(".cm-editor") !== null) return "edit";
  return target.closest("button, a, summary, dialog, input, textarea") === null ? "command" : undefined;
}

function keyName(event: KeyboardEvent): string {
  const isLetter = event.key.length === 1;
  const held = [event.ctrlKey && "Ctrl", event.metaKey && "Meta", event.altKey && "Alt", event.shiftKey && !isLetter && "Shift"].filter(
    (name) => name !== false,
  );
  return [...held, event.key].join("+");
}
