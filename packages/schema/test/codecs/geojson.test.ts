import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CodecRecords, geoJson } from "../../src/codecs/index.js";
import { ConflictEvent } from "../../src/index.js";
import { sampleEvent } from "../sample-report.js";
import { arbitraryRecords } from "./arbitrary-records.js";
import { encodeAll, told, withoutLosses } from "./without-losses.js";

const sample = sampleEvent();
const empty: CodecRecords = { documents: [], actors: [], reports: [], events: [], figures: [] };
const eventsAt = (...places: ([latitude: number, longitude: number] | undefined)[]): CodecRecords => ({
  ...empty,
  events: places.map((at) => ConflictEvent.parse({ ...sample, place: at === undefined ? null : { ...sample.place, latitude: at[0], longitude: at[1] } })),
});
const parse = (records: CodecRecords) => JSON.parse(encodeAll(geoJson, records).text);

/** The fields that only some types have stand together in GeoJSON. */
function underDetails(record: CodecRecords["events" | "reports"][number]): object {
  const fields = Object.entries(record);
  const isOwn = ([name]: [string, unknown]) => name === "size" || name === "detained";
  const own = fields.filter(isOwn);
  return Object.fromEntries([...fields.filter((field) => !isOwn(field)), ...(own.length === 0 ? [] : [["details", Object.fromEntries(own)]])]);
}

describe("GeoJSON", () => {
  it.each(["events", "reports"] as const)("gives back of %s all but what it says is lost", (table) => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const { text, losses } = encodeAll(geoJson, records, { table });
        expect(told([...geoJson.decode(text)])).toEqual(told(records[table].map((record) => underDetails(withoutLosses(record, losses)))));
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it("writes a point as longitude and latitude, with what it is worth", () => {
    const [feature] = parse(eventsAt([33.1, 44.2])).features;
    expect(feature.geometry).toEqual({ type: "Point", coordinates: [44.2, 33.1] });
    expect(feature.properties).toMatchObject({
      geo_precision: 2,
      geo_precision_means: "near it, or part of a region",
      date: "2024-03-03",
      killed_low: 2,
      killed_high: 2,
      actor: "Gunmen",
    });
  });

  it("keeps a record without a place, its geometry null", () => {
    const collection = parse(eventsAt(undefined));
    expect(collection.features[0]).toMatchObject({ id: sample.id, geometry: null, properties: { place: null, geo_precision: null } });
    expect(collection).not.toHaveProperty("bbox");
  });

  it("rounds to six decimals, and says so", () => {
    const { text, losses } = encodeAll(geoJson, eventsAt([33.123456789, -1e-9]));
    expect(text).toContain('"coordinates":[0,33.123457]');
    expect(losses).toContainEqual({ id: sample.id, field: "place.latitude", reason: "rounded to six decimals, and the longitude with it" });
  });

  it.each([
    { name: "one point", places: [[10, 20]], bbox: [20, 10, 20, 10] },
    { name: "the usual way round", places: [[10, 20], [-5, 44], undefined], bbox: [20, -5, 44, 10] },
    {
      name: "both sides of Greenwich",
      places: [
        [0, -10],
        [1, 30],
      ],
      bbox: [-10, 0, 30, 1],
    },
    {
      name: "both sides of the 180th meridian",
      places: [
        [-17, 179],
        [-18, -178],
        [-16, 177],
      ],
      bbox: [177, -18, -178, -16],
    },
    {
      name: "the meridian itself",
      places: [
        [0, 180],
        [0, -179],
      ],
      bbox: [180, 0, -179, 0],
    },
  ] satisfies { name: string; places: ([number, number] | undefined)[]; bbox: number[] }[])("puts a box around $name", ({ places, bbox }) => {
    expect(parse(eventsAt(...places)).bbox).toEqual(bbox);
  });

  it("leaves both ends of a toll that has no maximum to be told apart", () => {
    const casualties = [
      { ...sample.casualties[0], max: null },
      { ...sample.casualties[0], min: 1, max: 4, best: 3 },
    ];
    const [feature] = parse({ ...empty, events: [ConflictEvent.parse({ ...sample, casualties })] }).features;
    expect(feature.properties).toMatchObject({ killed_low: 1, killed_best: 3, killed_high: null });
  });

  it("carries a project's own fields along", () => {
    const event = { ...ConflictEvent.parse(sample), seaArea: "North" };
    const { text } = encodeAll(geoJson, { ...empty, events: [event] });
    expect([...geoJson.decode(text)][0]).toMatchObject({ details: { seaArea: "North" } });
  });

  it("writes a collection without features for no records", () => {
    expect(encodeAll(geoJson, empty).text).toBe('{"type":"FeatureCollection","features":[\n]}\n');
    expect([...geoJson.decode(encodeAll(geoJson, empty).text)]).toEqual([]);
  });

  it("has no reference system and no byte order mark", () => {
    const { text } = encodeAll(geoJson, eventsAt([1, 2]));
    expect(text).not.toContain("crs");
    expect(text[0]).toBe("{");
  });

  const [line = ""] = encodeAll(geoJson, eventsAt([1, 2]))
    .text.split("\n")
    .slice(1);
  it.each([
    { fault: "no JSON", text: "{", message: "It is not GeoJSON: it is no JSON." },
    { fault: "another object", text: '{"type":"Feature"}', message: /^It is not GeoJSON as Dateline writes it: type: / },
    {
      fault: "a latitude beyond the pole",
      text: `{"type":"FeatureCollection","features":[${line.replace("[2,1]", "[2,91]")}]}`,
      message: /: feature 1: geometry\.coordinates\.1: /,
    },
    {
      fault: "a missing property",
      text: `{"type":"FeatureCollection","features":[${line},${line.replace('"mode"', '"m"')}]}`,
      message: /: feature 2: properties\.mode: /,
    },
    { fault: "an id that is none", text: `{"type":"FeatureCollection","features":[${line.replaceAll(sample.id, "e_1")}]}`, message: /: feature 1: id: / },
  ])("refuses $fault", ({ text, message }) => {
    expect(() => [...geoJson.decode(text, { path: "a.geojson" })]).toThrow(
      expect.objectContaining({ code: "data/invalid", path: "a.geojson", message: typeof message === "string" ? message : expect.stringMatching(message) }),
    );
  });

  it("lets no key of a file reach a prototype", () => {
    const hostile = line.replace(
      '"properties":{',
      '"__proto__":{"polluted":1},"properties":{"__proto__":{"polluted":1},"details":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},',
    );
    const [record] = [...geoJson.decode(`{"type":"FeatureCollection","features":[${hostile}]}`)];
    expect(record).not.toHaveProperty("polluted");
    expect(record?.details).not.toHaveProperty("polluted");
    expect({}).not.toHaveProperty("polluted");
  });
});
