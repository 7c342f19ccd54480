import type { CodecEvent, EncodeOptions, Loss } from "../codec.js";
import { type LossTable, ownFields, tellLosses } from "../losses.js";
import { groupsOf } from "./columns.js";

const noTag = "left out: there is no tag for it";
const merged = "merged: one range stands for all figures of an outcome";

/** What no event's row holds. */
const always: LossTable = {
  reportIds: noTag,
  voices: "left out: outlets are listed, and not who told them",
  count: noTag,
  "time.precision": "left out: the first and last day tell it",
  "time.basis": noTag,
  "time.text": noTag,
  "time.evidence": "left out: rows hold values, and not the words they rest on",
  "place.kind": noTag,
  "place.geonamesId": noTag,
  "place.text": noTag,
  "place.evidence": "left out: rows hold values, and not the words they rest on",
  "participants.kind": noTag,
  "participants.actorId": "left out: names are all that a row holds",
  "participants.start": noTag,
  "participants.end": noTag,
  weapons: noTag,
  "casualties.approximate": noTag,
  "casualties.text": "left out: validators refuse words beside numbers",
  "casualties.who": noTag,
  "casualties.harm": noTag,
  "casualties.accordingTo": noTag,
  "casualties.evidence": "left out: rows hold values, and not the words they rest on",
  attributions: "left out: outlets are listed, and nobody else who speaks of it",
  contested: "left out: a row holds one version, and of numbers a range",
  reasons: noTag,
};

/** Fields that rows hold, or of which the table above tells. */
const known = new Set(["id", "type", "mode", "status", "time", "place", "participants", "casualties", "confidence", "detained", ...Object.keys(always)]);

/** Tells what a row does not hold of an event. */
export function tellHxlLosses(event: CodecEvent, onLoss: EncodeOptions["onLoss"]): void {
  if (onLoss === undefined) return;
  tellLosses(event, always, onLoss);
  for (const loss of changing(event)) onLoss({ id: event.id, ...loss });
  for (const field of Object.keys(ownFields(event, known))) onLoss({ id: event.id, field, reason: noTag });
}

/** What is lost of some events and not of others. */
function changing(event: CodecEvent): Omit<Loss, "id">[] {
  const { participants, casualties } = event;
  const [first, second] = groupsOf(event);
  const isNamed = participants.every(({ name }) => name === undefined);
  const mixes = [first, second].some((group) => new Set(group.map(({ role }) => role)).size > 1);
  const counts = new Set(casualties.map(({ outcome, side }) => `${outcome}/${side ?? "unknown"}`)).size;
  return [
    ...(isNamed ? [] : [{ field: "participants.text", reason: "left out: the name stands for it" }]),
    ...(first.length + second.length < participants.length
      ? [{ field: "participants", reason: "left out in part: a row has two sides, and who is on neither has no column" }]
      : []),
    ...(mixes ? [{ field: "participants.role", reason: "merged: the roles of a side stand together" }] : []),
    ...(casualties.length > counts ? [{ field: "casualties", reason: merged }] : []),
    ...(casualties.some(({ outcome }) => outcome === "killed-or-injured")
      ? [{ field: "casualties.outcome", reason: "left out: the dead and hurt together have no tag" }]
      : []),
    ...(casualties.some(({ side, outcome }) => side === "combatant" || (side === "civilian" && outcome !== "killed"))
      ? [{ field: "casualties.side", reason: "left out: only civilians among the dead have a column" }]
      : []),
  ];
}
