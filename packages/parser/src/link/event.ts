import {
  type Attribution,
  type Casualty,
  type ConflictEvent,
  type Contested,
  type EventReport,
  type Participant,
  type SourceDocument,
  type Status,
  toEventId,
} from "@dateline/schema";
import { tollContests } from "../merge/toll-contests.js";
import { sameOrContains } from "../place/containment.js";
import { fineness } from "../resolve/places.js";

/** Who a document's own telling counts as: its publisher, else the file. */
export type VoiceOf = (id: SourceDocument["id"]) => string;

const unique = (names: readonly string[]) => [...new Set(names)];
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
      same.evidence.push(...casualty.evidence);
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

function placeContest(reports: readonly EventReport[], voiceOf: VoiceOf): Contested[] {
  const versions: { value: string; by: string[]; evidence: Contested["versions"][number]["evidence"]; place: NonNullable<EventReport["place"]> }[] = [];
  for (const { place, documentId } of reports) {
    if (place === null) continue;
    const known = versions.find((version) => sameOrContains(version.place, place) || sameOrContains(place, version.place));
    if (known === undefined) versions.push({ value: place.name, by: [voiceOf(documentId)], evidence: place.evidence, place });
    else known.by = unique([...known.by, voiceOf(documentId)]);
  }
  const [first, second, ...rest] = versions.map(({ place: _, ...version }) => version);
  return first === undefined || second === undefined ? [] : [{ field: "place", versions: [first, second, ...rest] }];
}

/** Who holds a toll: those it is told by, or the documents that state it in their own voice. */
const tollHolders =
  (voiceOf: VoiceOf) =>
  ({ accordingTo, evidence }: Casualty) =>
    accordingTo?.split("; ") ?? unique(evidence.map(({ documentId }) => voiceOf(documentId)));

/** The contests of the reports, versions put together by their value, and what the reports differ on among themselves. */
function contestedOf(reports: readonly EventReport[], casualties: readonly Casualty[], voiceOf: VoiceOf): Contested[] {
  const between = reports.length > 1 ? [...placeContest(reports, voiceOf), ...tollContests(casualties, tollHolders(voiceOf))] : [];
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

function voicesOf(reports: readonly EventReport[], voiceOf: VoiceOf): string[] {
  const telling = (report: EventReport) => report.attributions.filter(({ stance }) => stance !== "condemns" && stance !== "reports").map(nameOf);
  // A document that hands on nobody's words speaks for itself.
  return unique(reports.flatMap((report) => (telling(report).length > 0 ? telling(report) : [voiceOf(report.documentId)]))).sort();
}

function confidenceOf(reports: readonly EventReport[], voices: readonly string[]): Pick<ConflictEvent, "confidence" | "reasons"> {
  const [first] = reports;
  const rank = ["low", "moderate", "high"] as const;
  const best = Math.max(...reports.map(({ confidence }) => rank.indexOf(confidence)));
  const raised = reports.length > 1 && voices.length > 1 ? Math.min(best + 1, 2) : best;
  const reasons =
    reports.length > 1 ? [`told by ${reports.length} documents`, ...unique(reports.flatMap((report) => report.reasons))] : [...(first?.reasons ?? [])];
  return { confidence: rank[raised] ?? "low", reasons };
}

/** Returns the event of a cluster of reports: the best value of each field, all its voices, and every version of what they dispute. */
export function buildEvent(cluster: readonly EventReport[], voiceOf: VoiceOf): ConflictEvent {
  const reports = [...cluster].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [smallest] = reports;
  if (smallest === undefined) throw new RangeError("An event has at least one report.");
  const lead = [...reports].sort((a, b) => b.evidence.length - a.evidence.length || (a.id < b.id ? -1 : 1))[0] ?? smallest;
  const casualties = mergeCasualties(reports);
  const voices = voicesOf(reports, voiceOf);
  const special = reports.find(({ mode }) => mode !== "attack-unspecified") ?? lead;
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
    contested: contestedOf(reports, casualties, voiceOf),
    ...confidenceOf(reports, voices),
  };
  // An event is one of a union over its type, which is its lead report's; records are checked when a dataset is written.
  return event as ConflictEvent;
}
