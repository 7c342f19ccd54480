import type { EventReport } from "@dateline/schema";

const run = 6;
/** From this share of common runs of words on, two tellings are copies of one text. */
const copied = 0.7;

function runsOf({ evidence }: EventReport): ReadonlySet<string> {
  const words = evidence.flatMap(({ quote }) => quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return new Set(words.map((_, at) => words.slice(at, at + run).join(" ")).slice(0, Math.max(words.length - run + 1, 1)));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((one) => b.has(one)).length;
  return common / Math.min(a.size, b.size);
}

/**
 * Returns for each report of an event the one whose words it tells: itself, or the first by id that says nearly the same in nearly the same
 * words. Papers that print one agency's dispatch speak with one voice.
 */
export function originals(reports: readonly EventReport[]): ReadonlyMap<EventReport["id"], EventReport> {
  const ordered = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  const runs = new Map(ordered.map((report) => [report.id, runsOf(report)]));
  const none: ReadonlySet<string> = new Set();
  const original = new Map<EventReport["id"], EventReport>();
  for (const report of ordered) {
    const source = ordered.find(({ id }) => original.get(id)?.id === id && overlap(runs.get(id) ?? none, runs.get(report.id) ?? none) >= copied);
    original.set(report.id, source ?? report);
  }
  return original;
}
