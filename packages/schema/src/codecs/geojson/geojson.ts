import type { Codec, CodecRecords, DecodeOptions, EncodeOptions } from "../codec.js";
import { boundingBox } from "./bounding-box.js";
import { featureOf } from "./feature.js";
import { type Position, positionOf } from "./position.js";
import { type GeoRecord, readFeatures } from "./read-features.js";

/**
 * A FeatureCollection with one Point a record. A record whose place has no coordinates keeps its feature, with `geometry` null. Flat properties are for maps; lists
 * stand beside them. What is lost is evidence, offsets and the words as they stand; `decode` gives records without them.
 */
export const geoJson = {
  name: "geojson",
  title: "GeoJSON (RFC 7946)",
  mediaType: "application/geo+json",
  extension: "geojson",
  tables: ["events", "reports"],
  reads: [],
  *encode(records, { table = "events", onLoss }: EncodeOptions = {}) {
    const rows = table === "reports" ? records.reports : records.events;
    const bbox = boundingBox(positionsOf(rows));
    yield `{"type":"FeatureCollection",${bbox === undefined ? "" : `"bbox":${JSON.stringify(bbox)},`}"features":[`;
    let separator = "\n";
    for (const record of rows) {
      yield `${separator}${JSON.stringify(featureOf(record, onLoss))}`;
      separator = ",\n";
    }
    yield "\n]}\n";
  },
  decode(text: string, { path = "events.geojson" }: DecodeOptions = {}): Iterable<GeoRecord> {
    return readFeatures(text, { format: "GeoJSON", path });
  },
} as const satisfies Codec;

function* positionsOf(rows: CodecRecords["events"] | CodecRecords["reports"]): Generator<Position> {
  for (const record of rows) {
    const position = positionOf(record);
    if (position !== undefined) yield position;
  }
}
