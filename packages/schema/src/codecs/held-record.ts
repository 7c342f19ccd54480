import * as z from "zod";
import { Count, isOrdered } from "../count.js";
import { Attribution, Casualty, Confidence, ContestedField, ParticipantKind, Status, Weapon } from "../event/details.js";
import { ActorId, DocumentId, EventId, ReportId } from "../id.js";
import { atLeast, filled } from "../length.js";
import { Place } from "../place.js";
import { Time } from "../time.js";

const outside = { evidence: true } as const;

/** A time, place, toll and so on without evidence: what formats hold that carry values and not the words they rest on. */
const HeldTime = Time.omit({ ...outside, text: true });
const HeldPlace = Place.omit({ ...outside, text: true });
export const HeldCasualty = z
  .strictObject(Casualty.shape)
  .omit(outside)
  .refine(isOrdered, { message: "min is greater than max", path: ["min"] });
export const HeldAttribution = Attribution.omit(outside);
export const HeldWeapon = Weapon.omit({ start: true, end: true });
export const HeldParticipant = z.strictObject({
  role: z.string(),
  kind: ParticipantKind,
  text: filled(),
  name: z.string().optional(),
  actorId: ActorId.optional(),
});
export const HeldContested = z.strictObject({
  field: ContestedField,
  versions: z.array(z.strictObject({ value: filled(), by: z.array(filled()) })).check(atLeast(2)),
});

/** What events and reports share, without evidence. */
export const heldShape = {
  type: z.string(),
  mode: z.string(),
  status: Status,
  confidence: Confidence,
  count: Count.optional(),
  time: HeldTime.nullable(),
  place: HeldPlace.nullable(),
  participants: z.array(HeldParticipant),
  weapons: z.array(HeldWeapon),
  casualties: z.array(HeldCasualty),
  attributions: z.array(HeldAttribution),
  contested: z.array(HeldContested),
  reasons: z.array(z.string()),
};

export const HeldEvent = z.strictObject({ id: EventId, reportIds: z.array(ReportId).check(atLeast(1)), voices: z.array(z.string()), ...heldShape });
export const HeldReport = z.strictObject({ id: ReportId, documentId: DocumentId, eventId: EventId, ...heldShape });
