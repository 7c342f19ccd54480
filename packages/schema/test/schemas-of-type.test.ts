import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod";
import { assault, assaultModes, ConflictEvent, coreModes, coreTypes, EventReport, protest, protestModes, schemasOfType } from "../src/index.js";
import { sampleEvent, sampleReport } from "./sample-report.js";

describe("schemasOfType", () => {
  it.each(coreTypes.map((spec) => ({ type: spec.type, spec })))("gives for $type what the unions hold", ({ type, spec }) => {
    const modes = Object.fromEntries(Object.entries(coreModes).filter(([, mode]) => mode.type === type));
    const alone = schemasOfType<string, z.core.$ZodLooseShape, typeof modes>(spec, modes);
    const at = coreTypes.findIndex((one) => one.type === type);
    expect(z.toJSONSchema(alone.EventReport)).toEqual(z.toJSONSchema(EventReport.options[at] ?? z.never()));
    expect(z.toJSONSchema(alone.ConflictEvent)).toEqual(z.toJSONSchema(ConflictEvent.options[at] ?? z.never()));
  });

  it("accepts its own type and refuses another", () => {
    expect(schemasOfType(assault, assaultModes).EventReport.safeParse(sampleReport).success).toBe(true);
    expect(
      schemasOfType(protest, protestModes)
        .ConflictEvent.safeParse(sampleEvent())
        .error?.issues.map((issue) => issue.path),
    ).toEqual([["type"], ["mode"]]);
  });

  it("infers the types that the unions have", () => {
    const schemas = schemasOfType(protest, protestModes);
    expectTypeOf<z.infer<typeof schemas.ConflictEvent>>().toEqualTypeOf<Extract<ConflictEvent, { type: "protest" }>>();
    expectTypeOf<z.infer<typeof schemas.EventReport>>().toEqualTypeOf<Extract<EventReport, { type: "protest" }>>();
  });

  it("takes only modes of the type", () => {
    // @ts-expect-error These are modes of another type.
    expect(() => schemasOfType(protest, assaultModes)).not.toThrow();
  });
});
