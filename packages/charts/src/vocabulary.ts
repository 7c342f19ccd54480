import { type ConflictEvent, coreModes, coreTypes, type EventTypeSpec, type ModeSpec, type Quadrant } from "@dateline/schema";
import { capitalise } from "./wording.js";

const types = new Map<string, EventTypeSpec>(coreTypes.map((spec) => [spec.type, spec]));
const modes = new Map<string, ModeSpec>(Object.entries(coreModes));

const fromSlug = (slug: string) => capitalise(slug.replaceAll("-", " "));

/** The kind of act that colour tells: a PLOVER quadrant, or `other` for a type that the core lacks. */
export type Act = Quadrant | "other";

/** The kinds of act, in the order in which charts stack and list them. */
export const acts = ["material-conflict", "verbal-conflict", "verbal-cooperation", "material-cooperation", "other"] as const satisfies readonly Act[];

/** Returns a kind of act as people read it. */
export function actLabel(act: Act): string {
  return fromSlug(act);
}

/** Returns the kind of act that an event's type belongs to. */
export function actOf(event: Pick<ConflictEvent, "type">): Act {
  return types.get(event.type)?.quadrant ?? "other";
}

/** Returns a type's title in the schema; a type that a project added is read from its name. */
export function typeLabel(type: string): string {
  return types.get(type)?.title ?? fromSlug(type);
}

/** Returns a mode's title as a label has it, which says nothing of what is not told: "Attack". */
export function shortModeLabel(mode: string): string {
  return modeLabel(mode).replace(/, .*$/, "");
}

/** Returns a mode's title in the schema; a mode that a project added is read from its name. */
export function modeLabel(mode: string): string {
  return modes.get(mode)?.title ?? fromSlug(mode);
}
