import type { Time } from "@dateline/schema";
import type { IssueDraft } from "../stage.js";
import { type Constraint, documentVariable, type Strength } from "./constraint.js";
import { toIsoDay } from "./day-number.js";
import { countDays } from "./day-set.js";
import type { Settled } from "./settle.js";
import type { TimeProblem } from "./time-problem.js";

const stage = "resolve" as const;

function contradiction(constraint: Constraint): IssueDraft {
  const id = constraint.kind === "within" ? constraint.id : constraint.to;
  const whose = id === documentVariable ? "the document's own day" : "an event's day";
  return {
    code: "time/contradiction",
    stage,
    message: `Left out for ${whose}, since it contradicts firmer statements: ${constraint.says}.`,
    hint: "Compare the dates in the text; if one is wrong, correct it.",
    ...constraint.spans[0],
  };
}

function aboutDocument(problem: TimeProblem, { domains }: Settled, published: Time | null): IssueDraft[] {
  const at = problem.dateline?.span ?? problem.storyDay[0];
  const span = at ? { start: at.start, end: at.end } : {};
  if (published?.edtf.startsWith("XXXX")) {
    return [
      {
        code: "time/no-year",
        stage,
        message: `No words tell the year of the document (${published.edtf}).`,
        hint: "Give the publication date with the input.",
        ...span,
      },
    ];
  }
  const days = domains.get(documentVariable) ?? [];
  if (problem.published || countDays(days) <= 1 || published === null) return [];
  const message = `The document may be of several days: ${published.edtf}.`;
  return [{ code: "time/ambiguous", stage, message, hint: "Give the publication date with the input.", ...span }];
}

/** A numeric date that may be read day first or month first, where both readings fit. */
function aboutChoices(problem: TimeProblem, { domains }: Settled): IssueDraft[] {
  return problem.variables.flatMap(({ id, expressions }) =>
    expressions.flatMap(({ value, start, end }) => {
      const days = domains.get(id) ?? [];
      if (value.kind !== "choice" || countDays(days) < 2) return [];
      const readings = days.flatMap(({ from, to }) => (from === to ? [toIsoDay(from)] : [toIsoDay(from), toIsoDay(to)])).join(" or ");
      return [
        { code: "time/ambiguous", stage, message: `The date may be ${readings}.`, hint: "Write the month as a word, or correct the event's date.", start, end },
      ];
    }),
  );
}

// Where the day is given, a known event of another day only means that the text speaks of something else.
function isNoise(strength: Strength, problem: TimeProblem): boolean {
  return strength === "assumed" || (problem.published !== null && (strength === "told" || strength === "office"));
}

/** Returns what the solver was unsure of or left out. */
export function timeIssues(problem: TimeProblem, settled: Settled, published: Time | null): IssueDraft[] {
  const dropped = settled.rejected.filter(({ strength }) => !isNoise(strength, problem)).map(contradiction);
  // One phrase may give several constraints; its loss is told once.
  const once = new Map<string, IssueDraft>();
  for (const issue of dropped) {
    const at = `${issue.start} ${issue.end}`;
    if (!once.has(at)) once.set(at, issue);
  }
  return [...once.values(), ...aboutDocument(problem, settled, published), ...aboutChoices(problem, settled)];
}
