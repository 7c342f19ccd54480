import { type Common, type StixObject, stixId, stixObject } from "./object.js";

interface Related {
  source: string;
  type: string;
  target: string;
}

/** Returns a relationship. The same two objects are related in one way once. */
export function relationship({ source, type, target }: Related, times: { created?: string; modified?: string } & Common, properties: object = {}): StixObject {
  const ends = { relationship_type: type, source_ref: source, target_ref: target };
  return stixObject("relationship", stixId("relationship", source, type, target), times, { ...ends, ...properties });
}
