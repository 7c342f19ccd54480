import * as z from "zod";
import { DatelineError } from "./errors.js";
import { schemaVersion } from "./manifest.js";
import { recordFiles } from "./records.js";

type JsonObject = Record<string, unknown>;

const definitionNames = [...new Set(Object.values(recordFiles).map((file) => file.schema)), "DatasetManifest", "Participant"] as const;
/** What is read of a model, whatever its additions. */
type DescribedModel = Readonly<Record<(typeof definitionNames)[number], z.ZodType>>;

/**
 * Returns one JSON Schema (draft 2020-12) of a model, each record and each named part under `$defs`, as it stands on the wire.
 * The committed `generated/dateline.schema.json` is this function's result for the core model.
 * What only a comparison of two fields can tell (`min` not above `max`) is beyond JSON Schema: the zod schemas check it.
 * Throws `schema/no-json-schema` where an added field has none, as a `Date`, or an id in its `.meta` that another schema has.
 */
export function toJsonSchema(model: DescribedModel): JsonObject {
  const all = z.strictObject(Object.fromEntries(definitionNames.map((name) => [name, model[name]])));
  const { $defs = {} } = converted(all, namesOf(model));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `https://dateline.example/schema/${schemaVersion}/dateline.schema.json`,
    title: "Dateline",
    description: "The records of a Dateline dataset, one $defs entry each.",
    $defs: Object.fromEntries(Object.entries($defs).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function converted(all: z.ZodType, metadata: typeof z.globalRegistry) {
  try {
    return z.toJSONSchema(all, { io: "input", target: "draft-2020-12", metadata });
  } catch (error) {
    throw withoutJsonSchema(error);
  }
}

const withoutJsonSchema = (cause: unknown) =>
  new DatelineError("schema/no-json-schema", `The model has no JSON Schema: ${cause instanceof Error ? cause.message : cause}`, {
    cause,
    hint: "Give added fields schemas of what JSON can hold (z.codec for the rest), and ids in `.meta` that the package does not use.",
  });

/** The notes of zod's own registry, with a name for what a model makes afresh and so cannot name globally: its reports, events and participants. */
function namesOf(model: DescribedModel): typeof z.globalRegistry {
  const ids = new Map<z.core.$ZodType, string>(definitionNames.map((name) => [model[name], name]));
  const registry = z.registry<z.core.GlobalMeta>();
  registry.get = (schema) => {
    const id = ids.get(schema);
    const notes = z.globalRegistry.get(schema);
    return id === undefined && notes === undefined ? undefined : asKeywords({ ...notes, ...(id === undefined ? {} : { id }) });
  };
  return registry;
}

/** Unit and standard are no keywords of JSON Schema, and strict validators refuse what they do not know: they become a `$comment`. */
function asKeywords({ unit, standard, ...notes }: z.core.GlobalMeta): z.core.GlobalMeta {
  const comments = [typeof unit === "string" ? `Unit: ${unit}.` : [], typeof standard === "string" ? `Standard: ${standard}.` : []].flat();
  return comments.length === 0 ? notes : { ...notes, $comment: comments.join(" ") };
}
