import { DatelineError, type EventReport, type Time } from "@dateline/schema";
import { fieldsOf, textForms } from "./fields.js";

/** A value as JSON holds it. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/**
 * Returns the value of a report's field that a text stands for, whole, so that nothing of the old one is left that does not go with it: a place
 * loses its old point, a name its old actor. Throws `usage` for a field that cannot be set so, or a text of another form.
 */
export function toFieldValue(report: EventReport, path: string, text: string): JsonValue {
  const edit = fieldsOf(report, "").find((field) => field.path === path)?.edit;
  if (edit === undefined) throw wrong(`${path} cannot be set here.`, "Choose a value that has a button to correct it.");
  if (edit.kind === "choice") {
    if (!edit.options.includes(text)) throw wrong(`"${text}" is no value of ${path}.`, `Choose one of: ${edit.options.join(", ")}.`);
    return text;
  }
  const [name = "", index = ""] = path.split(".");
  const read = readers[name];
  if (read === undefined) throw wrong(`${path} cannot be set here.`, "Choose a value that has a button to correct it.");
  // What comes out is of the schema's shapes, and those are JSON.
  return JSON.parse(JSON.stringify(read(report, text.trim(), Number(index)))) as JsonValue;
}

const readers: Readonly<Record<string, (report: EventReport, text: string, index: number) => unknown>> = {
  time: ({ time, evidence }, text) => (text === "" ? null : { ...readTime(text), basis: "stated", evidence: time?.evidence ?? evidence }),
  place({ place, evidence }, text) {
    if (text === "") return null;
    const [, name = text, latitude, longitude] = /^(.*?)\s*,\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
    const isPoint = latitude !== undefined && Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180;
    if (name.trim() === "" || (latitude !== undefined && !isPoint)) throw wrong(`"${text}" is no place.`, textForms.place);
    const point = isPoint ? { latitude: Number(latitude), longitude: Number(longitude) } : {};
    return { name: name.trim(), kind: place?.kind ?? "other", precision: isPoint ? 1 : 3, ...point, evidence: place?.evidence ?? evidence };
  },
  participants({ participants }, text, index) {
    if (text === "") throw wrong("A name must not be empty.", textForms.name);
    const { actorId: _, ...kept } = participants[index] ?? {};
    return { ...kept, name: text };
  },
  casualties({ casualties }, text, index) {
    const [, min, isOpen, max] = /^(\d{1,7})(?:(\+)|\s*[-–]\s*(\d{1,7}))?$/.exec(text) ?? [];
    if (min === undefined || (max !== undefined && Number(max) < Number(min))) throw wrong(`"${text}" is no toll.`, textForms.toll);
    const { best: _, ...kept } = casualties[index] ?? {};
    return { ...kept, min: Number(min), max: isOpen === undefined ? Number(max ?? min) : null };
  },
};

function readTime(text: string): Pick<Time, "edtf" | "start" | "end" | "precision"> {
  const [first = "", last] = text.split("/").map((part) => part.trim());
  const [start, end] = [spanOf(first), last === undefined ? undefined : spanOf(last)];
  if (start === undefined || (last !== undefined && (end === undefined || end.end < start.start))) throw wrong(`"${text}" is no date.`, textForms.time);
  if (end === undefined) return { edtf: first, ...start };
  return { edtf: `${first}/${last}`, start: start.start, end: end.end, precision: "range" };
}

function spanOf(text: string): (Pick<Time, "precision"> & { start: string; end: string }) | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const start = `${year}-${month ?? "01"}-${day ?? "01"}`;
  // Day 0 of the next month is the last of this one.
  const lastDay = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  const end = day === undefined ? `${year}-${month ?? "12"}-${String(lastDay).padStart(2, "0")}` : start;
  return [start, end].every(isDay) ? { start, end, precision: day !== undefined ? "day" : month !== undefined ? "month" : "year" } : undefined;
}

/** `Date` turns 30 February into 1 March; a day that it changes is none. */
function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
}

function wrong(message: string, hint: string): DatelineError {
  return new DatelineError("usage", message, { hint });
}
