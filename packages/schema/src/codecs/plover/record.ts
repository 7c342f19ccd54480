import type { Actor } from "../../actor.js";
import { coreTypes } from "../../event.js";
import { standing } from "../../standing.js";
import type { CodecEvent, CodecRecords, CodecReport } from "../codec.js";
import { entityOf, unknownEntity } from "./entity.js";
import { defined, locationOf } from "./location.js";
import { type Modes, ploverModes } from "./modes.js";

/** The records that an event's own one names, by id. */
export interface Related {
  actors: ReadonlyMap<string, Actor>;
  documents: ReadonlyMap<string, CodecRecords["documents"][number]>;
  reports: ReadonlyMap<string, CodecReport>;
}

/** Talk or deed, cooperation or conflict: PLOVER's quad codes, 1 to 4, in this order. */
const quadrants = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"] as const;

const actingRoles: ReadonlySet<string> = new Set(["perpetrator", "source"]);
const receivingRoles: ReadonlySet<string> = new Set(["target", "victim", "recipient"]);

/** Returns which side of an event a role is on; `undefined` for one that PLOVER does not know. */
export function sideOf(role: string): "actor" | "recipient" | undefined {
  return actingRoles.has(role) ? "actor" : receivingRoles.has(role) ? "recipient" : undefined;
}

/** Returns a report or an event as a PLOVER record; `undefined` where it lacks what PLOVER asks for, a day and one of its types. */
export function ploverRecord(record: CodecEvent | CodecReport, related: Related, modes?: Modes) {
  const spec = coreTypes.find(({ type }) => type === record.type);
  if (spec === undefined || record.time === null || record.time.start === null) return undefined;
  const { start, end } = record.time;
  const account = "documentId" in record ? record : related.reports.get(record.reportIds[0] ?? "");
  const actors = record.participants.filter(({ role }) => sideOf(role) === "actor").map((one) => entityOf(one, related.actors));
  return defined({
    id: record.id,
    date: start,
    enddate: end === start ? undefined : (end ?? undefined),
    actor: actors.length === 0 ? [unknownEntity] : actors,
    recipient: record.participants.filter(({ role }) => sideOf(role) === "recipient").map((one) => entityOf(one, related.actors)),
    event: record.type.toUpperCase(),
    mode: ploverModes(record, modes),
    context: contextsOf(record, related.actors),
    quad_code: quadrants.indexOf(spec.quadrant) + 1,
    event_loc: record.place === null ? undefined : locationOf(record.place),
    event_text: account?.evidence[0]?.quote,
    size: sizeOf(record),
    link: "eventId" in record ? [record.eventId] : undefined,
    cite_info: citationOf(related.documents.get(account?.documentId ?? "")),
    coder: "Dateline",
    comment: commentOn(record),
  });
}

/** The two contexts that an act settles by itself: all others are read from a whole text, and Dateline does not read them. */
function contextsOf({ mode, participants }: CodecEvent | CodecReport, actors: ReadonlyMap<string, Actor>): string[] {
  const isMilitary = participants.some(({ actorId }) => actors.get(actorId ?? "")?.kind === "military");
  return [...(mode === "cyber" ? ["cyber"] : []), ...(isMilitary ? ["military"] : [])];
}

/** Numbers on which all figures agree, as exact ones. */
function sizeOf(record: CodecEvent | CodecReport) {
  const detained = "detained" in record ? record.detained : undefined;
  const size = defined({
    dead: agreed(figuresOf(record, "killed")),
    injured: agreed(figuresOf(record, "injured")),
    arrested: agreed(isCount(detained) ? [detained] : []),
  });
  return Object.keys(size).length === 0 ? undefined : size;
}

interface Bounds {
  min: number;
  max: number | null;
  approximate: boolean;
}

const figuresOf = ({ casualties }: CodecEvent | CodecReport, outcome: string) => casualties.filter((figure) => figure.outcome === outcome);

const isCount = (value: unknown): value is Bounds => typeof value === "object" && value !== null && "min" in value && "max" in value && "approximate" in value;

function agreed(figures: readonly Bounds[]): number | undefined {
  const [first] = figures;
  return first !== undefined && figures.every(({ min, max, approximate }) => !approximate && min === max && min === first.min) ? first.min : undefined;
}

function citationOf(document: CodecRecords["documents"][number] | undefined) {
  if (document === undefined) return undefined;
  const { url, title, language, publisher } = document;
  return defined({ url, title, language: language === "und" ? undefined : language, publication: publisher });
}

function commentOn(record: CodecEvent | CodecReport): string {
  const fields = record.contested.map(({ field }) => field);
  return `Status ${record.status}, standing ${standing(record)}${fields.length === 0 ? "" : `; sources differ on ${[...new Set(fields)].join(", ")}`}.`;
}
