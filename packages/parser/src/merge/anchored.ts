import type { RoleFiller } from "../assemble/candidate.js";
import type { TimeExpression } from "../recognizers/time.js";
import type { Told } from "../stages/resolve.js";
import type { Group } from "./groups.js";

/** Above this many, a number of dead is that of a war, not of one act. */
const mostOfOneAct = 1000;

const hasNumber = ({ tolls, count }: Told) => [count, ...tolls.map((toll) => toll.count)].some((one) => one?.max != null && one.max < mostOfOneAct);

/** "shot down 92 of 151 missiles": so many munitions stopped are of one night. */
const hasCounted = ({ clause, explanation }: Told) =>
  explanation.some(({ rule }) => rule === "construction/intercepted") && [clause?.object, clause?.subject].some((group) => (group?.count?.min ?? 0) > 1);

/** Whether a group means somebody or something in particular: a name, one thing, a counted or known few; "civilians" does not. */
const isParticular = ({ group }: RoleFiller) =>
  !group.pronoun &&
  (!group.plural || group.count !== null || !["none", "any"].includes(group.determiner) || group.mentions.some(({ type }) => type === "person"));

/** "have murdered officials", "when they take people hostage": what has come about over years, or comes about time and again. */
function sumsUp({ clause, group }: Told): boolean {
  if (clause === null) return false;
  // "hundreds have died, shot by hired men": the participle is of its verb's time.
  const { verb } = clause.relation === "reduced" ? (clause.governor ?? clause) : clause;
  return verb.tense === "perfect" || (group === null && verb.tense !== "past");
}

const telling: ReadonlySet<string> = new Set(["main", "complement", "coordinated", "adverbial", "relative"]);

/** "The rebels burned buses", "they carried out a raid": one occasion, where "have burned", "burning" and "raids" may sum up a war. */
function isOccasion({ group, clause }: Told): boolean {
  if (group !== null) return group.determiner === "indefinite" && !group.plural;
  return clause?.verb.tense === "past" && telling.has(clause.relation);
}

/** "over the past months", "since the vote": longer than any act lasts. */
const isLong = ({ value }: TimeExpression) =>
  ["range", "duration", "decade", "period"].includes(value.kind) ||
  (value.kind === "date" && value.month === null) ||
  (value.kind === "shift" && (value.unit === "month" || value.unit === "year") && value.max - value.min > 2);

/** "has killed 40,000": a war's dead, of no one act unless a day is told. */
const isWarDead = ({ tolls, times }: Told) => tolls.some(({ count }) => count.min >= mostOfOneAct) && times.every(isLong);

/**
 * Whether the tellings of an act say which act it was: when or where it took place, whom or what it struck, how many it hurt. "They go on
 * murdering civilians" says none of it.
 */
export function isAnchored({ members }: Group): boolean {
  return members.some(
    (told) =>
      !isWarDead(told) &&
      (told.times.some((time) => !(isLong(time) && sumsUp(told))) ||
        told.place !== null ||
        hasNumber(told) ||
        hasCounted(told) ||
        isOccasion(told) ||
        told.speakers.some(({ stance }) => stance === "claims-responsibility") ||
        told.roles.some(({ role, entity }) => role !== "perpetrator" && entity.name !== undefined) ||
        told.fillers.some((filler) => filler.role !== "perpetrator" && (isParticular(filler) || !sumsUp(told)))),
  );
}
