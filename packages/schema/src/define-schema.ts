import * as z from "zod";
import { Actor } from "./actor.js";
import { checkAdditions } from "./check-additions.js";
import { Alias, Correction } from "./correction.js";
import { SourceDocument } from "./document.js";
import { DatelineError } from "./errors.js";
import { eventOnlyShape, participantSchema, reportOnlyShape, sharedShape } from "./event/base.js";
import type { EventTypeSpec } from "./event/event-type.js";
import type { ModeSpec } from "./event/mode.js";
import { coreModes } from "./event/modes.js";
import { coreRoles } from "./event/roles.js";
import { type Told, type VariantShape, variantOf } from "./event/variant.js";
import { coreTypes } from "./event.js";
import { ReportedFigure } from "./figure.js";
import { Issue } from "./issue.js";
import { DatasetManifest } from "./manifest.js";
import { Mention } from "./mention.js";

type Shape = z.core.$ZodLooseShape;

/** What a project adds to the model. Everything is optional. */
export interface SchemaAdditions {
  /** Further event types, each made by `defineEventType`. */
  types?: readonly EventTypeSpec[];
  /** Further modes by name, each naming its type: a core one or an added one. */
  modes?: Readonly<Record<string, ModeSpec>>;
  /** Further participant roles. */
  roles?: readonly string[];
  /** Further fields of every report and every event. */
  fields?: Shape;
}

type Listed<A, K extends keyof SchemaAdditions, Otherwise> = A extends { [P in K]: infer V } ? V : Otherwise;
type TypesOf<A> = readonly [...typeof coreTypes, ...(Listed<A, "types", readonly []> extends infer T extends readonly EventTypeSpec[] ? T : readonly [])];
type RolesOf<A> = readonly [...typeof coreRoles, ...(Listed<A, "roles", readonly []> extends infer R extends readonly string[] ? R : readonly [])];
type FieldsOf<A> = Listed<A, "fields", Record<never, never>> extends infer F extends Shape ? F : Record<never, never>;
type ModesOf<A> = typeof coreModes &
  (Listed<A, "modes", Record<never, never>> extends infer M extends Readonly<Record<string, ModeSpec>> ? M : Record<never, never>);
/** The names of the modes that belong to a type. */
type ModeNames<A, Type extends string> = { [M in keyof ModesOf<A>]: ModesOf<A>[M] extends { type: Type } ? M : never }[keyof ModesOf<A>] & string;

type SharedShape<A> = ReturnType<typeof sharedShape<RolesOf<A>>> & FieldsOf<A>;
type ShapeOf<A, Only, Spec> =
  Spec extends EventTypeSpec<infer Type, infer Fields> ? VariantShape<Only, Type, ModeNames<A, Type>, SharedShape<A>, Fields> : never;
type Variants<A, Only, Specs extends readonly unknown[]> = { -readonly [K in keyof Specs]: z.ZodObject<ShapeOf<A, Only, Specs[K]>, z.core.$strict> };
type UnionOver<A, Only> =
  Variants<A, Only, TypesOf<A>> extends infer V extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]]
    ? z.ZodDiscriminatedUnion<V, "type">
    : never;

/** The model over a vocabulary: schemas of all records, and the vocabulary itself. */
export interface Model<A extends SchemaAdditions = Record<never, never>> {
  /** The event types, core ones first. */
  types: TypesOf<A>;
  /** The modes by name. */
  modes: ModesOf<A>;
  /** The participant roles, core ones first. */
  roles: RolesOf<A>;
  Participant: ReturnType<typeof participantSchema<RolesOf<A>>>;
  EventReport: UnionOver<A, typeof reportOnlyShape>;
  ConflictEvent: UnionOver<A, typeof eventOnlyShape>;
  SourceDocument: typeof SourceDocument;
  Mention: typeof Mention;
  Actor: typeof Actor;
  ReportedFigure: typeof ReportedFigure;
  Issue: typeof Issue;
  Correction: typeof Correction;
  Alias: typeof Alias;
  DatasetManifest: typeof DatasetManifest;
}

const reservedFields = new Set(["type", "mode", ...Object.keys(reportOnlyShape), ...Object.keys(eventOnlyShape)]);

function unionOver(told: Told, only: Shape, types: readonly EventTypeSpec[], modes: Readonly<Record<string, ModeSpec>>, shared: Shape, description: string) {
  const variants = types.map((spec) => {
    const names = Object.keys(modes).filter((mode) => modes[mode]?.type === spec.type);
    return variantOf(told, only, spec, names, shared);
  });
  const [first, ...rest] = variants;
  if (first === undefined) throw new DatelineError("schema/duplicate", "A schema needs at least one event type.");
  return z.discriminatedUnion("type", [first, ...rest]).meta({ title: told, description });
}

/**
 * Returns the schemas of the model with a project's additions: event types, modes, participant roles and fields.
 * What this package exports as `EventReport`, `ConflictEvent` and so on is this function called without any.
 * Throws `schema/duplicate` where an addition clashes with the core or another, a mode names no type, or a type has no mode.
 *
 * @example
 * const model = defineSchema({ modes: { "glide-bomb": { type: "assault", title: "Glide bomb", definition: "Guided bomb released out of reach." } } });
 * model.EventReport.parse(report);
 */
export function defineSchema<const A extends SchemaAdditions = Record<never, never>>(additions?: A): Model<A> {
  const added: SchemaAdditions = additions ?? {};
  const types = [...coreTypes, ...(added.types ?? [])];
  const modes: Readonly<Record<string, ModeSpec>> = { ...coreModes, ...added.modes };
  const roles = [...coreRoles, ...(added.roles ?? [])] as const;
  const Participant = participantSchema(roles);
  const core = sharedShape(Participant);
  const modeNames = [...Object.keys(coreModes), ...Object.keys(added.modes ?? {})];
  checkAdditions({ types, modeNames, modes, roles, fields: [...reservedFields, ...Object.keys(core), ...Object.keys(added.fields ?? {})] });
  const shared = { ...core, ...added.fields };
  const model = {
    types,
    modes,
    roles,
    Participant,
    EventReport: unionOver("Event report", reportOnlyShape, types, modes, shared, "One account of one event in one document."),
    ConflictEvent: unionOver(
      "Conflict event",
      eventOnlyShape,
      types,
      modes,
      shared,
      "One incident: the best value of each field with its evidence; nothing is averaged away.",
    ),
    SourceDocument,
    Mention,
    Actor,
    ReportedFigure,
    Issue,
    Correction,
    Alias,
    DatasetManifest,
  };
  // The union is built from a list at run time; its precise type is computed from the same list above.
  return model as unknown as Model<A>;
}
