import type { Casualty, Contested, EventReport, SourceDocument } from "@dateline/schema";
import { modeAgreement } from "../merge/compare.js";
import { tollContests } from "../merge/toll-contests.js";
import { sameOrContains } from "../place/containment.js";
import type { Kinship } from "./kinship.js";
import { namesSite } from "./names-as-written.js";

/** What telling rivals apart needs besides the accounts. */
export interface ContestView extends Pick<Kinship, "areKin"> {
  isCategory(actorId: string): boolean;
}

/** Who a document's own telling counts as: its publisher, else the file. */
export type VoiceOf = (id: SourceDocument["id"]) => string;

export const unique = (names: readonly string[]) => [...new Set(names)];

type Version = Contested["versions"][number];

/** One report's version of a field, and what it is compared by. */
interface Held<Value> {
  value: Value;
  words: string;
  report: EventReport;
  evidence: Version["evidence"];
}

/** The versions of a field of which two at least cannot both hold; those that agree are one, held by all who give it. */
function contest<Value>(
  field: Contested["field"],
  held: readonly Held<Value>[],
  atOdds: (a: Held<Value>, b: Held<Value>) => boolean,
  voiceOf: VoiceOf,
): Contested[] {
  const disputed = held.filter((one) => held.some((other) => atOdds(one, other)));
  const versions: { first: Held<Value>; by: string[]; evidence: Version["evidence"] }[] = [];
  for (const one of disputed) {
    const same = versions.find(({ first }) => !atOdds(first, one));
    if (same === undefined) versions.push({ first: one, by: [voiceOf(one.report.documentId)], evidence: [...one.evidence] });
    else same.by = unique([...same.by, voiceOf(one.report.documentId)]);
  }
  const [first, second, ...rest] = versions.map(({ first: { words }, by, evidence }) => ({ value: words, by, evidence }));
  return first === undefined || second === undefined ? [] : [{ field, versions: [first, second, ...rest] }];
}

function placeContest(reports: readonly EventReport[], voiceOf: VoiceOf): Contested[] {
  const held = reports.flatMap((report) =>
    report.place === null ? [] : [{ value: report.place, words: report.place.name, report, evidence: report.place.evidence }],
  );
  // Of several sites that were struck together each account gives one; whoever names the other's does not deny it.
  const atOdds = (a: (typeof held)[number], b: (typeof held)[number]) =>
    // Seas run into one another.
    !(a.value.kind === "water" && b.value.kind === "water") &&
    !sameOrContains(a.value, b.value) &&
    !sameOrContains(b.value, a.value) &&
    !namesSite(a.report, b.value) &&
    !namesSite(b.report, a.value);
  return contest("place", held, atOdds, voiceOf);
}

function modeContest(reports: readonly EventReport[], voiceOf: VoiceOf): Contested[] {
  const held = reports.map((report) => ({ value: report.mode, words: report.mode, report, evidence: report.evidence.slice(0, 1) }));
  return contest("mode", held, (a, b) => modeAgreement(a.value, b.value) < 0, voiceOf);
}

/** Doers of which none is the other, belongs to it or falls under it. */
function doerContest(reports: readonly EventReport[], voiceOf: VoiceOf, { areKin, isCategory }: ContestView): Contested[] {
  const held = reports.flatMap((report) => {
    const doers = report.participants.filter(({ role, actorId }) => role === "perpetrator" && actorId !== undefined);
    const words = unique(doers.map(({ name, text }) => name ?? text)).join(", ");
    return doers.length === 0 ? [] : [{ value: doers.flatMap(({ actorId }) => actorId ?? []), words, report, evidence: report.evidence.slice(0, 1) }];
  });
  const rivals = (a: string, b: string) => !isCategory(a) && !isCategory(b) && !areKin(a, b);
  return contest("perpetrator", held, (a, b) => a.value.every((x) => b.value.every((y) => rivals(x, y))), voiceOf);
}

/** Who holds a toll: those it is told by, or the documents that state it in their own voice. */
function tollHolders({ accordingTo, evidence }: Casualty, voiceOf: VoiceOf): string[] {
  return accordingTo?.split("; ") ?? unique(evidence.map(({ documentId }) => voiceOf(documentId)));
}

/** Returns what the reports of one event differ on among themselves. */
export function contestsBetween(reports: readonly EventReport[], casualties: readonly Casualty[], voiceOf: VoiceOf, view: ContestView): Contested[] {
  if (reports.length < 2) return [];
  return [
    ...placeContest(reports, voiceOf),
    ...modeContest(reports, voiceOf),
    ...doerContest(reports, voiceOf, view),
    ...tollContests(casualties, (casualty) => tollHolders(casualty, voiceOf)),
  ];
}
