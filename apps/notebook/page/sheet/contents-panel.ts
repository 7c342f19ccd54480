import type { CellView } from "./cell-view.js";
import { goTo } from "./edit-cells.js";
import { button, element } from "./element.js";
import type { Sheet } from "./sheet.js";

interface Heading {
  view: CellView;
  level: number;
  text: string;
}

/** Shows the headings of the text cells; one leads to its cell. */
export function showContents(sheet: Sheet): void {
  if (sheet.panel.kind === "contents") {
    sheet.panel.hide();
    return;
  }
  const headings = sheet.cells.views.flatMap(headingsOf);
  const entries = headings.map(({ view, level, text }) =>
    element(
      "li",
      { class: `level-${level}` },
      button(text, "Go there", () => goTo(sheet, view)),
    ),
  );
  const content =
    entries.length > 0
      ? element("ol", { class: "contents" }, ...entries)
      : element("p", {}, "No headings yet. A line of a text cell that begins with # is one.");
  sheet.panel.show({ kind: "contents", title: "Contents", content: [content] });
}

function headingsOf(view: CellView): Heading[] {
  if (view.cell.cell_type !== "markdown") return [];
  // As they read: the cell may be open in its editor, where there are no headings but their source.
  const outsideCode = view.cell.source.replace(/^(```|~~~)[\s\S]*?^\1/gm, "");
  return [...outsideCode.matchAll(/^(#{1,3})\s+(.+?)\s*#*$/gm)].map(([, marks = "#", text = ""]) => ({
    view,
    level: marks.length,
    text: text.replace(/[*_`]/g, ""),
  }));
}
