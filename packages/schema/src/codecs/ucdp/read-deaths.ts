import type { Casualty } from "../../event/details.js";
import { type RowReader, wholeNumber } from "../rows/row-values.js";

const parts = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"] as const;

/**
 * Returns the dead of a row: from the lowest to the highest figure, with the best. Where the figures contradict one another it is noted, and the best one stands alone.
 * Nothing where nobody died, by any figure.
 */
export function readDeaths(row: RowReader): Casualty[] {
  const [best, low, high] = [wholeNumber(row, "best"), wholeNumber(row, "low"), wholeNumber(row, "high")];
  if (best === undefined || low === undefined || high === undefined) return [];
  const isOrdered = low <= best && best <= high;
  if (!isOrdered) {
    row.notes.push({
      code: "import/inconsistent",
      column: "best",
      message: `low is ${low}, best ${best} and high ${high}, and low is to be at most best, best at most high. The best figure is taken alone.`,
      hint: "Mend the figures in the file, or set the toll with `dateline correct`.",
    });
  }
  const [min, max] = isOrdered ? [low, high] : [best, best];
  const words = row.words("best");
  const side = sideOf(row, best);
  if (max === 0 || words === undefined) return [];
  return [
    {
      outcome: "killed",
      min,
      max,
      ...(min === max ? {} : { best }),
      approximate: false,
      text: words.text,
      ...(side === undefined ? {} : { side }),
      evidence: row.evidence("best", "low", "high"),
    },
  ];
}

/** Whose dead they are, where all are of one kind; that the parts add up to the best figure is checked on the way. */
function sideOf(row: RowReader, best: number): Casualty["side"] {
  const [a, b, civilians, unknown] = parts.map((part) => wholeNumber(row, part));
  if (a === undefined || b === undefined || civilians === undefined || unknown === undefined) return undefined;
  const sum = a + b + civilians + unknown;
  if (sum !== best) {
    row.notes.push({
      code: "import/inconsistent",
      column: "best",
      message: `the dead of either side, civilians and unknown are ${sum} together, and best is ${best}. Whose dead they are is left out.`,
      hint: "Mend the figures in the file.",
    });
    return undefined;
  }
  if (best === 0) return undefined;
  if (civilians === best) return "civilian";
  return a + b === best ? "combatant" : undefined;
}
