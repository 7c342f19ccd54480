import type { Casualty } from "@dateline/schema";
import type { ValueReader } from "./value-reader.js";

interface Bounds {
  min: number;
  max: number | null;
}

const expects = "Write a number as 12, 10-14 or 12+ (at least).";

/** Reads how many incidents one record stands for. */
export const countReader: ValueReader = { read: (words) => asJson(boundsIn(words)), expects };

/** Returns the reader of one toll of an event; the number given takes the place of all that were told. */
export function tollReader(outcome: Casualty["outcome"]): ValueReader {
  return {
    field: `casualties.${outcome}`,
    read(words, { quote }) {
      const bounds = boundsIn(words);
      return bounds === undefined ? undefined : [{ outcome, ...bounds, approximate: false, text: quote ?? words }];
    },
    expects,
  };
}

const asJson = (bounds: Bounds | undefined) => (bounds === undefined ? undefined : { ...bounds });

function boundsIn(words: string): Bounds | undefined {
  const [, atLeast, low, high, more] = /^(at least )?(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?(\+)?$/.exec(words.trim()) ?? [];
  if (low === undefined) return undefined;
  const isOpen = atLeast !== undefined || more !== undefined;
  if (isOpen) return high === undefined ? { min: Number(low), max: null } : undefined;
  const [min, max] = [Number(low), Number(high ?? low)];
  return min <= max ? { min, max } : undefined;
}
