/** What keys can make the sheet do. */
export const commandNames = [
  "runAndAdvance",
  "runInPlace",
  "runAndInsert",
  "edit",
  "leave",
  "next",
  "previous",
  "addAbove",
  "addBelow",
  "remove",
  "undoRemove",
  "cut",
  "copy",
  "pasteBelow",
  "pasteAbove",
  "merge",
  "split",
  "moveUp",
  "moveDown",
  "foldSource",
  "foldOutput",
  "toText",
  "toCode",
  "runAll",
  "interrupt",
  "restart",
  "toggleLazy",
  "find",
  "contents",
  "values",
  "review",
  "closePanel",
  "save",
  "print",
  "help",
] as const;

export type SheetCommands = Readonly<Record<(typeof commandNames)[number], () => void>>;

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
  { keys: ["Ctrl+p", "Meta+p"], mode: "both", title: "Print, with all outputs", command: "print" },
  { keys: ["Escape"], mode: "edit", title: "Leave the editor", command: "leave" },
  { keys: ["Enter"], mode: "command", title: "Edit the cell", command: "edit" },
  { keys: ["ArrowDown", "j"], mode: "command", title: "Next cell", command: "next" },
  { keys: ["ArrowUp", "k"], mode: "command", title: "Previous cell", command: "previous" },
  { keys: ["a"], mode: "command", title: "Add a cell above", command: "addAbove" },
  { keys: ["b"], mode: "command", title: "Add a cell below", command: "addBelow" },
  { keys: ["d d"], mode: "command", title: "Delete the cell", command: "remove" },
  { keys: ["z"], mode: "command", title: "Bring back the cell deleted last", command: "undoRemove" },
  { keys: ["x"], mode: "command", title: "Cut the cell", command: "cut" },
  { keys: ["c"], mode: "command", title: "Copy the cell", command: "copy" },
  { keys: ["v"], mode: "command", title: "Paste below", command: "pasteBelow" },
  { keys: ["V"], mode: "command", title: "Paste above", command: "pasteAbove" },
  { keys: ["M"], mode: "command", title: "Join with the cell below", command: "merge" },
  { keys: ["Ctrl+Shift+-", "Ctrl+Shift+_"], mode: "both", title: "Part the cell at the cursor", command: "split" },
  { keys: ["Ctrl+Shift+ArrowUp", "Meta+Shift+ArrowUp"], mode: "command", title: "Move the cell up", command: "moveUp" },
  { keys: ["Ctrl+Shift+ArrowDown", "Meta+Shift+ArrowDown"], mode: "command", title: "Move the cell down", command: "moveDown" },
  { keys: ["u"], mode: "command", title: "Fold the code away", command: "foldSource" },
  { keys: ["o"], mode: "command", title: "Fold the output away", command: "foldOutput" },
  { keys: ["m"], mode: "command", title: "Make it text", command: "toText" },
  { keys: ["y"], mode: "command", title: "Make it code", command: "toCode" },
  { keys: ["i i"], mode: "command", title: "Stop what runs", command: "interrupt" },
  { keys: ["0 0"], mode: "command", title: "Begin anew: dataset read again, all cells run", command: "restart" },
  { keys: ["f"], mode: "command", title: "Find in all cells", command: "find" },
  { keys: ["t"], mode: "command", title: "Table of contents", command: "contents" },
  { keys: ["w"], mode: "command", title: "Names and their values", command: "values" },
  { keys: ["r"], mode: "command", title: "Review what the reader was unsure of", command: "review" },
  { keys: ["Escape"], mode: "command", title: "Put the panel away", command: "closePanel" },
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
  return target.closest("button, a, summary, dialog, input, textarea, select, .side-panel") === null ? "command" : undefined;
}

function keyName(event: KeyboardEvent): string {
  // Shift is in the letter already, unless something else is held, too.
  const isLetter = event.key.length === 1 && !(event.ctrlKey || event.metaKey);
  const held = [event.ctrlKey && "Ctrl", event.metaKey && "Meta", event.altKey && "Alt", event.shiftKey && !isLetter && "Shift"].filter(
    (name) => name !== false,
  );
  return [...held, event.key].join("+");
}
