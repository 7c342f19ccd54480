import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { coreModel, defineSchema, recordFiles, toJsonSchema } from "../src/index.js";
import { sampleDocument, sampleEvent, sampleReport } from "./sample-report.js";

const committed = readFileSync(new URL("../generated/dateline.schema.json", import.meta.url), "utf8");

/** Returns a function that gives the compiled check of one record of a schema. */
function validatorsOf(schema: Record<string, unknown>) {
  const ajv = new Ajv2020({ strict: true });
  ajv.addSchema(schema, "dateline");
  return (record: string) => {
    const validate = ajv.getSchema(`dateline#/$defs/${record}`);
    if (validate === undefined) throw new Error(`The schema has no $defs/${record}.`);
    return validate;
  };
}

const coreValidator = validatorsOf(toJsonSchema(coreModel));

describe("toJsonSchema", () => {
  it("gives what is committed; `npm run generate` writes it anew", () => {
    expect(`${JSON.stringify(toJsonSchema(coreModel), null, 2)}\n`).toBe(committed);
  });

  it("has an entry for every record of a dataset, for the manifest and for a participant", () => {
    const names = [...Object.values(recordFiles).map((file) => file.schema), "DatasetManifest", "Participant"];
    expect(Object.keys(toJsonSchema(coreModel).$defs ?? {})).toEqual(expect.arrayContaining(names));
  });

  it.each([
    { record: "EventReport", value: sampleReport },
    { record: "ConflictEvent", value: sampleEvent() },
    { record: "SourceDocument", value: sampleDocument },
  ])("gives a schema that an independent validator compiles and that accepts a valid $record", ({ record, value }) => {
    const validate = coreValidator(record);
    expect([validate(value), validate.errors]).toEqual([true, null]);
  });

  it.each([
    { fault: "an unknown field", report: { ...sampleReport, note: "x" } },
    { fault: "a missing field", report: { ...sampleReport, status: undefined } },
    { fault: "a mode of another type", report: { ...sampleReport, mode: "truce" } },
    { fault: "a malformed id", report: { ...sampleReport, id: "r_1" } },
    { fault: "an offset below zero", report: { ...sampleReport, participants: [{ ...sampleReport.participants[0], start: -1 }] } },
  ])("refuses a report with $fault, as the zod schema does", ({ report }) => {
    const wire: unknown = JSON.parse(JSON.stringify(report));
    expect(coreModel.EventReport.safeParse(wire).success).toBe(false);
    expect(coreValidator("EventReport")(wire)).toBe(false);
  });

  it.each([
    { fault: "that JSON cannot hold", field: z.date() },
    { fault: "with the id of another schema", field: z.object({ hall: z.string() }).meta({ id: "Place" }) },
  ])("refuses a field $fault, and says how to mend it", ({ field }) => {
    const model = defineSchema({ fields: { venue: field.optional() } });
    expect(() => toJsonSchema(model)).toThrow(expect.objectContaining({ code: "schema/no-json-schema", hint: expect.stringMatching(/ids/) }));
  });

  it("covers a project's additions", () => {
    const model = defineSchema({ roles: ["guarantor"], fields: { region: z.string() } });
    const validate = validatorsOf(toJsonSchema(model))("EventReport");
    const participants = [{ ...sampleReport.participants[0], role: "guarantor" }];
    expect(validate({ ...sampleReport, participants, region: "north" })).toBe(true);
    expect(validate(sampleReport)).toBe(false);
  });
});
