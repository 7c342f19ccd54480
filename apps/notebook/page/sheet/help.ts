import { button, element } from "./element.js";
import { bindings } from "./keyboard.js";

/** Returns the list of keys as a dialog, made from the table that the keys are. */
export function helpDialog(): HTMLDialogElement {
  const rows = bindings.map(({ keys, title }) =>
    element("tr", {}, element("td", {}, ...keys.filter((key) => !/^Meta|_$/.test(key)).flatMap(keyCaps)), element("td", {}, title)),
  );
  const dialog = element(
    "dialog",
    { class: "help", "aria-label": "Keys" },
    element("h2", { tabindex: "-1", autofocus: "" }, "Keys"),
    element("table", {}, element("tbody", {}, ...rows)),
  );
  dialog.append(
    element("p", {}, "A letter is a command while a cell is selected and its editor is left (Escape)."),
    button("Close", "Escape", () => dialog.close()),
  );
  return dialog;
}

function keyCaps(key: string, index: number): (Node | string)[] {
  const names = key.split(/[+ ]/).map((name) => element("kbd", {}, name.replace("Arrow", "")));
  return [index === 0 ? "" : " or ", ...names];
}
