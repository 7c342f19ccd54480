import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import {
  type ConflictEvent,
  coreModel,
  coreModes,
  coreRoles,
  coreTypes,
  defineEventType,
  defineSchema,
  type EventReport,
  type Standing,
} from "../src/index.js";
import { sampleEvent, sampleReport } from "./sample-report.js";

const piracy = defineEventType({
  type: "piracy",
  title: "Piracy",
  description: "Robbery or capture of a vessel at sea.",
  quadrant: "material-conflict",
  fields: { vessels: z.int().min(1).meta({ description: "Vessels attacked." }) },
});

const model = defineSchema({
  types: [piracy],
  modes: {
    boarding: { type: "piracy", title: "Boarding", definition: "Armed people come on board." },
    "glide-bomb": { type: "assault", title: "Glide bomb", definition: "Guided bomb released out of reach." },
  },
  roles: ["guarantor"],
  fields: { region: z.string().meta({ description: "The desk's own region." }) },
});

const inRegion = { ...sampleReport, region: "north" };

function pathsOf(result: z.ZodSafeParseResult<unknown>): string[] {
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join("."));
}

describe("defineSchema", () => {
  it("without additions gives the core vocabulary", () => {
    expect(coreModel.types).toEqual(coreTypes);
    expect(coreModel.roles).toEqual(coreRoles);
    expect(coreModel.modes).toEqual(coreModes);
  });

  it("accepts the sample report and the sample event in the core model", () => {
    expect(pathsOf(coreModel.EventReport.safeParse(sampleReport))).toEqual([]);
    expect(pathsOf(coreModel.ConflictEvent.safeParse(sampleEvent()))).toEqual([]);
  });

  it("adds a type with its own fields", () => {
    const report = { ...inRegion, type: "piracy", mode: "boarding", vessels: 2 };
    expect(model.EventReport.parse(report)).toMatchObject({ type: "piracy", vessels: 2 });
    expect(pathsOf(model.EventReport.safeParse({ ...report, vessels: 0 }))).toEqual(["vessels"]);
    expect(pathsOf(coreModel.EventReport.safeParse(report))).toEqual(["type"]);
  });

  it("adds a mode to a core type", () => {
    expect(model.EventReport.parse({ ...inRegion, mode: "glide-bomb" }).mode).toBe("glide-bomb");
    expect(pathsOf(coreModel.EventReport.safeParse({ ...sampleReport, mode: "glide-bomb" }))).toEqual(["mode"]);
  });

  it("keeps every mode to its own type", () => {
    expect(pathsOf(model.EventReport.safeParse({ ...inRegion, mode: "boarding" }))).toEqual(["mode"]);
    expect(pathsOf(coreModel.EventReport.safeParse({ ...sampleReport, mode: "truce" }))).toEqual(["mode"]);
  });

  it("adds a participant role", () => {
    const participants = [{ ...sampleReport.participants[0], role: "guarantor" }];
    expect(model.EventReport.parse({ ...inRegion, participants }).participants[0]?.role).toBe("guarantor");
    expect(pathsOf(coreModel.EventReport.safeParse({ ...sampleReport, participants }))).toEqual(["participants.0.role"]);
  });

  it("adds a field to every report and every event", () => {
    expect(pathsOf(model.EventReport.safeParse(sampleReport))).toEqual(["region"]);
    expect(model.ConflictEvent.parse({ ...sampleEvent(), region: "north" })).toMatchObject({ region: "north" });
  });

  it("leaves the core model as it was", () => {
    expect(coreModel.types).toHaveLength(16);
    expect(pathsOf(coreModel.EventReport.safeParse(inRegion))).toEqual([""]);
  });

  it.each([
    { told: "a type that the core has", additions: { types: [{ ...piracy, type: "assault" }] } },
    { told: "a type given twice", additions: { types: [piracy, piracy], modes: { boarding: { type: "piracy", title: "B", definition: "B." } } } },
    { told: "a mode that the core has", additions: { modes: { shooting: { type: "assault", title: "S", definition: "S." } } } },
    { told: "a mode of no type", additions: { modes: { boarding: { type: "piracy", title: "B", definition: "B." } } } },
    { told: "a type without a mode", additions: { types: [piracy] } },
    { told: "a role that the core has", additions: { roles: ["victim"] } },
    { told: "a field that the core has", additions: { fields: { status: z.string() } } },
    {
      told: "a type's field that the core has",
      additions: { types: [{ ...piracy, fields: { time: z.string() } }], modes: { boarding: { type: "piracy", title: "B", definition: "B." } } },
    },
  ])("refuses $told", ({ additions }) => {
    expect(() => defineSchema(additions)).toThrow(expect.objectContaining({ code: "schema/duplicate", hint: expect.stringMatching(/\S/) }));
  });
});

describe("the types that defineSchema infers", () => {
  type Report = z.infer<typeof model.EventReport>;
  type CoreReport = z.infer<typeof EventReport>;

  it("narrow by the discriminant, added types included", () => {
    expectTypeOf<Extract<Report, { type: "piracy" }>["vessels"]>().toEqualTypeOf<number>();
    expectTypeOf<Extract<Report, { type: "piracy" }>["mode"]>().toEqualTypeOf<"boarding">();
    expectTypeOf<"glide-bomb">().toExtend<Extract<Report, { type: "assault" }>["mode"]>();
    expectTypeOf<Extract<CoreReport, { type: "agree" }>["mode"]>().toEqualTypeOf<"truce" | "agreement">();
    expectTypeOf<Extract<CoreReport, { type: "piracy" }>>().toBeNever();
  });

  it("carry added roles and fields", () => {
    expectTypeOf<"guarantor">().toExtend<Report["participants"][number]["role"]>();
    expectTypeOf<"guarantor">().not.toExtend<CoreReport["participants"][number]["role"]>();
    expectTypeOf<Report["region"]>().toEqualTypeOf<string>();
    // @ts-expect-error The core report has no such field.
    expectTypeOf<CoreReport["region"]>().toBeUnknown();
  });

  it("refuse a mode of an unknown shape, and know that a place may be null", () => {
    // @ts-expect-error A mode needs a definition.
    const faulty = () => defineSchema({ modes: { boarding: { type: "assault", title: "Boarding" } } });
    expect(faulty).not.toThrow();
    expectTypeOf<null>().toExtend<ConflictEvent["place"]>();
    expectTypeOf<undefined>().not.toExtend<ConflictEvent["place"]>();
    expectTypeOf<Standing>().toEqualTypeOf<"confirmed" | "claimed" | "contested" | "denied" | "unconfirmed">();
  });
});
