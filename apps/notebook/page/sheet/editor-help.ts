import { acceptCompletion, autocompletion, type Completion, type CompletionContext, type CompletionResult, completionKeymap } from "@codemirror/autocomplete";
import { linter } from "@codemirror/lint";
import { type Extension, Prec } from "@codemirror/state";
import { hoverTooltip, keymap } from "@codemirror/view";
import type { NameHelp } from "../../src/language/language-help.js";
import type { CellView } from "./cell-view.js";
import type { CodeHelp } from "./code-help.js";
import { element } from "./element.js";

/** Milliseconds of quiet before a program is checked. */
const quiet = 700;

/** Returns what makes an editor complete names, say what they are, and mark what is wrong. */
export function editorHelp(help: CodeHelp, view: () => CellView): Extension {
  return [
    autocompletion({ override: [(context) => complete(help, view, context)], icons: false, defaultKeymap: false, activateOnTypingDelay: 60 }),
    Prec.highest(keymap.of([...completionKeymap, { key: "Tab", run: acceptCompletion }])),
    hoverTooltip(async (_, offset) => {
      const found = await help.hover(view(), offset);
      if (found === undefined) return null;
      return { pos: found.from, end: found.to, above: true, create: () => ({ dom: helpText(found) }) };
    }),
    linter(async () => [...(await help.check(view()))], { delay: quiet }),
  ];
}

async function complete(help: CodeHelp, view: () => CellView, context: CompletionContext): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\w$]*$/);
  const isAfterDot = context.matchBefore(/\.[\w$]*$/) !== null;
  if (!context.explicit && !isAfterDot && (word === null || word.from === word.to)) return null;
  const suggestions = await help.complete(view(), context.pos);
  if (context.aborted || suggestions.length === 0) return null;
  const options = suggestions.map(
    ({ label, kind }): Completion => ({
      label,
      detail: kind,
      async info() {
        const found = await help.describe(view(), context.pos, label);
        return found === undefined ? null : helpText(found);
      },
    }),
  );
  return { from: word?.from ?? context.pos, options, validFor: /^[\w$]*$/ };
}

function helpText({ signature, documentation }: NameHelp): HTMLElement {
  return element(
    "div",
    { class: "name-help" },
    element("code", {}, signature),
    ...documentation
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim() !== "")
      .map((paragraph) => element("p", {}, paragraph)),
  );
}
