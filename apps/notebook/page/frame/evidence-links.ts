import type { FromFrame } from "../protocol.js";
import { mostEvidence } from "../protocol.js";
import { drawnFromAt, drawnGroups } from "./plot-marks.js";

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

/** Makes the marks of a drawing answer to clicks: those of our charts say which events they are, those of Plot were drawn from them. */
export function linkMarks(drawing: Element, ask: AskEvidence): void {
  for (const { group, data } of drawnGroups(drawing)) if (data.some((datum) => idsOf(datum).length > 0)) group.classList.add("linked");
  drawing.addEventListener("click", (event) => {
    if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return;
    const { target } = event;
    const looks = [() => idsAt(drawing, event, target), () => pointedAt(drawing), () => surrounded(drawing, target)];
    const ids = looks.reduce((found: string[], look) => (found.length > 0 ? found : look()), []);
    if (ids.length === 0) return;
    event.stopPropagation();
    ask(ids);
  });
}

/** Returns the ids of every event that a drawing shows a mark of. */
export function eventsIn(drawing: Element): string[] {
  const drawn = drawnGroups(drawing).flatMap(({ data }) => data.flatMap(idsOf));
  return [...new Set([...[...drawing.querySelectorAll("[data-events]")].flatMap(idsOfMark), ...drawn])];
}

/** Pixels by which a click may miss a mark: some are as thin as a day is short, and some are hollow. */
const nearMisses = [0, 1, 3, 6];
const around = nearMisses.flatMap((by) => [
  { x: 0, y: by },
  { x: 0, y: -by },
  { x: by, y: 0 },
  { x: -by, y: 0 },
]);

/** Returns the events of the smallest mark under a point, or beside it where there is none. */
function idsAt(drawing: Element, { clientX, clientY }: MouseEvent, target: Element): string[] {
  for (const [index, by] of around.entries()) {
    const shapes = document.elementsFromPoint(clientX + by.x, clientY + by.y).filter((shape) => drawing.contains(shape));
    // Where the click was is told in whole pixels, and may lie beside what it hit.
    const marks = (index === 0 ? [target, ...shapes] : shapes).map(markOf).filter(({ ids }) => ids.length > 0);
    const [smallest] = marks.sort((a, b) => areaOf(a.mark) - areaOf(b.mark));
    if (smallest !== undefined) return smallest.ids;
  }
  return [];
}

function markOf(shape: Element): { mark: Element; ids: string[] } {
  const mark = shape.closest("[data-events]");
  return mark === null ? { mark: shape, ids: drawnFromAt(shape).flatMap(idsOf) } : { mark, ids: idsOfMark(mark) };
}

function areaOf(mark: Element): number {
  const { width, height } = mark.getBoundingClientRect();
  return width * height;
}

/** A ring on a map stands for the marks that it surrounds. */
function surrounded(drawing: Element, shape: Element): string[] {
  if (shape.localName !== "circle" || shape.getAttribute("fill") !== "none") return [];
  const ring = shape.getBoundingClientRect();
  const isInside = (mark: Element) => {
    const { left, width, top, height } = mark.getBoundingClientRect();
    return Math.hypot(left + width / 2 - (ring.left + ring.width / 2), top + height / 2 - (ring.top + ring.height / 2)) <= ring.width / 2;
  };
  return [...drawing.querySelectorAll("[data-events]")].filter(isInside).flatMap(idsOfMark);
}

function idsOfMark(mark: Element): string[] {
  return (mark.getAttribute("data-events") ?? "").split(" ");
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
  return plot !== undefined && "value" in plot ? idsOf(plot.value) : [];
}

/** What was drawn is a record, or a list of those that a bar or bin stands for. */
function idsOf(datum: unknown): string[] {
  if (Array.isArray(datum)) return datum.flatMap((one) => recordId(one) ?? []);
  return [recordId(datum)].flatMap((id) => id ?? []);
}

function recordId(record: unknown): string | undefined {
  if (typeof record !== "object" || record === null) return undefined;
  const values = ["id", "eventId", "event", "reportId"].map((key) => (record as Record<string, unknown>)[key]);
  return values.find((value): value is string => typeof value === "string" && idForm.test(value));
}
