import * as z from "zod";
import { IsoDay } from "../../time.js";
import { HeldAttribution, HeldCasualty, HeldContested, HeldEvent, HeldParticipant, HeldReport, HeldWeapon, heldShape } from "../held-record.js";
import { checkShape, type Read, readJson } from "../read-json.js";

/** An event or a report as GeoJSON holds it: without evidence, offsets and the words as they stand. Fields of a project's own stand under `details`. */
export type GeoRecord = (z.infer<typeof HeldEvent> | z.infer<typeof HeldReport>) & { details?: Record<string, unknown> };

const Collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()) });

const text = z.string().nullable();
const Properties = z.object({
  id: z.string(),
  type: heldShape.type,
  mode: heldShape.mode,
  status: heldShape.status,
  confidence: heldShape.confidence,
  date_edtf: text,
  date_start: IsoDay.nullable(),
  date_end: IsoDay.nullable(),
  date_precision: text,
  date_basis: text,
  place: text,
  place_kind: text,
  adm1: text,
  adm2: text,
  country: text,
  geo_precision: z.number().nullable(),
  geonames_id: z.number().nullable(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  incidents_low: z.number().optional(),
  incidents_high: z.number().nullable().optional(),
  document_id: z.string().optional(),
  event_id: z.string().optional(),
  report_ids: z.array(z.string()).optional(),
  voices: z.array(z.string()).optional(),
  participants: z.array(HeldParticipant),
  weapons: z.array(HeldWeapon),
  casualties: z.array(HeldCasualty),
  attributions: z.array(HeldAttribution),
  contested: z.array(HeldContested),
  reasons: z.array(z.string()),
  details: z.record(z.string(), z.unknown()).optional(),
});
const Point = z.object({ type: z.literal("Point"), coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number()) });
const Feature = z.object({ type: z.literal("Feature"), geometry: Point.nullable(), properties: Properties });
type Feature = z.infer<typeof Feature>;

/** Yields the records of a FeatureCollection that Dateline wrote. Throws `data/invalid` that names the feature and the field. */
export function* readFeatures(source: string, read: Read): Generator<GeoRecord> {
  const { features } = readJson(source, Collection, read);
  for (const [index, value] of features.entries()) {
    const where = `feature ${index + 1}`;
    const feature = checkShape(value, Feature, read, where);
    const { details } = feature.properties;
    const record = feature.properties.document_id === undefined ? eventOf(feature) : reportOf(feature);
    yield { ...checkShape(record, "documentId" in record ? HeldReport : HeldEvent, read, where), ...(details === undefined ? {} : { details }) };
  }
}

function eventOf(feature: Feature) {
  const { id, report_ids, voices } = feature.properties;
  return { id, reportIds: report_ids, voices, ...sharedOf(feature) };
}

function reportOf(feature: Feature) {
  const { id, document_id, event_id } = feature.properties;
  return { id, documentId: document_id, eventId: event_id, ...sharedOf(feature) };
}

function sharedOf(feature: Feature) {
  const { type, mode, status, confidence, participants, weapons, casualties, attributions, contested, reasons, incidents_low, incidents_high } =
    feature.properties;
  return {
    type,
    mode,
    status,
    confidence,
    ...(incidents_low === undefined ? {} : { count: { min: incidents_low, max: incidents_high ?? null } }),
    time: timeOf(feature),
    place: placeOf(feature),
    participants,
    weapons,
    casualties,
    attributions,
    contested,
    reasons,
  };
}

function timeOf({ properties: { date_edtf, date_start, date_end, date_precision, date_basis } }: Feature) {
  return date_edtf === null ? null : { edtf: date_edtf, start: date_start, end: date_end, precision: date_precision, basis: date_basis };
}

function placeOf({ geometry, properties }: Feature) {
  const { place, place_kind, adm1, adm2, country, geo_precision, geonames_id, lat, lon } = properties;
  if (place === null) return null;
  const told = {
    admin1: adm1,
    admin2: adm2,
    country,
    latitude: geometry?.coordinates[1] ?? lat,
    longitude: geometry?.coordinates[0] ?? lon,
    geonamesId: geonames_id,
  };
  const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined));
  return { name: place, kind: place_kind, precision: geo_precision, ...known };
}
