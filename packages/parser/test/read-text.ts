import type { Attribution, Casualty, CoreMode, CoreType, EventReport, Participant, Place, ReportedFigure, Status, Weapon } from "@dateline/schema";
import { type InputMetadata, loadContext, type Parsed, parse } from "../src/index.js";
import { readAtOnce } from "./read-at-once.js";

export const context = await loadContext();

/** The day of the test dispatches unless one says otherwise: a Tuesday. */
const tuesday = "2024-05-14";

export interface Dispatch extends Pick<InputMetadata, "published" | "publisher" | "title"> {
  text: string;
  path?: string;
}

/** Reads a dispatch as a file of plain text with its metadata beside it. */
export function readText({ text, path = "dispatch.txt", published = tuesday, ...metadata }: Dispatch): Parsed {
  return parse(readAtOnce({ path, text, metadata: { published, ...metadata }, languages: context.languages }), context);
}

/** A number, or the bounds of one: `[3, null]` is "at least three". */
type Bounds = number | readonly [number, number | null];

/** What must be read of one event; what is not named is not compared. */
export interface ExpectedEvent {
  type: CoreType;
  mode?: CoreMode;
  status?: Status;
  /** Who does or says it, by text or name: one of them, all of them, or (null) nobody. */
  perpetrator?: string | readonly string[] | null;
  /** To whom or what, likewise. */
  target?: string | readonly string[] | null;
  /** By its name or by the words of the text. */
  place?: string | null;
  country?: string | null;
  /** EDTF. */
  date?: string | null;
  killed?: Bounds | readonly [] | null;
  injured?: Bounds | null;
  killedOrInjured?: Bounds | null;
  captured?: Bounds | null;
  weapon?: Weapon["kind"] | null;
  /** "stance: who", all of which must be there. */
  voices?: readonly `${Attribution["stance"]}: ${string}`[];
  count?: Bounds | null;
  contested?: readonly string[];
}

export interface Case extends Dispatch {
  /** Every event of the dispatch; with `besides`, others of those types may be there too. */
  expect: readonly ExpectedEvent[];
  besides?: readonly CoreType[];
  /** Every standing or aggregate number. */
  figures?: readonly { kind: ReportedFigure["kind"]; value: Bounds }[];
}

const doers: readonly Participant["role"][] = ["perpetrator", "source"];
const others: readonly Participant["role"][] = ["target", "victim", "recipient"];
const plain = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("’", "'");

interface Called {
  text: string;
  name?: string | undefined;
  actorId?: string | undefined;
}

/** Whether somebody is called so: in the text, or by a name of the actor. */
function isCalled(wanted: string, { text, name, actorId }: Called): boolean {
  const actor = actorId === undefined ? undefined : context.actors.byId.get(actorId);
  return [text, name, actor?.name, ...(actor?.aliases ?? [])].some((other) => other !== undefined && plain(other) === plain(wanted));
}

const inWords = (one: Called) => (one.name === undefined || one.name === one.text ? one.text : `${one.text} = ${one.name}`);

function partyMismatch(field: string, wanted: ExpectedEvent["perpetrator"], found: readonly Participant[]): string[] {
  if (wanted === undefined) return [];
  const names = Array.isArray(wanted) ? wanted : typeof wanted === "string" ? [wanted] : [];
  const exact = wanted === null || Array.isArray(wanted);
  const fits = names.every((name) => found.some((one) => isCalled(name, one))) && (!exact || found.every((one) => names.some((name) => isCalled(name, one))));
  return fits ? [] : [`${field} is ${found.length === 0 ? "nobody" : found.map(inWords).join(", ")}, not ${names.join(", ") || "nobody"}`];
}

const boundsOf = (bounds: Bounds): readonly [number, number | null] => (typeof bounds === "number" ? [bounds, bounds] : bounds);

function countMismatch(field: string, wanted: Bounds | readonly [] | null | undefined, found: readonly { min: number; max: number | null }[]): string[] {
  if (wanted === undefined) return [];
  const [min, max] = wanted === null || (Array.isArray(wanted) && wanted.length === 0) ? [undefined, undefined] : boundsOf(wanted as Bounds);
  const fits = min === undefined ? found.length === 0 : found.length === 1 && found[0]?.min === min && found[0].max === max;
  return fits ? [] : [`${field} is ${JSON.stringify(found.map((one) => [one.min, one.max]))}, not ${JSON.stringify(wanted)}`];
}

const valueMismatch = (field: string, wanted: string | null | undefined, found: string | null) =>
  wanted === undefined || wanted === found ? [] : [`${field} is ${found ?? "none"}, not ${wanted ?? "none"}`];

function placeMismatch(wanted: string | null | undefined, found: Place | null): string[] {
  const fits = typeof wanted === "string" && [found?.name, found?.text].some((name) => name !== undefined && plain(name) === plain(wanted));
  return fits ? [] : valueMismatch("place", wanted, found?.name ?? null);
}

function voiceMismatch(wanted: ExpectedEvent["voices"], found: readonly Attribution[]): string[] {
  const missing = (wanted ?? []).filter(
    (voice) => !found.some((one) => voice.startsWith(`${one.stance}: `) && isCalled(voice.slice(one.stance.length + 2), one)),
  );
  return missing.map((voice) => `no voice "${voice}" among ${found.map((one) => `${one.stance}: ${inWords(one)}`).join("; ") || "none"}`);
}

/** Returns how a report differs from what must be read. */
function mismatches(wanted: ExpectedEvent, report: EventReport): string[] {
  const tolls = (outcome: Casualty["outcome"]) => report.casualties.filter((casualty) => casualty.outcome === outcome);
  const kinds = new Set(report.weapons.map(({ kind }) => kind));
  const weaponFits = wanted.weapon === undefined || (wanted.weapon === null ? kinds.size === 0 : kinds.has(wanted.weapon));
  return [
    ...valueMismatch("type", wanted.type, report.type),
    ...valueMismatch("mode", wanted.mode, report.mode),
    ...valueMismatch("status", wanted.status, report.status),
    ...partyMismatch(
      "perpetrator",
      wanted.perpetrator,
      report.participants.filter(({ role }) => doers.includes(role)),
    ),
    ...partyMismatch(
      "target",
      wanted.target,
      report.participants.filter(({ role }) => others.includes(role)),
    ),
    ...placeMismatch(wanted.place, report.place),
    ...valueMismatch("country", wanted.country, report.place?.country ?? null),
    ...valueMismatch("date", wanted.date, report.time?.edtf ?? null),
    ...countMismatch("killed", wanted.killed, tolls("killed")),
    ...countMismatch("injured", wanted.injured, tolls("injured")),
    ...countMismatch("killed or injured", wanted.killedOrInjured, tolls("killed-or-injured")),
    ...countMismatch("captured", wanted.captured, tolls("captured")),
    ...countMismatch("count", wanted.count, report.count === undefined ? [] : [report.count]),
    ...(weaponFits ? [] : [`weapons are ${[...kinds].join(", ") || "none"}, not ${wanted.weapon}`]),
    ...voiceMismatch(wanted.voices, report.attributions),
    ...(wanted.contested === undefined
      ? []
      : valueMismatch(
          "contested",
          [...wanted.contested].sort().join(),
          report.contested
            .map(({ field }) => field as string)
            .sort()
            .join(),
        )),
  ];
}

const told = (report: EventReport) => `${report.type}/${report.mode} "${report.evidence[0]?.quote.slice(0, 60) ?? ""}"`;

/** Returns how what was read differs from what must be: one line a difference, none where all is right. */
function differences({ expect, besides = [] }: Pick<Case, "expect" | "besides">, reports: readonly EventReport[]): string[] {
  const free = new Set(reports);
  const lines = expect.flatMap((wanted, at) => {
    const ranked = [...free].filter(({ type }) => type === wanted.type).map((report) => ({ report, wrong: mismatches(wanted, report) }));
    const [best] = ranked.sort((a, b) => a.wrong.length - b.wrong.length);
    if (best === undefined) return [`event ${at + 1}: no ${wanted.type} read`];
    free.delete(best.report);
    return best.wrong.map((line) => `event ${at + 1}: ${line}`);
  });
  return [...lines, ...[...free].filter(({ type }) => !besides.includes(type)).map((report) => `also read: ${told(report)}`)];
}

function figureDifferences(wanted: Case["figures"], figures: readonly ReportedFigure[]): string[] {
  const found = figures.map(({ kind, min, max }) => `${kind} ${min} to ${max ?? "any"}`).sort();
  const expected = wanted?.map(({ kind, value }) => `${kind} ${boundsOf(value)[0]} to ${boundsOf(value)[1] ?? "any"}`).sort();
  return expected === undefined || found.join() === expected.join() ? [] : [`figures are ${found.join(", ") || "none"}, not ${expected.join(", ") || "none"}`];
}

/** Reads a case and returns how it differs from what must be read. */
export function differencesIn(one: Case): string[] {
  const { reports, figures } = readText(one);
  return [...differences(one, reports), ...figureDifferences(one.figures, figures)];
}
