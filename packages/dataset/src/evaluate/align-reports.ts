import type { EventReport, Evidence } from "@dateline/schema";
import { assign } from "./assign.js";
import { reportFields } from "./fields.js";

/** An account of the gold and the one of the dataset that it is; one side is absent where the other has none. */
export interface ReportPair {
  gold?: EventReport;
  found?: EventReport;
}

/** What two accounts of one act share, by weight: the words that tell it weigh most, then what kind of act it is. */
const weights = { evidence: 0.4, type: 0.2, field: 0.1 } as const;
const comparedFields = new Set(["mode", "date", "place", "perpetrator"]);
/** Less alike, two accounts are of two acts. */
const threshold = 0.4;

/**
 * Returns the accounts of a document in pairs, each once, so that those in pairs are as much alike as can be. `isSameText` says whether
 * offsets of both point into the same text; else their quotes are compared.
 */
export function alignReports(gold: readonly EventReport[], found: readonly EventReport[], isSameText: boolean): ReportPair[] {
  const alike = gold.map((wanted) => found.map((given) => likeness(wanted, given, isSameText)));
  const given = assign(alike.map((row) => row.map((value) => (value >= threshold ? value : 0))));
  const used = new Set(given);
  return [
    ...gold.map((wanted, row): ReportPair => {
      const match = found[given[row] ?? -1];
      return match === undefined ? { gold: wanted } : { gold: wanted, found: match };
    }),
    ...found.filter((_report, column) => !used.has(column)).map((report): ReportPair => ({ found: report })),
  ];
}

function likeness(gold: EventReport, found: EventReport, isSameText: boolean): number {
  const shared = evidenceShare(gold.evidence, found.evidence, isSameText);
  // Neither the same words nor the same kind of act: whatever else is alike is alike by chance.
  if (shared === 0 && gold.type !== found.type) return 0;
  const fields = reportFields.filter(({ name }) => comparedFields.has(name)).map((field) => agreement(field.compare(gold, found)));
  return weights.evidence * shared + (gold.type === found.type ? weights.type : 0) + weights.field * fields.reduce((sum, value) => sum + value, 0);
}

/** Where neither account has a value, nothing speaks for or against. */
function agreement({ right, extra, missing }: { right: number; extra: number; missing: number }): number {
  return right + extra + missing === 0 ? 0.5 : (2 * right) / (2 * right + extra + missing);
}

/** How much of the shorter evidence lies in the other's. */
function evidenceShare(a: readonly Evidence[], b: readonly Evidence[], isSameText: boolean): number {
  if (!isSameText) return a.some(({ quote }) => b.some((other) => other.quote === quote)) ? 1 : 0;
  const [first, second] = [unitsOf(a), unitsOf(b)];
  const [small, large] = first.size < second.size ? [first, second] : [second, first];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const unit of small) if (large.has(unit)) shared += 1;
  return shared / small.size;
}

function unitsOf(evidence: readonly Evidence[]): Set<number> {
  const units = new Set<number>();
  for (const { start, end } of evidence) for (let unit = start; unit < end; unit += 1) units.add(unit);
  return units;
}
