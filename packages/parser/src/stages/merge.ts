import type { EventReport, ReportedFigure, Time } from "@dateline/schema";
import type { Context } from "../context.js";
import { isAnchored } from "../merge/anchored.js";
import { figureOf, isCountOverTime, isFigure } from "../merge/figures.js";
import { groundedness } from "../merge/grounded.js";
import { affinity, type Group, type GroupingView, isAgentless, isTollAlone } from "../merge/groups.js";
import { buildReport } from "../merge/report.js";
import { reportPlaces } from "../merge/report-places.js";
import { splitSeries } from "../merge/series.js";
import { spellingsOf } from "../merge/spelling.js";
import type { DayRange } from "../merge/time-agreement.js";
import { type DatedGroup, knownEvents, solveDays, timeFrame } from "../resolve/times.js";
import type { IssueDraft, Staged } from "../stage.js";
import type { Resolved, Told } from "./resolve.js";

export interface Merged extends Resolved {
  reports: readonly EventReport[];
  figures: readonly ReportedFigure[];
  published: Time | null;
}

const toRange = (time: Time | null | undefined): DayRange | null => (time?.start == null || time.end === null ? null : { start: time.start, end: time.end });

/** Whether a telling's day stands against others: that news is of the day before is a guess, and says nothing of a toll alone or of more of an act. */
const isDated = (told: Told, time: Time | null | undefined, context: Context) =>
  told.times.length > 0 ||
  time?.basis !== "inferred" ||
  !(isTollAlone(told, context) || isAgentless(told) || told.pointsBack || strikesKnownSite(told, context));

/** "Armed men stormed the village": a site spoken of before. */
const strikesKnownSite = ({ fillers, place }: Told, { lexicon: { reference } }: Context) =>
  place?.via === "target" &&
  fillers.some(
    ({ role, group }) =>
      role === "target" && group.determiner === "definite" && group.of === null && group.mentions.length === 0 && reference.sites[group.lemma] !== undefined,
  );

/** A telling joins the group it fits best, if that is enough; "the attack" needs less than an attack told afresh. */
const threshold = (told: Told, context: Context) =>
  told.reference === "generic" && told.group !== null
    ? 3.2
    : isTollAlone(told, context)
      ? 0.2
      : told.reference === "definite"
        ? 1.2
        : told.pointsBack
          ? 1.2
          : 2.2;

const isHeadline = (resolved: Resolved, told: Told) => resolved.sentences[told.sentence]?.sentence.blockKind === "title";
const isCaption = (resolved: Resolved, told: Told) => resolved.sentences[told.sentence]?.sentence.blockKind === "caption";

// No article goes back past so many events, or so many tellings of one; in a file of many dispatches each telling would be compared with all.
const reach = { groups: 80, members: 20 };

const within = (group: Group): Group => (group.members.length > reach.members ? { ...group, members: group.members.slice(-reach.members) } : group);

function bestGroup(told: Told, groups: readonly Group[], view: GroupingView, abridged: boolean): { group: Group; score: number } | null {
  let best: { group: Group; score: number } | null = null;
  for (const group of groups.slice(-reach.groups)) {
    const score = affinity(told, within(group), view);
    // Of equals the later told is meant: definite descriptions go back to what was last spoken of.
    if (score === null) continue;
    // Of equals the later told is meant, but a headline or caption abridges what the article opens with.
    const better = best === null || (abridged ? score > best.score + 0.5 : score >= best.score);
    if (better) best = { group, score };
  }
  return best;
}

function dropped(told: Told, code: string, message: string): IssueDraft {
  return { code, stage: "merge", start: told.trigger.start, end: told.trigger.end, message, hint: "Add a report by hand if this is an event of its own." };
}

const ownContent = (told: Told) =>
  told.tolls.length > 0 ||
  told.times.length > 0 ||
  (told.place !== null && told.place.mention.place.kind !== "country") ||
  told.roles.filter(({ role }) => role === "perpetrator").length * told.roles.filter(({ role }) => role !== "perpetrator").length > 0;

const reacting: ReadonlySet<string> = new Set(["claims-responsibility", "condemns", "denies"]);

/** "The group claimed the attack on Thursday": the day behind "the attack" may be that of the claim; the telling without it, null where there is none. */
function withoutDayOfWords(told: Told): Told | null {
  const { group, reference, speakers, times } = told;
  if (group === null || reference !== "definite" || !speakers.some(({ stance }) => reacting.has(stance))) return null;
  const own = times.filter(({ start }) => start < group.end);
  return own.length === times.length ? null : { ...told, times: own, index: -1 };
}

function groupViolent(resolved: Resolved, view: GroupingView): Staged<Group[]> {
  const issues: IssueDraft[] = [];
  const groups: Group[] = [];
  const violent = resolved.told.filter((told) => told.type === "assault" && !isFigure(told, resolved));
  // The body is told in order; headlines and captions, which abridge it, look for their event afterwards.
  const later = (told: Told) => isHeadline(resolved, told) || isCaption(resolved, told);
  for (const given of [...violent.filter((one) => !later(one)), ...violent.filter(later)]) {
    const undated = withoutDayOfWords(given);
    const joins = undated === null ? null : bestGroup(undated, groups, view, later(given));
    const told = undated !== null && joins !== null && joins.score >= threshold(undated, view.context) ? undated : given;
    const best = bestGroup(told, groups, view, later(told));
    const relaxed = later(told) && told.reference !== "generic" ? 1 : threshold(told, view.context);
    if (best !== null && best.score >= relaxed) {
      // A picture may be older than the news: its caption adds no toll.
      best.group.members.push(isCaption(resolved, told) ? { ...told, tolls: [] } : told);
      continue;
    }
    if (told.supplement) issues.push(dropped(told, "merge/no-antecedent", "It adds to an event that was not found."));
    else if (isCaption(resolved, told)) issues.push(dropped(told, "merge/caption-only", "A caption alone tells this; it may be of an older picture."));
    else if (told.reference === "generic" && told.count === null)
      issues.push(dropped(told, "merge/general", "Acts of this kind are spoken of in general, none by itself."));
    else if (told.reference === "definite" && !ownContent(told))
      issues.push(dropped(told, "merge/no-antecedent", "It points back to an event that was not found."));
    else groups.push({ id: `a${told.index}`, members: [told] });
  }
  return { value: groups, issues };
}

/** Words of one kind by one speaker in one document are one event. */
function groupSpoken(resolved: Resolved): Group[] {
  const groups: Group[] = [];
  for (const told of resolved.told) {
    if (told.type === "assault" || isCaption(resolved, told) || isCountOverTime(told, resolved)) continue;
    const source = (one: Told) => one.roles.find(({ role }) => role === "source")?.entity.label.toLowerCase();
    const unnamed = (one: Told) => one.roles.find(({ role }) => role === "source")?.entity.name === undefined;
    const goesOn = groups.findLast(({ members }) =>
      members.some(
        (first) =>
          first.type === "threaten" &&
          told.type === "threaten" &&
          first.mode === told.mode &&
          told.sentence - first.sentence <= 1 &&
          (unnamed(first) || unnamed(told)),
      ),
    );
    if (goesOn !== undefined) {
      goesOn.members.push(told);
      continue;
    }
    const same = groups.find(
      ({ members: [first] }) =>
        first !== undefined &&
        first.type === told.type &&
        (first.mode === told.mode || told.type === "threaten") &&
        (source(first) === source(told) ||
          (first.mode === told.mode && told.mode === "announcement-resume" && (source(first) === undefined || source(told) === undefined))),
    );
    if (same !== undefined) same.members.push(told);
    else if (!isHeadline(resolved, told) || resolved.told.length === 1) groups.push({ id: `s${told.index}`, members: [told] });
  }
  return groups;
}

/** Merges the tellings of one event into a report, gives running totals as figures, and solves the days of all. */
export function merge(resolved: Resolved, context: Context): Staged<Merged> {
  const frame = timeFrame(resolved, context);
  const singles: DatedGroup[] = resolved.told.map((told) => ({ id: String(told.index), members: [told] }));
  const first = solveDays(resolved, singles, frame, context);
  // "The attack" without a time of its own has the day of what it points back to, whichever that is.
  const timed = resolved.told.filter((told) => told.reference !== "definite" || told.times.length > 0);
  const days = new Map(timed.map((told) => [told.index, toRange(first.times.get(String(told.index)))]));
  const dated = new Set(timed.filter((told) => isDated(told, first.times.get(String(told.index)), context)).map(({ index }) => index));
  const view: GroupingView = { context, actors: resolved.actors, days, dated, sentences: resolved.sentences };
  const violent = groupViolent(resolved, view);
  const grounded = violent.value.filter((group) => groundedness(group, resolved, context));
  const ungrounded: IssueDraft[] = violent.value
    .filter((group) => !grounded.includes(group))
    .flatMap(({ members: [told] }) =>
      told === undefined ? [] : [dropped(told, "merge/not-violence", "Nobody armed, no weapon and nobody hurt: the words may mean something else.")],
    );
  const anchored = grounded.filter(isAnchored);
  const vague: IssueDraft[] = grounded
    .filter((group) => !anchored.includes(group))
    .flatMap(({ members: [told] }) =>
      told === undefined ? [] : [dropped(told, "merge/vague", "The text does not say when or where it was, nor whom it struck: no act by itself.")],
    );
  const groups = [...anchored.flatMap(splitSeries), ...groupSpoken(resolved)];
  const solved = solveDays(resolved, groups, frame, context);
  const places = reportPlaces(groups, resolved, context);
  const spellings = spellingsOf(resolved, context);
  const reports = groups.map((group) => {
    const time = solved.times.get(group.id) ?? null;
    return buildReport(group, { time, place: places.get(group.id) ?? null, known: knownEvents(group, time, frame), spellings }, resolved, context);
  });
  const figures = resolved.told.filter((told) => isFigure(told, resolved)).map((told) => figureOf(told, first.times.get(String(told.index)) ?? null, resolved));
  return {
    value: { ...resolved, reports, figures, published: resolved.document.published ?? solved.published },
    issues: [...violent.issues, ...ungrounded, ...vague, ...solved.issues],
  };
}
