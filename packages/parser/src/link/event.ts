import {
  type Attribution,
  type Casualty,
  type ConflictEvent,
  type Contested,
  type EventReport,
  type Participant,
  type Status,
  toEventId,
} from "@dateline/schema";
import { rowEventKey } from "@dateline/schema/codecs";
import { fineness } from "../resolve/places.js";
import { type ContestView, contestsBetween, unique, type VoiceOf } from "./contests.js";
import { originals } from "./copies.js";

const nameOf = (voice: Attribution) => voice.name ?? voice.text;

function union<T>(lists: readonly (readonly T[])[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return lists.flat().filter((one) => {
    const key = keyOf(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const participantKey = ({ role, actorId, text, kind }: Participant) => `${role}/${actorId === undefined ? text.toLowerCase() : `${actorId}/${kind}`}`;

function mergeCasualties(reports: readonly EventReport[]): Casualty[] {
  const merged: Casualty[] = [];
  for (const casualty of reports.flatMap(({ casualties }) => casualties)) {
    const same = merged.find((other) => other.outcome === casualty.outcome && other.min === casualty.min && other.max === casualty.max);
    if (same === undefined) merged.push({ ...casualty, evidence: [...casualty.evidence] });
    else {
      // An analyst's count has one evidence in all accounts.
      const isKnown = (one: (typeof same.evidence)[number]) =>
        same.evidence.some(({ documentId, start, end }) => documentId === one.documentId && start === one.start && end === one.end);
      same.evidence.push(...casualty.evidence.filter((one) => !isKnown(one)));
      const voices = unique([...(same.accordingTo?.split("; ") ?? []), ...(casualty.accordingTo?.split("; ") ?? [])]);
      if (voices.length > 0) same.accordingTo = voices.join("; ");
    }
  }
  return merged;
}

const bestPlace = (reports: readonly EventReport[]) =>
  reports.flatMap(({ place }) => place ?? []).sort((a, b) => fineness[a.kind] - fineness[b.kind])[0] ?? null;

const width = ({ time }: EventReport) => (time?.start == null || time.end === null ? Number.POSITIVE_INFINITY : Date.parse(time.end) - Date.parse(time.start));
const bestTime = (reports: readonly EventReport[]) => [...reports].sort((a, b) => width(a) - width(b))[0]?.time ?? null;

/** What is known to have happened outranks what is said to have; a denial stands only where nothing else is told. */
const statusOrder: readonly Status[] = ["ongoing", "occurred", "foiled", "claimed", "alleged", "threatened", "planned", "denied"];
const bestStatus = (reports: readonly EventReport[]) => statusOrder.find((status) => reports.some((report) => report.status === status)) ?? "occurred";

/** The contests of the reports, versions put together by their value, and what the reports differ on among themselves. */
function contestedOf(reports: readonly EventReport[], between: readonly Contested[]): Contested[] {
  const byField = new Map<Contested["field"], Contested>();
  for (const contest of [...reports.flatMap(({ contested }) => contested), ...between]) {
    const known = byField.get(contest.field);
    if (known === undefined) {
      byField.set(contest.field, {
        field: contest.field,
        versions: contest.versions.map((version) => ({ ...version, by: [...version.by], evidence: [...version.evidence] })),
      });
      continue;
    }
    for (const version of contest.versions) {
      const same = known.versions.find(({ value }) => value === version.value);
      if (same === undefined) known.versions.push({ ...version });
      else same.by = unique([...same.by, ...version.by]);
    }
  }
  return [...byField.values()].sort((a, b) => (a.field < b.field ? -1 : 1));
}

/** Papers that hand on what others say are no voices, but for those that a coded row lists: it knows no others. */
function voicesOf(reports: readonly EventReport[], voiceOf: VoiceOf): string[] {
  const telling = (report: EventReport) => {
    const isRow = rowEventKey(report) !== undefined;
    return report.attributions.filter(({ stance }) => stance !== "condemns" && (isRow || stance !== "reports")).map(nameOf);
  };
  // A document that hands on nobody's words speaks for itself.
  return unique(reports.flatMap((report) => (telling(report).length > 0 ? telling(report) : [voiceOf(report.documentId)]))).sort();
}

function confidenceOf(
  reports: readonly EventReport[],
  voices: readonly string[],
  contested: readonly Contested[],
): Pick<ConflictEvent, "confidence" | "reasons"> {
  const [first] = reports;
  const rank = ["low", "moderate", "high"] as const;
  const best = Math.max(...reports.map(({ confidence }) => rank.indexOf(confidence)));
  const raised = reports.length > 1 && voices.length > 1 ? Math.min(best + 1, 2) : best;
  const reasons =
    reports.length > 1 ? [`told by ${reports.length} documents`, ...unique(reports.flatMap((report) => report.reasons))] : [...(first?.reasons ?? [])];
  const disputes = contested.map(({ field }) => `${field} is disputed: ${preference[field]}`);
  return { confidence: rank[raised] ?? "low", reasons: [...reasons, ...disputes] };
}

/** Why a disputed field has the value that it has. */
const preference: Readonly<Record<Contested["field"], string>> = {
  casualties: "every count is kept",
  date: "the day told most narrowly is given",
  place: "the place told most finely is given",
  perpetrator: "every doer named is kept",
  target: "every target named is kept",
  mode: "the account that tells it most exactly is followed",
  status: "what is told as done outranks what is said to be",
};

/** Documents that print one text speak with one voice: that of the first. */
function voicesWithoutCopies(reports: readonly EventReport[], voiceOf: VoiceOf): VoiceOf {
  const source = originals(reports);
  const first = new Map(reports.map(({ id, documentId }) => [documentId, source.get(id)?.documentId ?? documentId]));
  return (id) => voiceOf(first.get(id) ?? id);
}

/** Returns the event of a cluster of reports: the best value of each field, all its voices, and every version of what they dispute. */
export function buildEvent(cluster: readonly EventReport[], byDocument: VoiceOf, view: ContestView): ConflictEvent {
  const reports = [...cluster].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [smallest] = reports;
  if (smallest === undefined) throw new RangeError("An event has at least one report.");
  const lead = [...reports].sort((a, b) => b.evidence.length - a.evidence.length || (a.id < b.id ? -1 : 1))[0] ?? smallest;
  const voiceOf = voicesWithoutCopies(reports, byDocument);
  const casualties = mergeCasualties(reports);
  const voices = voicesOf(reports, voiceOf);
  const contested = contestedOf(reports, contestsBetween(reports, casualties, voiceOf, view));
  // Modes belong to a type, and an analyst may join accounts of several.
  const special = reports.find(({ type, mode }) => type === lead.type && mode !== "attack-unspecified") ?? lead;
  const { evidence, explanation, documentId, eventId, ...own } = lead;
  const event = {
    ...own,
    id: toEventId(smallest.id),
    mode: special.mode,
    status: bestStatus(reports),
    reportIds: reports.map(({ id }) => id),
    voices,
    time: bestTime(reports),
    place: bestPlace(reports),
    participants: union(
      reports.map(({ participants }) => participants),
      participantKey,
    ),
    weapons: union(
      reports.map(({ weapons }) => weapons),
      ({ kind, text }) => `${kind}/${text.toLowerCase()}`,
    ),
    casualties,
    attributions: union(
      reports.map(({ attributions }) => attributions),
      (voice) => `${voice.stance}/${voice.actorId ?? nameOf(voice).toLowerCase()}`,
    ),
    contested,
    ...confidenceOf(reports, voices, contested),
  };
  // An event is one of a union over its type, which is its lead report's; records are checked when a dataset is written.
  return event as ConflictEvent;
}
