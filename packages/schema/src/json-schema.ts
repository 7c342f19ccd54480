import { z } from "zod";
import type { Model, SchemaAdditions } from "./define-schema.js";
import { schemaVersion } from "./manifest.js";
import { recordFiles } from "./records.js";

type JsonObject = Record<string, unknown>;

/**
 * Returns one JSON Schema (draft 2020-12) of a model, each record and each named part under `$defs`, as it stands on the wire.
 * The committed `generated/dateline.schema.json` is this function's result for the core model.
 */
export function toJsonSchema(model: Pick<Model<SchemaAdditions>, (typeof recordFiles)[keyof typeof recordFiles]["schema"] | "DatasetManifest">): JsonObject {
  const defs: JsonObject = {};
  const names = [...new Set(Object.values(recordFiles).map((file) => file.schema)), "DatasetManifest"] as const;
  for (const name of names) {
    const { $schema, $defs, ...schema } = z.toJSONSchema(model[name] as z.ZodType, { io: "input", target: "draft-2020-12" }) as JsonObject;
    Object.assign(defs, $defs as JsonObject | undefined);
    defs[name] ??= schema;
    if (!("$ref" in schema)) defs[name] = schema;
  }
  const sorted = Object.fromEntries(
    Object.keys(defs)
      .sort()
      .map((name) => [name, defs[name]]),
  );
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `https://dateline.example/schema/${schemaVersion}/dateline.schema.json`,
    title: "Dateline",
    description: "The records of a Dateline dataset, one $defs entry each.",
    $defs: sorted,
  };
}
