import type * as z from "zod";
import { eventOnlyShape, participantSchema, reportOnlyShape, sharedShape } from "./event/base.js";
import type { EventTypeSpec } from "./event/event-type.js";
import type { ModeSpec } from "./event/mode.js";
import { coreRoles } from "./event/roles.js";
import { type VariantShape, variantOf } from "./event/variant.js";

type Shape = z.core.$ZodLooseShape;
type Shared = ReturnType<typeof sharedShape<typeof coreRoles>>;
type Variant<Only, Type extends string, Fields extends Shape, Modes> = z.ZodObject<
  VariantShape<Only, Type, keyof Modes & string, Shared, Fields>,
  z.core.$strict
>;

/** The schemas of one event type. */
export interface SchemasOfType<Type extends string, Fields extends Shape, Modes> {
  EventReport: Variant<typeof reportOnlyShape, Type, Fields, Modes>;
  ConflictEvent: Variant<typeof eventOnlyShape, Type, Fields, Modes>;
}

/**
 * Returns the schemas of one event type alone, equal to its part of `EventReport` and `ConflictEvent`. A program that handles
 * one type is bundled without the others.
 *
 * @example
 * const { ConflictEvent } = schemasOfType(protest, protestModes);
 */
export function schemasOfType<const Type extends string, Fields extends Shape, const Modes extends Readonly<Record<string, ModeSpec<Type>>>>(
  spec: EventTypeSpec<Type, Fields>,
  modes: Modes,
): SchemasOfType<Type, Fields, Modes> {
  const shared = sharedShape(participantSchema(coreRoles));
  const names = Object.keys(modes);
  const schemas = {
    EventReport: variantOf("Event report", reportOnlyShape, spec, names, shared),
    ConflictEvent: variantOf("Conflict event", eventOnlyShape, spec, names, shared),
  };
  // Built from a list at run time; the precise type is computed from the same arguments.
  return schemas as unknown as SchemasOfType<Type, Fields, Modes>;
}
