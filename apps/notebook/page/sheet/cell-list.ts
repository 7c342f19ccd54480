import type { Cell, CodeCell } from "../../src/notebook.js";
import { type CellHost, type CellView, cellView } from "./cell-view.js";

/** The cells of the sheet in order, one of them selected. */
export interface CellList {
  readonly views: readonly CellView[];
  readonly selected: CellView | undefined;
  at(id: string): CellView | undefined;
  /** The cell before or after the selected one. */
  beside(step: -1 | 1): CellView | undefined;
  select(view: CellView): void;
  insert(cell: Cell, index: number): CellView;
  /** Takes a cell away and returns where it stood. */
  remove(view: CellView): number;
  /** Puts a cell at another place of the list. */
  move(view: CellView, index: number): void;
  /** Puts another kind of cell in a cell's place. */
  exchange(view: CellView, cell: Cell): CellView;
  code(): CodeCell[];
  /** From 1, among code cells. */
  numberOf(view: CellView): number;
}

/** Returns the list of cells in `parent`. */
export function cellList(parent: HTMLElement, cells: readonly Cell[], host: CellHost): CellList {
  const views: CellView[] = [];
  let selected: CellView | undefined;
  const select = (view: CellView) => {
    if (view === selected) return;
    selected?.select(false);
    // A text cell is read again once it is left.
    selected?.render();
    selected = view;
    view.select(true);
  };
  const insert = (cell: Cell, index: number) => {
    const view = cellView(cell, host);
    parent.insertBefore(view.section, views[index]?.section ?? null);
    views.splice(index, 0, view);
    return view;
  };
  const remove = (view: CellView) => {
    const index = views.indexOf(view);
    views.splice(index, 1);
    view.remove();
    if (selected === view) selected = undefined;
    return index;
  };
  const move = (view: CellView, index: number) => {
    views.splice(views.indexOf(view), 1);
    views.splice(index, 0, view);
    parent.insertBefore(view.section, views[index + 1]?.section ?? null);
  };
  cells.forEach((cell, index) => void insert(cell, index));
  return {
    views,
    get selected() {
      return selected;
    },
    at: (id) => views.find(({ cell }) => cell.id === id),
    beside: (step) => views[(selected === undefined ? -1 : views.indexOf(selected)) + step],
    select,
    insert,
    remove,
    move,
    exchange: (view, cell) => insert(cell, remove(view)),
    code: () => views.flatMap(({ cell }) => (cell.cell_type === "code" ? [cell] : [])),
    numberOf: (view) => views.slice(0, views.indexOf(view) + 1).filter(({ cell }) => cell.cell_type === "code").length,
  };
}
