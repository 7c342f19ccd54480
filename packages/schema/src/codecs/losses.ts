import type { EncodeOptions } from "./codec.js";

/** What a format cannot hold: a field by its path on the wire, with what became of it. `casualties.text` stands for the `text` of every entry. */
export type LossTable = Readonly<Record<string, string>>;

/** Tells of every field of the table that the record has. `null` and empty lists are nothing to lose. */
export function tellLosses(record: { id: string }, losses: LossTable, onLoss: EncodeOptions["onLoss"]): void {
  if (onLoss === undefined) return;
  for (const [field, reason] of Object.entries(losses)) if (has(record, field.split("."))) onLoss({ id: record.id, field, reason });
}

/** Returns the fields of a record that the core model does not have, or that only some of its types do: a project's own. */
export function ownFields(record: object, known: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name, value]) => !known.has(name) && value !== undefined));
}

function has(value: unknown, path: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((entry) => has(entry, path));
  const [step, ...rest] = path;
  if (step === undefined) return value !== undefined && value !== null;
  return isObject(value) && Object.hasOwn(value, step) && has(value[step], rest);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
