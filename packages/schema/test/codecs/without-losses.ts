import type { Codec, CodecRecords, EncodeOptions, Loss } from "../../src/codecs/index.js";

/** What a codec writes, with what it said of losses. */
export function encodeAll(codec: Codec, records: CodecRecords, options: EncodeOptions = {}): { text: string; losses: Loss[] } {
  const losses: Loss[] = [];
  const text = [...codec.encode(records, { ...options, onLoss: (loss) => losses.push(loss) })].join("");
  return { text, losses };
}

/** A copy of a value without nulls and empty lists: there is nothing in them to lose. */
export function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told);
  if (typeof value !== "object" || value === null) return value;
  const isTold = ([, field]: [string, unknown]) => field !== null && !(Array.isArray(field) && field.length === 0);
  return Object.fromEntries(
    Object.entries(value)
      .filter(isTold)
      .map(([key, field]) => [key, told(field)]),
  );
}

/** A copy of a record without the fields that were lost of it. */
export function withoutLosses<T extends { id: string }>(record: T, losses: readonly Loss[]): T {
  const copy = structuredClone(record);
  for (const { id, field } of losses) if (id === record.id) remove(copy, field.split("."));
  return copy;
}

function remove(value: unknown, [step, ...rest]: readonly string[]): void {
  if (Array.isArray(value)) {
    for (const entry of value) remove(entry, [step ?? "", ...rest]);
  } else if (typeof value === "object" && value !== null && step !== undefined && step in value) {
    const record = value as Record<string, unknown>;
    if (rest.length === 0) delete record[step];
    else remove(record[step], rest);
  }
}
