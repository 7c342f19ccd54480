import type { Candidate } from "../assemble/candidate.js";
import type { Clause } from "../grammar/clause.js";
import type { TimeExpression } from "../recognizers/time.js";
import type { Voice } from "../stages/attribute.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { datesSomething } from "../time/time-value.js";

const aims: ReadonlySet<Clause["relation"]> = new Set(["infinitive", "gerund"]);

/** Whether a clause says what another one asks, refuses or vows to do: "urged both sides to stop fighting". */
function isAimOf(clause: Clause, words: Clause): boolean {
  for (let one: Clause | null = clause; one !== null && aims.has(one.relation); one = one.governor) if (one.governor === words) return true;
  return false;
}

/** A day that news may be of: "on Friday", "yesterday", "on 3 May"; not "by Friday" or "for three days". */
const isNewsDay = (time: TimeExpression) => datesSomething(time) && ["weekday", "date", "shift"].includes(time.value.kind);

/** The last days told in what words aim at. */
const daysOfAim = ({ clauses }: ChunkedSentence, words: Clause): readonly TimeExpression[] =>
  clauses.findLast((clause) => isAimOf(clause, words) && clause.times.some(isNewsDay))?.times.filter(isNewsDay) ?? [];

/** The days on which voices are said to have spoken. */
function daysOfSaying({ clauses }: ChunkedSentence, voices: readonly Pick<Voice, "start" | "end">[]): readonly TimeExpression[] {
  const saying = clauses.filter(({ verb }) => voices.some(({ start, end }) => start <= verb.start && verb.end <= end));
  return saying.flatMap(({ times }) => times.filter(isNewsDay));
}

/** "have shelled", where "had shelled" may lie further back. */
const isJustNow = ({ sentence }: ChunkedSentence, { verb }: Clause) =>
  verb.tense === "perfect" && sentence.tokens.slice(verb.from, verb.to).every(({ lower }) => lower !== "had");

/**
 * Returns the days of a telling whose own words give none. Words are of the day that ends their sentence ("asked Chad to withdraw its men
 * on Friday"), or of that on which they were said; so is an act that is told in the perfect ("rebels have shelled a post, the army said on Sunday").
 */
export function daysOf(sentence: ChunkedSentence, candidate: Candidate, voices: readonly Voice[]): readonly TimeExpression[] {
  const { clause, group, times, type } = candidate;
  if (clause === null || group !== null || times.some(datesSomething)) return times;
  const found = type === "assault" ? [] : daysOfAim(sentence, clause);
  if (found.length > 0) return found;
  const isOfSaying = type === "threaten" || (type === "assault" && isJustNow(sentence, clause));
  return isOfSaying ? [...times, ...daysOfSaying(sentence, voices)] : times;
}
