import type { AccountEvidence, EventEvidence } from "../../src/evidence/evidence.js";
import type { ReadField } from "../../src/evidence/fields.js";
import type { CorrectRequest } from "../../src/server/api.js";
import { decisionForm, setForm } from "./correct-form.js";
import { button, element } from "./element.js";
import { sourceText } from "./source-text.js";

/** Corrects the dataset, and shows what came of it. */
export type Correct = (request: CorrectRequest) => void;

/** Returns one account: its values, each leading to its words, the text with those words marked, and the rules that read them. */
export function accountView(account: AccountEvidence, event: EventEvidence, correct: Correct | undefined): HTMLElement {
  const source = event.documents.find(({ id }) => id === account.documentId);
  const marks = [...account.evidence, ...account.fields.flatMap(({ evidence }) => evidence)];
  const text = sourceText(source?.text ?? "", marks);
  const rules = element("p", { class: "rules" });
  const form = element("div", { class: "form-place" });
  let isPointed = false;
  const point = (field: ReadField | undefined) => {
    isPointed = true;
    text.point(field?.evidence ?? []);
    const named = field === undefined || field.rules.length === 0 ? account.rules : field.rules;
    rules.textContent = named.length === 0 ? "No rule is noted." : `Read by ${named.join(", ")}.`;
  };
  const close = () => form.replaceChildren();
  const open = (made: HTMLElement) => {
    form.replaceChildren(made);
    made.scrollIntoView({ block: "nearest" });
    made.querySelector<HTMLElement>("input, select")?.focus();
  };
  const set = (field: ReadField) =>
    open(setForm(field, ({ text: typed, reason }) => correct?.({ action: "set", reportId: account.reportId, field: field.path, text: typed, reason }), close));
  const rows = account.fields.map((field) =>
    fieldRow(field, () => point(field), correct === undefined || field.edit === undefined ? undefined : () => set(field)),
  );
  const view = element(
    "section",
    { class: "account", "aria-label": `Account in ${source?.title ?? source?.path ?? "a document"}` },
    element("h3", {}, [source?.publisher, source?.title ?? source?.path].filter((part) => part !== undefined).join(": ")),
    text.view,
    rules,
    element("table", { class: "fields" }, element("tbody", {}, ...rows)),
    element("p", { class: "confidence" }, [`Confidence ${account.confidence}`, ...account.reasons].join("; ")),
    ...(correct === undefined ? [] : [accountTools(account, event, correct, open, close)]),
    form,
  );
  // The text has a place to scroll in only once it is in the page.
  requestAnimationFrame(() => {
    if (!isPointed) point(undefined);
  });
  return view;
}

function fieldRow(field: ReadField, point: () => void, set: (() => void) | undefined): HTMLTableRowElement {
  const value = button(field.value === "" ? "not told" : field.value, "Show the words", point);
  value.className = "value";
  const change = set === undefined ? "" : button("Correct", `Give another value for: ${field.label}`, set);
  return element("tr", {}, element("th", { scope: "row" }, field.label), element("td", {}, value), element("td", {}, change));
}

function accountTools(account: AccountEvidence, event: EventEvidence, correct: Correct, open: (form: HTMLElement) => void, close: () => void): HTMLElement {
  const { reportId } = account;
  const other = element("input", { placeholder: "e_…", spellcheck: "false", autocomplete: "off" });
  const ask = (words: string, verb: string, decide: (reason: string) => void, ...more: Node[]) =>
    open(decisionForm([element("p", {}, words), ...more], verb, decide, close));
  const tools = [
    button("Reject", "The text does not tell this", () =>
      ask("Strike this account out.", "Reject", (reason) => correct({ action: "reject", reportId, reason })),
    ),
    button("Merge", "Another event is the same one", () =>
      ask(
        "Say that another event is this one.",
        "Merge",
        (reason) => correct({ action: "merge", eventIds: [event.id, other.value.trim()], reason }),
        element("label", {}, "Its id ", other),
      ),
    ),
  ];
  if (event.accounts.length > 1) {
    tools.push(
      button("Split off", "This account tells of another event", () =>
        ask("Make this account an event of its own.", "Split off", (reason) => correct({ action: "split", reportId, reason })),
      ),
    );
  }
  return element("div", { class: "account-tools", role: "group", "aria-label": "Correct this account" }, ...tools);
}
