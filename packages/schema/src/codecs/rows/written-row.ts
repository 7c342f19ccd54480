/** Why an event has no row: the field for whose sake, and the reason. */
export interface LeftOut {
  field: string;
  reason: string;
}

/** An event as a row, or why it has none. */
export type WrittenRow<Column extends string> = { row: Record<Column, string | number> } | LeftOut;

/** Returns why an event has no row. */
export const leftOut = (field: string, why: string): LeftOut => ({ field, reason: `the event is left out: ${why}` });
