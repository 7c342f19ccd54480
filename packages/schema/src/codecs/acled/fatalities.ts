import type { Casualty } from "../../event/details.js";
import { fatalitiesOfWords } from "./fatality-words.js";

/** The lowest number that a figure allows, by ACLED's rule where its words give none. */
const lowest = ({ min, approximate, text }: Casualty) => (approximate ? (fatalitiesOfWords(text) ?? min) : min);

/**
 * Returns the lowest credible number of dead: of figures that differ the lowest, civilians and combatants, who are different people, together; a number whose side is
 * not told stands beside that sum. 0 where no dead are told of.
 */
export function fatalitiesOf(casualties: readonly Casualty[]): number {
  const dead = casualties.filter(({ outcome }) => outcome === "killed");
  const bySide = new Map<string, number>();
  for (const casualty of dead) {
    const side = casualty.side ?? "unknown";
    bySide.set(side, Math.min(bySide.get(side) ?? Number.POSITIVE_INFINITY, lowest(casualty)));
  }
  const { unknown, ...known } = Object.fromEntries(bySide);
  const sides = Object.values(known);
  const sum = sides.length === 0 ? [] : [sides.reduce((total, one) => total + one, 0)];
  const figures = [...sum, ...(unknown === undefined ? [] : [unknown])];
  return figures.length === 0 ? 0 : Math.min(...figures);
}
