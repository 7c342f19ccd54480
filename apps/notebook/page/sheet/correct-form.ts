import type { ReadField } from "../../src/evidence/fields.js";
import { button, element } from "./element.js";

/** What the user has decided: the value as text, and why. */
export interface Decision {
  text: string;
  reason: string;
}

/** Returns a form to give a value another one. */
export function setForm(field: ReadField, decide: (decision: Decision) => void, cancel: () => void): HTMLElement {
  const { edit } = field;
  const value =
    edit?.kind === "choice"
      ? element(
          "select",
          {},
          ...edit.options.map((option) => element("option", { value: option, ...(option === field.value ? { selected: "" } : {}) }, option)),
        )
      : element("input", { value: field.value, spellcheck: "false", autocomplete: "off" });
  const hint = edit?.kind === "text" ? [element("p", { class: "hint" }, edit.form)] : [];
  return decisionForm([element("label", {}, `${field.label} `, value), ...hint], "Set", (reason) => decide({ text: value.value, reason }), cancel);
}

/** Returns a form that asks why, and for what else stands in `content`. */
export function decisionForm(content: readonly Node[], verb: string, decide: (reason: string) => void, cancel: () => void): HTMLElement {
  const reason = element("input", { value: "", placeholder: "For the next reader", autocomplete: "off" });
  const form = element(
    "form",
    { class: "correct-form" },
    ...content,
    element("label", {}, "Why ", reason),
    element("div", { class: "choices" }, element("button", { type: "submit" }, verb), button("Cancel", "Leave it as it is", cancel)),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    decide(reason.value.trim() === "" ? "Read anew in the notebook" : reason.value.trim());
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    cancel();
  });
  return form;
}
