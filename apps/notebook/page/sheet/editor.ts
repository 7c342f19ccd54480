import { closeCompletion, completionStatus } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { markdown } from "@codemirror/lang-markdown";
import { sql } from "@codemirror/lang-sql";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { EditorState, type Extension, Prec, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, drawSelection, EditorView, keymap } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import type { CellKind } from "./cell-kind.js";
import type { CellHost, CellView } from "./cell-view.js";
import { editorHelp } from "./editor-help.js";

/** What the editor of a cell asks of the sheet. */
export interface EditorHost {
  changed(source: string): void;
  focused(): void;
  /** The cursor would leave the editor at its first or last line. */
  leaveTo(direction: "above" | "below"): boolean;
  /** What is known of a program in it. */
  help: Extension;
}

/** The editor of one cell. */
export interface CellEditor {
  readonly dom: HTMLElement;
  focus(at?: "start" | "end"): void;
  name(label: string): void;
  /** Marks the line at which the cell failed, from 1, or none. */
  markLine(line: number | undefined): void;
  goToLine(line: number): void;
  /** Selects a stretch, in code units, and goes there. */
  goTo(from: number, to: number): void;
  cursor(): number;
  setSource(source: string): void;
  destroy(): void;
}

const styleNonce = document.querySelector('meta[name="style-nonce"]')?.getAttribute("content") ?? "";

const faultyLine = StateEffect.define<number | undefined>();
const faultyLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const effect = transaction.effects.find((one) => one.is(faultyLine));
    if (effect === undefined) return transaction.docChanged ? Decoration.none : marks;
    // `is` has just told its type.
    const line = effect.value as number | undefined;
    if (line === undefined || line > transaction.state.doc.lines) return Decoration.none;
    return Decoration.set(Decoration.line({ class: "faulty" }).range(transaction.state.doc.line(line).from));
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Returns what the editor of a cell asks, passed on to the cell's host. */
export function editorHost(self: () => CellView, host: CellHost): EditorHost {
  return {
    changed(source) {
      self().cell = { ...self().cell, source };
      host.edited(self());
    },
    focused: () => host.selected(self(), true),
    leaveTo: (direction) => host.leaveTo(self(), direction),
    help: editorHelp(host.help, self),
  };
}

/** Returns an editor for a kind of cell. The Tab key indents; Escape leaves, after which Tab moves on. */
export function cellEditor(kind: CellKind, source: string, label: string, host: EditorHost): CellEditor {
  const view = new EditorView({
    state: EditorState.create({
      doc: source,
      extensions: [
        ...shared,
        languages[kind],
        ...(kind === "typescript" || kind === "javascript" ? [host.help] : []),
        leaving(host),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) host.changed(update.state.doc.toString());
          if (update.focusChanged && update.view.hasFocus) host.focused();
        }),
      ],
    }),
  });
  const name = (text: string) => view.contentDOM.setAttribute("aria-label", text);
  name(label);
  return {
    dom: view.dom,
    focus(at) {
      if (at !== undefined) view.dispatch({ selection: { anchor: at === "start" ? 0 : view.state.doc.length } });
      view.focus();
    },
    name,
    markLine: (line) => view.dispatch({ effects: faultyLine.of(line) }),
    goToLine(line) {
      const { to } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
      view.dispatch({ selection: { anchor: to }, scrollIntoView: true });
      view.focus();
    },
    goTo(from, to) {
      const end = view.state.doc.length;
      view.dispatch({ selection: { anchor: Math.min(from, end), head: Math.min(to, end) }, scrollIntoView: true });
      view.focus();
    },
    cursor: () => view.state.selection.main.head,
    setSource: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    destroy: () => view.destroy(),
  };
}

const shared: Extension[] = [
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  faultyLines,
  EditorView.lineWrapping,
  syntaxHighlighting(classHighlighter),
  keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
  EditorView.cspNonce.of(styleNonce),
  // Reached by Enter or a click, so that Tab goes from cell to cell and not into every editor.
  EditorView.contentAttributes.of({ tabindex: "-1", spellcheck: "false" }),
];

const languages: Readonly<Record<CellKind, Extension>> = {
  typescript: javascript({ typescript: true }),
  javascript: javascript(),
  sql: sql(),
  markdown: markdown(),
  raw: [],
};

function leaving(host: EditorHost): Extension {
  const atEdge = (direction: "above" | "below") => (view: EditorView) => {
    if (completionStatus(view.state) === "active") return false;
    const { main } = view.state.selection;
    const line = view.state.doc.lineAt(main.head).number;
    if (!main.empty || line !== (direction === "above" ? 1 : view.state.doc.lines)) return false;
    return host.leaveTo(direction);
  };
  // Keys that the sheet answers to must not reach the editor's own bindings.
  const sheetKeys = ["Shift-Enter", "Ctrl-Enter", "Mod-Enter", "Alt-Enter", "Ctrl-Shift--", "Ctrl-Shift-_", "Escape"].map((key) => ({ key, run: () => true }));
  // Escape closes a list of names first; the sheet hears of it only when there is none.
  const closing = EditorView.domEventHandlers({
    keydown(event, view) {
      if (event.key !== "Escape" || completionStatus(view.state) !== "active" || !closeCompletion(view)) return false;
      event.stopPropagation();
      return true;
    },
  });
  const edges = [
    { key: "ArrowUp", run: atEdge("above") },
    { key: "ArrowDown", run: atEdge("below") },
  ];
  return [Prec.highest(closing), Prec.highest(keymap.of([...sheetKeys, ...edges]))];
}
