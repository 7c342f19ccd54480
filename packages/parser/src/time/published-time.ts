import type { Span, Time, TimeBasis } from "@dateline/schema";
import { documentVariable } from "./constraint.js";
import { hullOf } from "./day-set.js";
import type { Settled } from "./settle.js";
import type { TimeProblem } from "./time-problem.js";
import { toEvidence, toTime } from "./to-time.js";
import { isAbsolute } from "./value-reach.js";

function basisOf(problem: TimeProblem, { inferred, accepted }: Settled): TimeBasis {
  if (problem.dateline && (isAbsolute(problem.dateline.expression.value) || !inferred)) return "document";
  if (inferred) return "inferred";
  return accepted.some(({ strength }) => strength === "told") ? "chronology" : "document";
}

/** The words that fix the document's day: dateline, the lead's own day, the page header, and the latest known event that bounds it. */
export function documentSpans(problem: TimeProblem, { domains, bearing }: Settled): Span[] {
  const own = [problem.dateline?.span, problem.headerDate?.span, ...problem.storyDay.map(({ start, end }) => ({ start, end }))];
  const hull = hullOf(domains.get(documentVariable) ?? []);
  const isStated = problem.dateline !== null && isAbsolute(problem.dateline.expression.value);
  const told = (bearing.get(documentVariable) ?? []).flatMap((constraint) =>
    constraint.kind === "within" && constraint.strength === "told" ? [constraint] : [],
  );
  const latest = told.reduce<(typeof told)[number] | null>((a, b) => (!a || (hullOf(b.days)?.from ?? 0) > (hullOf(a.days)?.from ?? 0) ? b : a), null);
  const anchor = hull && !isStated && latest ? latest.spans.slice(0, 1) : [];
  return [...own.filter((span) => span !== undefined), ...anchor];
}

/** Returns the document's own day: as given, else as solved. Null where nothing bounds it. */
export function publishedTime(problem: TimeProblem, settled: Settled): Time | null {
  if (problem.published) return problem.published;
  const days = settled.domains.get(documentVariable) ?? [];
  const open = settled.open.get(documentVariable) ?? { from: false, to: false };
  return toTime(days, { open, basis: basisOf(problem, settled), evidence: toEvidence(problem, documentSpans(problem, settled)) });
}
