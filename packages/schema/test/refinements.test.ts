import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { Casualty, Count, EventReport, Quantity, ReportedFigure } from "../src/index.js";
import { evidenceOf, sampleReport } from "./sample-report.js";

const figure = {
  id: "f_00000000000000cc",
  documentId: "d_00000000000000aa",
  kind: "troop-level",
  approximate: false,
  what: "police officers",
  text: "two police officers",
  place: null,
  time: null,
  evidence: [evidenceOf("two police officers")],
};
const quantity = { approximate: false, text: "two", evidence: [evidenceOf("two")] };

const bounded: { name: string; schema: z.ZodType; rest: object }[] = [
  { name: "Count", schema: Count, rest: {} },
  { name: "Quantity", schema: Quantity, rest: quantity },
  { name: "Casualty", schema: Casualty, rest: { ...quantity, outcome: "killed" } },
  { name: "ReportedFigure", schema: ReportedFigure, rest: figure },
];

describe.each(bounded)("$name", ({ schema, rest }) => {
  it.each([
    { bounds: { min: 2, max: 2 }, told: "an exact number" },
    { bounds: { min: 2, max: 5 }, told: "a range" },
    { bounds: { min: 2, max: null }, told: "an open end" },
    { bounds: { min: 0, max: 0 }, told: "none" },
  ])("accepts $told", ({ bounds }) => {
    expect(schema.safeParse({ ...rest, ...bounds }).success).toBe(true);
  });

  it("refuses a minimum above the maximum, at `min`", () => {
    const { error } = schema.safeParse({ ...rest, min: 3, max: 2 });
    expect(error?.issues.map(({ path, message }) => ({ path, message }))).toEqual([{ path: ["min"], message: "min is greater than max" }]);
  });

  it("refuses a fraction and a number below zero", () => {
    expect(schema.safeParse({ ...rest, min: 1.5, max: 2 }).error?.issues.map((issue) => issue.path)).toEqual([["min"]]);
    expect(schema.safeParse({ ...rest, min: -1, max: 2 }).error?.issues.map((issue) => issue.path)).toEqual([["min"]]);
  });
});

describe("EventReport", () => {
  it("names the path of a refinement deep inside it", () => {
    const casualties = [{ ...sampleReport.casualties[0], min: 3, max: 2 }];
    const { error } = EventReport.safeParse({ ...sampleReport, casualties });
    expect(error?.issues.map((issue) => issue.path)).toEqual([["casualties", 0, "min"]]);
  });

  it.each([
    {
      fault: "one version of a contested field",
      field: "contested",
      value: [{ field: "place", versions: [{ value: "a", by: [], evidence: [] }] }],
      path: ["contested", 0, "versions"],
    },
    { fault: "a day that no calendar has", field: "time", value: { ...sampleReport.time, start: "2024-13-01" }, path: ["time", "start"] },
    { fault: "a latitude beyond the pole", field: "place", value: { ...sampleReport.place, latitude: 91 }, path: ["place", "latitude"] },
    { fault: "a country in lower case", field: "place", value: { ...sampleReport.place, country: "iq" }, path: ["place", "country"] },
  ])("refuses $fault", ({ field, value, path }) => {
    expect(EventReport.safeParse({ ...sampleReport, [field]: value }).error?.issues.map((issue) => issue.path)).toEqual([path]);
  });

  it("distinguishes a time that is unknown from one that is left out", () => {
    expect(EventReport.safeParse({ ...sampleReport, time: null }).success).toBe(true);
    const { time: _time, ...timeless } = sampleReport;
    expect(EventReport.safeParse(timeless).error?.issues.map((issue) => issue.path)).toEqual([["time"]]);
  });
});
