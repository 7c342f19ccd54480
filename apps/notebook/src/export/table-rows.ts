import { Parser } from "htmlparser2";

/** A table as text: its heads, and its rows in order. */
export interface TableRows {
  columns: string[];
  rows: string[][];
}

/** Returns the first table in a piece of HTML, or `undefined` where there is none. Cells over several columns or rows count once. */
export function tableRows(html: string): TableRows | undefined {
  const rows: { cells: string[]; isHead: boolean }[] = [];
  let cell: string[] | undefined;
  let isOver = false;
  const parser = new Parser({
    onopentag(name) {
      if (isOver) return;
      if (name === "tr") rows.push({ cells: [], isHead: true });
      if (name !== "td" && name !== "th") return;
      cell = [];
      const row = rows.at(-1);
      if (row !== undefined && name === "td") row.isHead = false;
    },
    ontext: (text) => void cell?.push(text),
    onclosetag(name) {
      if (name === "table") isOver = true;
      if ((name !== "td" && name !== "th") || cell === undefined) return;
      rows.at(-1)?.cells.push(cell.join("").replace(/\s+/g, " ").trim());
      cell = undefined;
    },
  });
  parser.end(html);
  const filled = rows.filter(({ cells }) => cells.length > 0);
  if (filled.length === 0) return undefined;
  const [first] = filled;
  const columns = first?.isHead ? first.cells : (first?.cells.map(() => "") ?? []);
  return { columns, rows: (first?.isHead ? filled.slice(1) : filled).map(({ cells }) => cells) };
}
