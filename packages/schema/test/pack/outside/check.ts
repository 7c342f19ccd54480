// What the project's program makes of the package, as one value that can be printed by Node and by a page alike.
import { ConflictEvent, DatelineError, defineSchema, protest, protestModes, SourceDocument, schemasOfType, schemaVersion, standing } from "@dateline/schema";
import { codecs, jsonLines, type Loss } from "@dateline/schema/codecs";
import { toJsonSchema } from "@dateline/schema/json-schema";
import type * as z from "zod";
import { boarding, dispatch, model } from "./desk.js";

const wire: unknown = JSON.parse(JSON.stringify(boarding));
const records = { documents: [SourceDocument.parse(dispatch)], actors: [], reports: [], events: [model.ConflictEvent.parse(wire)], figures: [] };

function codeOf(run: () => unknown): string {
  try {
    run();
    return "no error";
  } catch (error) {
    return error instanceof DatelineError ? error.code : "another error";
  }
}

const faultsOf = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues.map((issue) => issue.path.join(".")) ?? [];

/** Every codec's text of the desk's event, and what it says it could not hold, by the codec's name. */
const encoded = () =>
  Object.fromEntries(
    codecs
      .filter(({ tables }) => tables.includes("events"))
      .map((codec) => {
        const losses: Loss[] = [];
        const pieces = codec.encode(records, { table: "events", model, onLoss: (loss) => losses.push(loss) });
        return [codec.name, { text: [...pieces].join(""), losses }];
      }),
  );

export const check = () => ({
  schemaVersion,
  types: model.types.length,
  faults: {
    none: faultsOf(model.ConflictEvent, wire),
    core: faultsOf(ConflictEvent, wire),
    vessels: faultsOf(model.ConflictEvent, { ...boarding, vessels: 0 }),
    mode: faultsOf(model.ConflictEvent, { ...boarding, mode: "glide-bomb" }),
    alone: faultsOf(schemasOfType(protest, protestModes).ConflictEvent, wire),
  },
  clash: codeOf(() => defineSchema({ roles: ["victim"] })),
  standing: standing(model.ConflictEvent.parse(wire)),
  jsonSchema: toJsonSchema(model),
  encoded: encoded(),
  decoded: [...jsonLines.decode([...jsonLines.encode(records)].join(""), { model })],
  wire,
});
