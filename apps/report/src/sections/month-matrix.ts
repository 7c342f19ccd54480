import type { ConflictEvent } from "@dateline/schema";
import type { ComposeContext } from "../compose-context.js";
import { type Block, type TableColumn, words } from "../content.js";
import { byMonth } from "../months.js";
import { groupEvents } from "../tally.js";
import { formatNumber } from "../wording/number.js";
import { monthAndYear } from "../wording/time.js";

/** Months that a row has room for. */
const mostMonths = 8;
const mostRows = 12;

/** What a table of names by months is about. */
export interface MonthMatrix {
  name: string;
  /** Head of the first column. */
  title: string;
  summary: string;
  namesOf: (event: ConflictEvent) => readonly string[];
  labelOf: (name: string) => string;
}

/** Returns a table of the last months: a row a name, most frequent first, a column a month; nothing for a single month. */
export function monthMatrix({ name, title, summary, namesOf, labelOf }: MonthMatrix, { history }: ComposeContext): Block[] {
  const { months } = byMonth(history, mostMonths);
  const groups = groupEvents(
    months.flatMap(({ events }) => events),
    namesOf,
  );
  if (months.length < 2 || groups.length === 0) return [];
  const shown = groups.slice(0, mostRows);
  const number = (value: number) => [words(value === 0 ? "–" : formatNumber(value))];
  const columns: TableColumn[] = [
    { title, weight: 30, header: true },
    ...months.map(({ start }): TableColumn => ({ title: monthAndYear(start, "short"), weight: 9.5, align: "right" })),
    { title: "Together", weight: 10, align: "right" },
  ];
  const rows = shown.map((group) => ({
    cells: [
      [words(labelOf(group.name))],
      ...months.map(({ events }) => number(events.filter((event) => namesOf(event).includes(group.name)).length)),
      number(group.events.length),
    ],
  }));
  const rest = groups.length - shown.length;
  const note =
    rest === 0
      ? []
      : [{ kind: "paragraph", style: "note", inlines: [words(`${formatNumber(rest)} further rows with fewer incidents are not shown.`)] } as const];
  return [{ kind: "table", name, summary, columns, rows }, ...note];
}
