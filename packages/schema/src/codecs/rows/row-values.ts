import type { RowView } from "./row-view.js";

/** What is to be said of a row: that a value is none, that it contradicts another, that the model has no word for it. */
export interface RowNote {
  code: "import/bad-value" | "import/inconsistent" | "import/no-counterpart";
  column: string;
  message: string;
  hint: string;
}

/** A row while it is read: its cells, and what there is to say of them. */
export interface RowReader extends RowView {
  notes: RowNote[];
}

/** Longer values are cut in messages. */
const mostShown = 60;

/** Returns a cell as messages show it. */
const shown = (value: string) => (value.length > mostShown ? `${value.slice(0, mostShown)}…` : value);

/** Notes that a cell says what it cannot say, and returns undefined. */
export function badValue(row: RowReader, column: string, expected: string): undefined {
  const value = row.value(column);
  const message = value === "" ? `${column} is blank.` : `${column} is "${shown(value)}", which is no ${expected}.`;
  row.notes.push({ code: "import/bad-value", column, message, hint: `Put ${articled(expected)} into the cell, or leave the row out.` });
  return undefined;
}

const articled = (noun: string) => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

/** Returns the whole number that a cell holds; undefined for a blank one, and noted for one that holds anything else. */
export function wholeNumber(row: RowReader, column: string): number | undefined {
  const value = row.value(column);
  if (value === "") return undefined;
  return /^\d{1,9}(\.0+)?$/.test(value) ? Number(value) : badValue(row, column, "whole number");
}

/** Returns the code that a cell holds, one of 1 to `most`; noted where it holds none of them. */
export function codeOf(row: RowReader, column: string, most: number): number | undefined {
  const value = row.value(column);
  return /^[1-9](\.0+)?$/.test(value) && Number(value) <= most ? Number(value) : badValue(row, column, `code from 1 to ${most}`);
}

/** Returns the degrees that a cell holds; undefined for a blank one, and noted for what is none or lies off the globe. */
export function degrees(row: RowReader, column: string, most: 90 | 180): number | undefined {
  const value = row.value(column);
  if (value === "") return undefined;
  const found = /^-?\d{1,3}(\.\d{1,20})?$/.test(value) ? Number(value) : Number.NaN;
  return Math.abs(found) <= most ? found : badValue(row, column, `number of degrees from -${most} to ${most}`);
}

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** Returns the day that a cell holds, `2024-01-28`, with or without a time, or `28 January 2024`; noted for anything else. */
export function day(row: RowReader, column: string): string | undefined {
  const found = readDay(row.value(column));
  return found ?? badValue(row, column, "day such as 2024-01-28");
}

/** Returns the day that a text states; undefined where it states none that is in the calendar. */
export function readDay(value: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+Z?)?$/.exec(value);
  const long = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/.exec(value);
  const name = long?.[2]?.toLowerCase() ?? "";
  const month = name === "" ? 0 : months.findIndex((one) => one === name || one.slice(0, 3) === name) + 1;
  const text = iso !== null ? iso.slice(1, 4).join("-") : `${long?.[3]}-${String(month).padStart(2, "0")}-${long?.[1]?.padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  // Days before and after a day need four digits for their years too.
  const isNear = text > "1000-12-31" && text < "9999";
  // `Date` takes 30 February for 1 March; the round trip tells.
  return isNear && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}
