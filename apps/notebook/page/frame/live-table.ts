import { cellText, columnsOf, isNumeric, shortText } from "./table.js";

type Row = Readonly<Record<string, unknown>>;

/** Up to here a table is drawn whole and its texts may run over several lines. */
const mostWhole = 50;
/** Of a row of a long table, in pixels; all are alike, so that where a row stands is known without drawing those above. */
const rowHeight = 28;
/** Rows drawn above and below those in sight. */
const margin = 10;

/** Returns a table of every row, to scroll through and to sort by a column. Only the rows in sight are in the page. `rowMade` is called for each row that is drawn. */
export function liveTable(rows: readonly Row[], rowMade: (row: HTMLTableRowElement, record: Row) => void): HTMLElement {
  const columns = columnsOf(rows);
  const numeric = new Set(columns.filter((column) => isNumeric(rows, column)));
  const [table, head, body] = [document.createElement("table"), document.createElement("thead"), document.createElement("tbody")];
  const isLong = rows.length > mostWhole;
  table.className = isLong ? "live long" : "live";
  table.setAttribute("aria-rowcount", String(rows.length + 1));
  table.append(head, body);
  const box = document.createElement("div");
  box.className = isLong ? "table-box long" : "table-box";
  box.append(table);
  let shown = rows;
  let from = -1;
  const draw = () => {
    const first = isLong ? Math.max(0, Math.floor(box.scrollTop / rowHeight) - margin) : 0;
    if (first === from) return;
    from = first;
    const last = isLong ? Math.min(shown.length, first + Math.ceil((box.clientHeight || 420) / rowHeight) + 2 * margin) : shown.length;
    const drawn = shown.slice(first, last).map((record, index) => {
      const row = rowOf(record, columns, numeric);
      row.setAttribute("aria-rowindex", String(first + index + 2));
      rowMade(row, record);
      return row;
    });
    body.replaceChildren(...(isLong ? [gap(first), ...drawn, gap(shown.length - last)] : drawn));
  };
  head.append(
    headOf(columns, numeric, (column, isDown) => {
      shown = column === undefined ? rows : sorted(rows, column, isDown);
      from = -1;
      box.scrollTop = 0;
      draw();
    }),
  );
  if (isLong) scrollable(box, draw, rows.length);
  draw();
  return box;
}

function scrollable(box: HTMLElement, draw: () => void, count: number): void {
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", `Table of ${count} rows`);
  box.addEventListener("scroll", draw, { passive: true });
}

/** Room for rows that are not drawn. */
function gap(rowCount: number): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.className = "gap";
  row.setAttribute("aria-hidden", "true");
  row.style.height = `${rowCount * rowHeight}px`;
  return row;
}

function rowOf(record: Row, columns: readonly string[], numeric: ReadonlySet<string>): HTMLTableRowElement {
  const row = document.createElement("tr");
  for (const column of columns) {
    const cell = document.createElement("td");
    const text = cellText(record[column]);
    cell.textContent = text;
    if (text.length > 40) cell.title = text;
    if (numeric.has(column)) cell.className = "number";
    else if (text.length <= shortText) cell.className = "short";
    row.append(cell);
  }
  return row;
}

/** Column heads: pressing one sorts up, then down, then as it was. */
function headOf(columns: readonly string[], numeric: ReadonlySet<string>, sort: (column: string | undefined, isDown: boolean) => void): HTMLTableRowElement {
  const row = document.createElement("tr");
  for (const column of columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    if (numeric.has(column)) cell.className = "number";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = column;
    button.addEventListener("click", () => {
      const next = nextOrder(cell.ariaSort);
      for (const other of row.cells) other.ariaSort = null;
      cell.ariaSort = next;
      sort(next === null ? undefined : column, next === "descending");
    });
    cell.append(button);
    row.append(cell);
  }
  return row;
}

function nextOrder(order: string | null): "ascending" | "descending" | null {
  if (order === "ascending") return "descending";
  return order === "descending" ? null : "ascending";
}

/** What has no value comes last, up or down. */
function sorted(rows: readonly Row[], column: string, isDown: boolean): readonly Row[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row[column]) }));
  const sign = isDown ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0;
    if (a.key === "") return 1;
    if (b.key === "") return -1;
    return a.key < b.key ? -sign : sign;
  });
  return keyed.map(({ row }) => row);
}

function keyOf(value: unknown): string | number {
  return typeof value === "number" ? value : cellText(value);
}
