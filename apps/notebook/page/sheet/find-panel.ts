import type { CellView } from "./cell-view.js";
import { button, element } from "./element.js";
import type { Sheet } from "./sheet.js";

interface Match {
  view: CellView;
  from: number;
  to: number;
  /** The line that holds it. */
  line: string;
}

const mostShown = 200;

/** Shows a field to find words in the sources of all cells; Enter goes to the first place, a click to any. */
export function showFind(sheet: Sheet): void {
  const field = element("input", { type: "search", "aria-label": "Words to find", placeholder: "Find in all cells", spellcheck: "false" });
  const count = element("p", { class: "count", role: "status" });
  const list = element("ol", { class: "matches" });
  let matches: Match[] = [];
  const go = ({ view, from, to }: Match) => {
    sheet.cells.select(view);
    view.goTo(from, to);
  };
  const search = () => {
    matches = field.value === "" ? [] : sheet.cells.views.flatMap((view) => matchesIn(view, field.value));
    count.textContent = field.value === "" ? "" : `${matches.length} ${matches.length === 1 ? "place" : "places"}`;
    list.replaceChildren(
      ...matches.slice(0, mostShown).map((match) =>
        element(
          "li",
          {},
          button(match.line, "Go there", () => go(match)),
        ),
      ),
    );
  };
  field.addEventListener("input", search);
  field.addEventListener("keydown", ({ key }) => {
    const [first] = matches;
    if (key === "Enter" && first !== undefined) go(first);
  });
  sheet.panel.show({ kind: "find", title: "Find", content: [field, count, list] });
}

/** Capitals make no difference. */
function matchesIn(view: CellView, words: string): Match[] {
  const { source } = view.cell;
  const [text, sought] = [source.toLowerCase(), words.toLowerCase()];
  const matches: Match[] = [];
  for (let from = text.indexOf(sought); from >= 0; from = text.indexOf(sought, from + sought.length)) {
    const start = source.lastIndexOf("\n", from) + 1;
    const end = source.indexOf("\n", from);
    matches.push({ view, from, to: from + sought.length, line: source.slice(start, end < 0 ? undefined : end).trim() });
  }
  return matches;
}
