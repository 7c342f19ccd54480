import { readDataset } from "@dateline/dataset";
import { describe, expect, it } from "vitest";
import { readValue } from "../../src/correct/read-value.js";
import { tiny } from "../tiny.js";

const dataset = await readDataset(tiny);
const texts = dataset.documents.map(({ text }) => text);
const read = (field: string, written: string, quote?: string) => readValue(field, written, { dataset, texts, quote });

describe("readValue", () => {
  it.each([
    {
      field: "place",
      written: "port almar",
      gives: { field: "place", value: { name: "Port Almar", kind: "city", country: "YE", latitude: 12.79, longitude: 45.03, precision: 1 } },
    },
    { field: "place", written: '{"name": "Olmo"}', gives: { field: "place", value: { name: "Olmo" } } },
    { field: "place", written: "none", gives: { field: "place", value: null } },
    { field: "place.name", written: "Olmo", gives: { field: "place.name", value: "Olmo" } },
    { field: "casualties.0.min", written: "3", gives: { field: "casualties.0.min", value: 3 } },
    { field: "status", written: "claimed", gives: { field: "status", value: "claimed" } },
    {
      field: "time",
      written: "2031-03-02",
      gives: { value: { edtf: "2031-03-02", start: "2031-03-02", end: "2031-03-02", precision: "day", basis: "inferred" } },
    },
    { field: "time", written: "2031-02", gives: { value: { edtf: "2031-02", start: "2031-02-01", end: "2031-02-28", precision: "month", basis: "inferred" } } },
    {
      field: "time",
      written: "2031-03-02/2031-04",
      gives: { value: { edtf: "2031-03-02/2031-04", start: "2031-03-02", end: "2031-04-30", precision: "range" } },
    },
    { field: "killed", written: "12", gives: { field: "casualties.killed", value: [{ outcome: "killed", min: 12, max: 12, approximate: false, text: "12" }] } },
    { field: "killed", written: "10-14", gives: { value: [{ min: 10, max: 14 }] } },
    { field: "injured", written: "at least 7", gives: { field: "casualties.injured", value: [{ min: 7, max: null }] } },
    { field: "missing", written: "7+", gives: { value: [{ outcome: "missing", min: 7, max: null }] } },
    { field: "killed", written: "none", gives: { field: "casualties.killed", value: null } },
    { field: "count", written: "3", gives: { field: "count", value: { min: 3, max: 3 } } },
    {
      field: "perpetrator",
      written: "northern front",
      gives: {
        field: "participants.perpetrator",
        value: [{ role: "perpetrator", kind: "group", text: "Northern Front", name: "Northern Front", actorId: "northern-front" }],
      },
    },
  ])("takes $written for $field", ({ field, written, gives }) => {
    expect(read(field, written)).toMatchObject(gives);
  });

  it("takes the words quoted for those that name an actor, and for a day that is stated", () => {
    expect(read("perpetrator", "Harbour Police", "two drones")).toMatchObject({
      value: [{ text: "two drones", name: "Harbour Police", kind: "organization" }],
    });
    expect(read("time", "2031-03-02", "on Sunday")).toMatchObject({ value: { basis: "stated" } });
  });

  it.each([
    { field: "place", written: "Nowhere", says: '"Nowhere" is not clear', hint: "name of a place" },
    { field: "time", written: "Sunday", says: "not clear", hint: "2024-01-28" },
    { field: "time", written: "2031-02-30", says: "not clear", hint: "2024-01-28" },
    { field: "time", written: "2031-03-02/2031-03-01", says: "not clear", hint: "2024-01-28" },
    { field: "killed", written: "dozens", says: "not clear", hint: "12+" },
    { field: "killed", written: "14-10", says: "not clear", hint: "12+" },
    { field: "perpetrator", written: "gunmen", says: "not clear", hint: "actor of the dataset" },
    { field: "plase", written: "x", says: 'no field "plase"', hint: "Did you mean place?" },
    { field: "documentId", written: "x", says: 'no field "documentId"', hint: "There are" },
    { field: "place", written: '{"name": ', says: "no JSON", hint: "single quotes" },
  ])("refuses $written for $field, saying how to write it", ({ field, written, says, hint }) => {
    expect(() => read(field, written)).toThrow(
      expect.objectContaining({ code: "usage", message: expect.stringContaining(says), hint: expect.stringContaining(hint) }),
    );
  });

  it("asks which of two places of one name is meant", () => {
    const [mention] = dataset.mentions.filter(({ place }) => place !== undefined);
    const place = mention?.place;
    if (mention === undefined || place === undefined) throw new Error("The tiny dataset has lost its place.");
    const two = { ...dataset, mentions: [mention, { ...mention, place: { ...place, kind: "village" as const, country: "SO" } }] };
    const twice = () => readValue("place", "Port Almar", { dataset: two, texts, quote: undefined });
    expect(twice).toThrow(/2 places called "Port Almar": Port Almar, Yemen \(city\); Port Almar, Somalia \(village\)/);
  });

  it("needs words for an actor that the text does not name", () => {
    expect(() => readValue("target", "Harbour Wire", { dataset, texts: ["Nobody is named."], quote: undefined })).toThrow(/does not name Harbour Wire/);
  });
});
