import { coreTypes } from "../../event.js";
import type { CodecEvent, CodecReport, EncodeOptions } from "../codec.js";
import { type LossTable, ownFields, tellLosses } from "../losses.js";
import { alpha3 } from "./country-codes.js";
import { readModes } from "./modes.js";
import type { ploverRecord } from "./record.js";
import { sideOf } from "./record.js";

type Plover = NonNullable<ReturnType<typeof ploverRecord>>;
type Row = CodecEvent | CodecReport;

const noPlace = "left out: PLOVER has no field for it";
const onlyWords = "left out: PLOVER knows one sentence for an event, and no offsets";

const losses: LossTable = {
  count: noPlace,
  "time.precision": noPlace,
  "time.basis": noPlace,
  "time.text": noPlace,
  "time.evidence": onlyWords,
  "place.kind": "only how fine it is stands, as resolution",
  "place.precision": noPlace,
  "place.evidence": onlyWords,
  "participants.kind": "a sector stands for it",
  "participants.actorId": "Wikidata's number stands for it where the actor has one",
  "participants.start": onlyWords,
  "participants.end": onlyWords,
  weapons: "left out: only a mode tells of means",
  casualties: "only exact numbers that no figure contradicts stand, as size; who was hurt and who says so does not",
  size: "left out: PLOVER counts the dead, the injured and the arrested alone",
  detained: "only an exact number stands, as size",
  attributions: "left out: PLOVER does not ask who says so",
  contested: "only the names of the fields stand, in the comment",
  confidence: noPlace,
  reasons: noPlace,
  voices: noPlace,
  reportIds: noPlace,
  documentId: "where the document comes from stands, as cite_info",
  explanation: noPlace,
  evidence: onlyWords,
};

const known = new Set([
  "id",
  "type",
  "mode",
  "status",
  "time",
  "place",
  "participants",
  "eventId",
  ...Object.keys(losses).map((field) => field.split(".")[0] ?? ""),
]);

/** Tells what PLOVER does not hold of a record; all of it, where there is no PLOVER record. */
export function tellPloverLosses(record: Row, plover: Plover | undefined, { onLoss, model }: EncodeOptions): void {
  if (onLoss === undefined) return;
  const lost = (field: string, reason: string) => onLoss({ id: record.id, field, reason });
  const lostWhole = (field: string, reason: string) => onLoss({ id: record.id, field, reason, isWhole: true });
  if (plover === undefined) {
    const isCore = coreTypes.some(({ type }) => type === record.type);
    if (isCore) lostWhole("time", "the whole record is left out: PLOVER asks for a day");
    else lostWhole("type", "the whole record is left out: PLOVER has no such type");
    return;
  }
  const { mode, status } = readModes(record.type, plover.mode ?? [], model?.modes);
  if (mode !== record.mode) lost("mode", plover.mode?.length === 0 ? "left out: PLOVER has no such mode" : "PLOVER's mode stands for several");
  if (status !== record.status) lost("status", `in the comment alone, where it is not plainly ${status}`);
  if (record.time !== null && record.time.edtf !== plainEdtf(plover)) lost("time.edtf", "only the first and the last possible day stand");
  if (record.place?.country !== undefined && !alpha3.has(record.place.country)) lost("place.country", "left out: it has no code of three letters");
  tellRoles(record, lost);
  tellLosses(record, losses, onLoss);
  for (const field of Object.keys(ownFields(record, known))) lost(field, noPlace);
}

/** What a reader of PLOVER would take its days for. */
export const plainEdtf = ({ date, enddate }: { date?: string | undefined; enddate?: string | undefined }) =>
  enddate === undefined ? date : `${date}/${enddate}`;

/** The role that stands for a side. */
export const plainRole = (side: "actor" | "recipient", type: string) => {
  const isTalk = coreTypes.find((spec) => spec.type === type)?.quadrant.startsWith("verbal") === true;
  return side === "actor" ? (isTalk ? "source" : "perpetrator") : isTalk ? "recipient" : "target";
};

function tellRoles({ participants, type }: Row, lost: (field: string, reason: string) => void): void {
  const sides = participants.map(({ role }) => ({ role, side: sideOf(role) }));
  if (sides.some(({ side }) => side === undefined)) lost("participants", "those who neither act nor receive are left out");
  if (sides.some(({ role, side }) => side !== undefined && role !== plainRole(side, type))) {
    lost("participants.role", "PLOVER knows who acts and who receives, and no more");
  }
}
