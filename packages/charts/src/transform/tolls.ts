import type { ConflictEvent, Outcome } from "@dateline/schema";
import { cleanLabel } from "../label.js";
import { groupBy } from "./group.js";

/** A number of people as one voice gives it. */
export interface TollFigure {
  min: number;
  /** Null for an open end. */
  max: number | null;
  approximate: boolean;
  /** Who says it; null where the text does not tell. */
  by: string | null;
}

/** What befell people in one incident, every voice's figure, highest first. */
export interface Toll {
  event: ConflictEvent;
  outcome: Outcome;
  figures: readonly TollFigure[];
}

const upper = ({ min, max }: TollFigure) => max ?? min;

/** Returns the tolls of one outcome, highest upper bound first, open ends before others; figures that are the same number by the same voice count once. Nothing is added up. */
export function toTolls(events: readonly ConflictEvent[], outcome: Outcome): Toll[] {
  const tolls = events.flatMap((event): Toll[] => {
    const told = event.casualties.filter((casualty) => casualty.outcome === outcome);
    const figures = told.map(
      ({ min, max, approximate, accordingTo }): TollFigure => ({ min, max, approximate, by: accordingTo === undefined ? null : cleanLabel(accordingTo) }),
    );
    const unique = [...groupBy(figures, ({ min, max, by }) => `${min} ${max} ${by}`).values()].flatMap(([first]) => first ?? []);
    return unique.length === 0 ? [] : [{ event, outcome, figures: unique.sort((a, b) => upper(b) - upper(a) || b.min - a.min) }];
  });
  const isOpen = ({ figures }: Toll) => Number(figures[0]?.max === null);
  return tolls.sort((a, b) => heightOf(b) - heightOf(a) || isOpen(b) - isOpen(a) || (a.event.id < b.event.id ? -1 : 1));
}

/** Returns the highest number that any voice gives; of an open end its beginning. */
export const heightOf = ({ figures }: Toll): number => Math.max(...figures.map(upper));
