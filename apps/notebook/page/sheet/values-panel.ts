import { goTo } from "./edit-cells.js";
import { button, element } from "./element.js";
import type { Sheet } from "./sheet.js";
import type { PanelContent } from "./side-panel.js";

/** Shows the names that cells define, each with what it stands for now. */
export function showValues(sheet: Sheet): void {
  if (sheet.panel.kind === "values") {
    sheet.panel.hide();
    return;
  }
  sheet.values.onChange = () => sheet.panel.update(valuesPanel(sheet));
  sheet.panel.show(valuesPanel(sheet));
}

function valuesPanel(sheet: Sheet): PanelContent {
  const rows = sheet.values.all().map(({ name, cell, kind, preview }) =>
    element(
      "tr",
      {},
      element(
        "th",
        { scope: "row" },
        button(name, "Go to the cell that defines it", () => goTo(sheet, sheet.cells.at(cell))),
      ),
      element("td", {}, kind),
      element("td", { class: "preview" }, preview),
    ),
  );
  const head = element("tr", {}, ...["Name", "Kind", "Value"].map((title) => element("th", { scope: "col" }, title)));
  const content =
    rows.length > 0
      ? element("table", { class: "values" }, element("thead", {}, head), element("tbody", {}, ...rows))
      : element("p", {}, "No names yet. What a cell declares at its top can be used in every other, and is listed here.");
  return { kind: "values", title: "Values", content: [content] };
}
