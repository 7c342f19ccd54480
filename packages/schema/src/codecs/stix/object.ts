import { uuid5In } from "../uuid5.js";

/** Types of STIX objects that are written. */
export type StixType =
  | "bundle"
  | "identity"
  | "threat-actor"
  | "location"
  | "incident"
  | "relationship"
  | "sighting"
  | "note"
  | "opinion"
  | "report"
  | "extension-definition"
  | "marking-definition";

/** An object of STIX 2.1. */
export interface StixObject {
  type: StixType;
  id: string;
  [property: string]: unknown;
}

/** What every object of a bundle has in common. */
export interface Common {
  /** The marking that all objects bear. */
  marking: string | undefined;
}

/** In a namespace of our own: the one that the standard has is kept for cyber-observables. */
const uuidOf = uuid5In("5365fbad-2f4d-49ea-8c56-5892e17405fe");

/** When something was made that no document dates. Nothing here asks a clock: the same dataset gives the same bundle. */
export const undated = "1970-01-01T00:00:00.000Z";

/** Returns the id of an object by what makes it this one and no other; the type is part of the name, so that no UUID is used under two types. */
export function stixId(type: StixType, ...name: readonly string[]): string {
  return `${type}--${uuidOf(JSON.stringify([type, ...name]))}`;
}

/** Who made the bundle. */
export const makerId = stixId("identity", "Dateline");

/** Returns an object with what all have, and without what STIX forbids: nothing, null and empty lists. `modified` is never before `created`. */
export function stixObject(
  type: StixType,
  id: string,
  { created = undated, modified = created, marking }: { created?: string; modified?: string } & Partial<Common>,
  properties: object,
): StixObject {
  const head = { type, spec_version: "2.1", id, created_by_ref: makerId, created, modified: modified < created ? created : modified };
  const marked = marking === undefined ? {} : { object_marking_refs: [marking] };
  return { ...head, ...compact(properties), ...marked };
}

/** Returns the object without undefined, null and empty values, at any depth. */
function compact(values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, compactValue(value)])
      .filter(([, value]) => value !== undefined),
  );
}

function compactValue(value: unknown): unknown {
  if (value === null || value === undefined || value === "") return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(compactValue).filter((entry) => entry !== undefined);
  if (typeof value !== "object") return value;
  const inner = compact(value);
  return Object.keys(inner).length === 0 ? undefined : inner;
}
