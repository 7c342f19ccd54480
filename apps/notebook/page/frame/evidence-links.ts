import type { FromFrame } from "../protocol.js";
import { mostEvidence } from "../protocol.js";

/** Asks the page to show what records rest on. */
export type AskEvidence = (ids: readonly string[]) => void;

const idForm = /^[er]_[0-9a-f]{16}$/;

/** Returns a function that asks the page for evidence, for at most as many records as it will show. */
export function evidenceAsker(tell: (message: FromFrame) => void): AskEvidence {
  return (ids) => {
    const known = [...new Set(ids.filter((id) => idForm.test(id)))].slice(0, mostEvidence);
    if (known.length > 0) tell({ type: "evidence", ids: known });
  };
}

/** Makes the marks of a drawing answer to clicks: those of our charts say which events they are, those of Plot hold what the pointer is at. */
export function linkMarks(drawing: Element, ask: AskEvidence): void {
  drawing.addEventListener("click", (event) => {
    const mark = event.target instanceof Element ? event.target.closest("[data-events]") : null;
    const ids = mark === null ? pointedAt(drawing) : (mark.getAttribute("data-events") ?? "").split(" ");
    if (ids.length === 0) return;
    event.stopPropagation();
    ask(ids);
  });
}

/** Returns the ids of every event that a drawing shows a mark of. */
export function eventsIn(drawing: Element): string[] {
  return [...drawing.querySelectorAll("[data-events]")].flatMap((mark) => (mark.getAttribute("data-events") ?? "").split(" "));
}

/** Makes a table's row that is a record of the dataset open its evidence: by its id, which becomes a button, or by a click anywhere. */
export function linkRow(row: HTMLTableRowElement, record: Readonly<Record<string, unknown>>, ask: AskEvidence): void {
  const id = recordId(record);
  if (id === undefined) return;
  row.classList.add("linked");
  const cell = [...row.cells].find(({ textContent }) => textContent === id);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "evidence-link";
  button.textContent = id;
  button.title = "Show the words that this rests on";
  cell?.replaceChildren(button);
  row.addEventListener("click", (event) => {
    if (getSelection()?.isCollapsed === false) return;
    event.stopPropagation();
    ask([id]);
  });
}

/** Plot keeps the datum under the pointer as the plot's value, where a mark follows the pointer. */
function pointedAt(drawing: Element): string[] {
  const plot = [drawing, ...drawing.querySelectorAll("figure, svg")].find((element) => "value" in element);
  const id = plot !== undefined && "value" in plot ? recordId(plot.value) : undefined;
  return id === undefined ? [] : [id];
}

function recordId(record: unknown): string | undefined {
  if (typeof record !== "object" || record === null) return undefined;
  const values = ["id", "eventId", "event", "reportId"].map((key) => (record as Record<string, unknown>)[key]);
  return values.find((value): value is string => typeof value === "string" && idForm.test(value));
}
