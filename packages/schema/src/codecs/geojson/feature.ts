import { standing } from "../../standing.js";
import type { CodecEvent, CodecReport, EncodeOptions } from "../codec.js";
import { type LossTable, ownFields, tellLosses } from "../losses.js";
import { figureProperties } from "./figures.js";
import { positionOf, rounded } from "./position.js";

const left = "left out: GeoJSON has no place for the words that a value rests on";
const offsets = "left out: offsets mean nothing without the text";

const losses: LossTable = {
  "time.text": left,
  "time.evidence": left,
  "place.text": left,
  "place.evidence": left,
  "participants.start": offsets,
  "participants.end": offsets,
  "weapons.start": offsets,
  "weapons.end": offsets,
  "casualties.evidence": left,
  "attributions.evidence": left,
  "contested.versions.evidence": left,
  explanation: "left out: the rules that fired belong to the words",
  evidence: left,
};

/** The fields that have a property of their own; all others go along under `details`. */
const known = new Set(
  "id documentId eventId reportIds voices type mode status count time place participants weapons casualties attributions contested confidence reasons explanation evidence".split(
    " ",
  ),
);

/** What the number says, for a map's reader: a point that is no exact place must not look like one. */
const precisionMeanings: Readonly<Record<number, string>> = { 1: "the place itself", 2: "near it, or part of a region", 3: "a larger region or country" };

/** Returns a record as a GeoJSON feature. */
export function featureOf(record: CodecEvent | CodecReport, onLoss: EncodeOptions["onLoss"]): object {
  tellLosses(record, losses, onLoss);
  const position = positionOf(record);
  if (position !== undefined && !isExact(record)) {
    onLoss?.({ id: record.id, field: "place.latitude", reason: "rounded to six decimals, and the longitude with it" });
  }
  const geometry = position === undefined ? null : { type: "Point", coordinates: position };
  return { type: "Feature", id: record.id, geometry, properties: propertiesOf(record) };
}

function isExact({ place }: Pick<CodecEvent, "place">): boolean {
  return [place?.latitude, place?.longitude].every((degrees) => degrees === undefined || rounded(degrees) === degrees);
}

function propertiesOf(record: CodecEvent | CodecReport): object {
  const { id, type, mode, status, confidence, casualties, count } = record;
  const details = ownFields(record, known);
  return {
    id,
    type,
    mode,
    status,
    standing: standing(record),
    confidence,
    ...timeProperties(record.time),
    ...placeProperties(record.place),
    actor: namesOf(record, ["perpetrator", "source"]),
    recipient: namesOf(record, ["target", "victim", "recipient"]),
    weapon: [...new Set(record.weapons.map(({ kind }) => kind))].join("; ") || null,
    ...figureProperties(casualties),
    ...(count === undefined ? {} : { incidents_low: count.min, incidents_high: count.max }),
    ...originProperties(record),
    participants: record.participants.map(({ start: _start, end: _end, ...participant }) => participant),
    weapons: record.weapons.map(({ start: _start, end: _end, ...weapon }) => weapon),
    casualties: casualties.map(withoutEvidence),
    attributions: record.attributions.map(withoutEvidence),
    contested: record.contested.map(({ field, versions }) => ({ field, versions: versions.map(withoutEvidence) })),
    reasons: record.reasons,
    ...(Object.keys(details).length === 0 ? {} : { details }),
  };
}

function timeProperties(time: CodecEvent["time"]): object {
  const isOneDay = time !== null && time.start === time.end;
  return {
    date: isOneDay ? time.start : null,
    date_edtf: time?.edtf ?? null,
    date_start: time?.start ?? null,
    date_end: time?.end ?? null,
    date_precision: time?.precision ?? null,
    date_basis: time?.basis ?? null,
  };
}

function placeProperties(place: CodecEvent["place"]): object {
  return {
    place: place?.name ?? null,
    place_kind: place?.kind ?? null,
    adm1: place?.admin1 ?? null,
    adm2: place?.admin2 ?? null,
    country: place?.country ?? null,
    geo_precision: place?.precision ?? null,
    geo_precision_means: place === null ? null : (precisionMeanings[place.precision] ?? null),
    geonames_id: place?.geonamesId ?? null,
    ...loneCoordinates(place),
  };
}

/** One coordinate alone makes no point, and is kept all the same. */
function loneCoordinates(place: CodecEvent["place"]): object {
  if (place === null || (place.latitude === undefined) === (place.longitude === undefined)) return {};
  return place.latitude === undefined ? { lon: rounded(place.longitude ?? 0) } : { lat: rounded(place.latitude) };
}

function originProperties(record: CodecEvent | CodecReport): object {
  if ("documentId" in record) return { document_id: record.documentId, event_id: record.eventId };
  return { sources: record.reportIds.length, report_ids: record.reportIds, voices: record.voices };
}

function namesOf({ participants }: Pick<CodecEvent, "participants">, roles: readonly string[]): string | null {
  const names = participants.filter(({ role }) => roles.includes(role)).map(({ name, text }) => name ?? text);
  return [...new Set(names)].join("; ") || null;
}

function withoutEvidence<T extends { evidence: unknown }>({ evidence: _evidence, ...rest }: T): Omit<T, "evidence"> {
  return rest;
}
