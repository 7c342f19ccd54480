import type { z } from "zod";

/** PLOVER's four quarters: talk or deed, cooperation or conflict. Colour in charts follows it. */
export type Quadrant = "verbal-cooperation" | "material-cooperation" | "verbal-conflict" | "material-conflict";

/** One event type: its discriminant, its words for people, and the fields it adds to the base. */
export interface EventTypeSpec<Type extends string = string, Fields extends z.core.$ZodLooseShape = z.core.$ZodLooseShape> {
  /** What `type` says on the wire: lower case, as in `assault`. */
  type: Type;
  /** Name for people. */
  title: string;
  /** What kind of act it is, in a sentence. */
  description: string;
  quadrant: Quadrant;
  /** What its reports and events have beside the fields that all have. */
  fields: Fields;
}

/** Returns the spec with its literal types kept, so that `type` and `fields` reach the inferred union. */
export function defineEventType<const Type extends string, Fields extends z.core.$ZodLooseShape>(
  spec: EventTypeSpec<Type, Fields>,
): EventTypeSpec<Type, Fields> {
  return spec;
}
