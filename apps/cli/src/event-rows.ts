import { type ConflictEvent, type Standing, standing } from "@dateline/schema";
import type { PaintStanding } from "./style.js";
import { type ActorNames, actorWords, modeWords } from "./wording/event-words.js";
import { timeWords } from "./wording/time-words.js";
import { tollWords } from "./wording/toll-words.js";
import { fitText, pageWidth, plainText, textWidth } from "./wrap-text.js";

interface RowsOptions {
  /** The ids of the whole dataset: what is shown of one must tell it from all. */
  allIds: readonly string[];
  names: ActorNames;
  paint: PaintStanding;
  /** Columns of the terminal; rows are never wider than 120. */
  width: number;
}

const widestRow = 120;
const gap = 2;

/**
 * The columns in order, each with the widths that it can be brought down to when room is short, one after another. Names go first, since the rest of a
 * name can be guessed; a date is cut last of all, and a number never: cut, it would be another number.
 */
const columns = [
  { name: "id", least: [] },
  { name: "when", least: [null, null, 11], isRight: true },
  { name: "what", least: [12, 5] },
  { name: "where", least: [9, 5] },
  { name: "who", least: [12, 5] },
  { name: "toll", least: [] },
  { name: "standing", least: [] },
] as const satisfies readonly Column[];
const turns = [0, 1, 2];

interface Column {
  name: string;
  least: readonly (number | null)[];
  isRight?: true;
}

type Cells = Record<(typeof columns)[number]["name"], string> & { standing: Standing };

/** Returns one event a line, in columns that fit the width. The shown part of an id tells it from all others. */
export function eventRows(events: readonly ConflictEvent[], { allIds, names, paint, width }: RowsOptions): string {
  const idLength = distinctLength(allIds.map((id) => id.slice(2)));
  const rows = events.map(
    (event): Cells => ({
      id: event.id.slice(2, 2 + idLength),
      when: timeWords(event.time),
      what: modeWords(event.mode),
      where: event.place === null ? "" : plainText(event.place.name),
      who: actorWords(event, names),
      toll: tollWords(event),
      standing: standing(event),
    }),
  );
  const widths = columnWidths(rows, Math.min(Math.max(width, pageWidth), widestRow));
  return rows.map((row) => `${rowText(row, widths, paint)}\n`).join("");
}

function rowText(row: Cells, widths: ReadonlyMap<string, number>, paint: PaintStanding): string {
  const cells = columns.flatMap((column) => {
    const width = widths.get(column.name) ?? 0;
    if (width === 0) return [];
    if (column.name === "standing") return [paint(row.standing, row.standing)];
    const cell = row[column.name];
    return ["isRight" in column ? " ".repeat(Math.max(0, width - textWidth(cell))) + fitText(cell, Math.min(width, textWidth(cell))) : fitText(cell, width)];
  });
  return cells.join(" ".repeat(gap)).trimEnd();
}

/** Each column is as wide as its widest cell, and an empty one is left out; while the row is too wide, columns give way in turn. */
function columnWidths(rows: readonly Cells[], width: number): Map<string, number> {
  const widths = new Map<string, number>(columns.map(({ name }) => [name, Math.max(0, ...rows.map((row) => textWidth(row[name])))]));
  const total = () => [...widths.values()].filter((one) => one > 0).reduce((sum, one) => sum + one + gap, -gap);
  const canGive = ({ name, least }: Column, turn: number) => (widths.get(name) ?? 0) > (least[turn] ?? Number.POSITIVE_INFINITY);
  while (total() > width) {
    const giving = turns.map((turn) => columns.filter((column) => canGive(column, turn))).find((some) => some.length > 0) ?? [];
    const widest = giving.toSorted((a, b) => (widths.get(b.name) ?? 0) - (widths.get(a.name) ?? 0))[0];
    if (widest === undefined) break;
    widths.set(widest.name, (widths.get(widest.name) ?? 0) - 1);
  }
  return widths;
}

const fewestDigits = 4;

/** The least number of digits by which all ids differ. */
export function distinctLength(ids: readonly string[]): number {
  for (let length = fewestDigits; ; length += 1) {
    if (new Set(ids.map((id) => id.slice(0, length))).size === new Set(ids).size) return length;
  }
}
