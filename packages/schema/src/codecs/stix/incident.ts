import type { Quantity } from "../../count.js";
import type { ModeSpec } from "../../event/mode.js";
import { coreModes } from "../../event/modes.js";
import { standing } from "../../standing.js";
import type { CodecEvent } from "../codec.js";
import { extended } from "./maker.js";
import { type Common, type StixObject, stixId, stixObject } from "./object.js";

/** What an incident is written of besides the event itself. */
export interface IncidentParts {
  times: { created: string; modified: string };
  modes: Readonly<Record<string, ModeSpec>> | undefined;
  /** A sentence that tells it, with who published it. */
  quote: { text: string; from: string } | undefined;
  /** The id of the object that stands for a participant. */
  partyId(participant: CodecEvent["participants"][number]): string;
}

/** None, low, medium and high as the specification puts them on its scale of 0 to 100. */
export const confidences = { low: 15, moderate: 50, high: 85 } as const;

export const incidentId = (eventId: string) => stixId("incident", eventId);

/** Returns an event as an incident, with what STIX has no property for in our extension. */
export function incidentObject(event: CodecEvent, { times, modes = coreModes, quote, partyId }: IncidentParts, common: Common): StixObject {
  const { type, mode, status, time, place, contested } = event;
  const title = Object.hasOwn(modes, mode) ? modes[mode]?.title : undefined;
  const disputed = [...new Set(contested.map(({ field }) => field))].join(", ");
  const sentences = [
    `Status ${status}, standing ${standing(event)}.`,
    disputed && `Sources differ on ${disputed}.`,
    quote && `“${quote.text}” (${quote.from})`,
  ];
  return stixObject(
    "incident",
    incidentId(event.id),
    { ...times, ...common },
    {
      name: [title ?? mode, place?.name, time?.edtf].filter(Boolean).join(", "),
      description: sentences.filter(Boolean).join(" "),
      confidence: confidences[event.confidence],
      labels: [type, mode, `status-${status}`, `standing-${standing(event)}`].filter((label, index, all) => all.indexOf(label) === index),
      external_references: [{ source_name: "dateline", external_id: event.id }],
      extensions: extended(detailsOf(event, partyId)),
    },
  );
}

function detailsOf(event: CodecEvent, partyId: IncidentParts["partyId"]): object {
  const { time, place, count, reasons, voices, reportIds } = event;
  return {
    event_type: event.type,
    event_mode: event.mode,
    event_status: event.status,
    standing: standing(event),
    reading_confidence: event.confidence,
    reasons,
    time:
      time === null ? undefined : { edtf: time.edtf, first_day: time.start, last_day: time.end, precision: time.precision, basis: time.basis, text: time.text },
    place: place === null ? undefined : placeOf(place),
    incident_count: count === undefined ? undefined : boundsOf(count),
    participants: event.participants.map((one) => ({ object_ref: partyId(one), role: one.role, kind: one.kind, text: one.text, name: one.name })),
    weapons: event.weapons.map(({ kind, text }) => ({ kind, text })),
    casualties: event.casualties.map((figure) => ({
      outcome: figure.outcome,
      ...boundsOf(figure),
      best: figure.best,
      approximate: figure.approximate,
      text: figure.text,
      who: figure.who,
      side: figure.side,
      harm: figure.harm,
      according_to: figure.accordingTo,
    })),
    contested: event.contested.map(({ field, versions }) => ({ field, versions: versions.map(({ value, by }) => ({ value, held_by: by })) })),
    size: "size" in event ? quantityOf(event.size) : undefined,
    detained: "detained" in event ? quantityOf(event.detained) : undefined,
    voices,
    account_ids: reportIds,
  };
}

function placeOf(place: NonNullable<CodecEvent["place"]>): object {
  const { name, kind, admin1, admin2, country, precision, geonamesId, latitude, longitude, text } = place;
  return { name, kind, admin1, admin2, country, latitude, longitude, geo_precision: precision, geonames_id: geonamesId, text };
}

function quantityOf(quantity: Quantity | undefined): object | undefined {
  return quantity === undefined ? undefined : { ...boundsOf(quantity), approximate: quantity.approximate, text: quantity.text };
}

/** An open end has no maximum. */
const boundsOf = ({ min, max }: { min: number; max: number | null }) => ({ minimum: min, maximum: max });
