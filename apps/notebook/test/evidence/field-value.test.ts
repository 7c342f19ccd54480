import { EventReport } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { toFieldValue } from "../../src/evidence/field-value.js";

const evidence = [{ documentId: "d_0000000000000001", start: 0, end: 5, quote: "words" }];
const report = EventReport.parse({
  id: "r_0000000000000001",
  documentId: "d_0000000000000001",
  eventId: "e_0000000000000001",
  type: "assault",
  mode: "shooting",
  status: "occurred",
  time: { edtf: "2031-03-02", start: "2031-03-02", end: "2031-03-02", precision: "day", basis: "relative", evidence },
  place: { name: "Ostervik", kind: "town", latitude: 59.2, longitude: 24.1, precision: 1, geonamesId: 7, evidence },
  participants: [{ role: "perpetrator", kind: "group", text: "front", name: "Front", actorId: "front", start: 0, end: 5 }],
  weapons: [],
  casualties: [{ outcome: "killed", min: 2, max: 2, best: 2, approximate: false, text: "two", evidence }],
  attributions: [],
  contested: [],
  confidence: "low",
  reasons: [],
  explanation: [],
  evidence,
});

describe("toFieldValue", () => {
  it.each([
    { path: "mode", text: "shelling", value: "shelling" },
    { path: "status", text: "denied", value: "denied" },
    { path: "time", text: "2031-03-05", value: { edtf: "2031-03-05", start: "2031-03-05", end: "2031-03-05", precision: "day", basis: "stated", evidence } },
    { path: "time", text: "2031-02", value: { edtf: "2031-02", start: "2031-02-01", end: "2031-02-28", precision: "month", basis: "stated", evidence } },
    { path: "time", text: "2032", value: { edtf: "2032", start: "2032-01-01", end: "2032-12-31", precision: "year", basis: "stated", evidence } },
    {
      path: "time",
      text: "2031-03-01 / 2031-03-04",
      value: { edtf: "2031-03-01/2031-03-04", start: "2031-03-01", end: "2031-03-04", precision: "range", basis: "stated", evidence },
    },
    { path: "time", text: " ", value: null },
    { path: "place", text: "", value: null },
    { path: "casualties.0", text: "3+", value: { outcome: "killed", min: 3, max: null, approximate: false, text: "two", evidence } },
    { path: "casualties.0", text: "3-5", value: { outcome: "killed", min: 3, max: 5, approximate: false, text: "two", evidence } },
  ])("takes $text for $path", ({ path, text, value }) => {
    expect(toFieldValue(report, path, text)).toEqual(value);
  });

  it("keeps nothing of an old place or actor that the new name does not bring along", () => {
    expect(toFieldValue(report, "place", "Karsholm")).toEqual({ name: "Karsholm", kind: "town", precision: 3, evidence });
    expect(toFieldValue(report, "place", "Karsholm, 57.9, -25.3")).toEqual({
      name: "Karsholm",
      kind: "town",
      latitude: 57.9,
      longitude: -25.3,
      precision: 1,
      evidence,
    });
    expect(toFieldValue(report, "participants.0", "Valley Guard")).toEqual({
      role: "perpetrator",
      kind: "group",
      text: "front",
      name: "Valley Guard",
      start: 0,
      end: 5,
    });
  });

  it.each([
    { path: "mode", text: "summit" },
    { path: "status", text: "maybe" },
    { path: "time", text: "2031-02-30" },
    { path: "time", text: "2031-03-04/2031-03-01" },
    { path: "time", text: "yesterday" },
    { path: "place", text: "Nowhere, 99, 200" },
    { path: "casualties.0", text: "5-3" },
    { path: "casualties.0", text: "some" },
    { path: "casualties.7", text: "3" },
    { path: "participants.0", text: "  " },
    { path: "id", text: "x" },
    { path: "__proto__", text: "x" },
  ])("refuses $text for $path, saying what is allowed", ({ path, text }) => {
    expect(() => toFieldValue(report, path, text)).toThrow(expect.objectContaining({ code: "usage", hint: expect.stringMatching(/\.$/) }));
  });
});
