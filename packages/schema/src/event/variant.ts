import * as z from "zod";
import type { EventTypeSpec } from "./event-type.js";

type Shape = z.core.$ZodLooseShape;

/** The fields of a report or an event of one type: `Only` are those of a report or of an event alone. */
export type VariantShape<Only, Type extends string, Modes extends string, Shared, Fields> = Only & {
  type: z.ZodLiteral<Type>;
  mode: z.ZodEnum<{ [M in Modes]: M }>;
} & Shared &
  Fields;

/** The title of what is told: a report or an event. */
export type Told = "Event report" | "Conflict event";

/** Returns the schema of the reports or events of one type. */
export function variantOf(told: Told, only: Shape, spec: EventTypeSpec, modes: readonly string[], shared: Shape) {
  const own = {
    type: z.literal(spec.type).meta({ description: "What kind of act it is.", standard: "PLOVER 2.0 event types" }),
    mode: z.enum(modes).meta({ description: "How it was done.", standard: "ours, each with its counterparts in PLOVER 2.0 and ACLED" }),
  };
  return z.strictObject({ ...only, ...own, ...shared, ...spec.fields }).meta({ title: `${told}: ${spec.title}`, description: spec.description });
}
