import { type Common, makerId, type StixObject, stixId, stixObject } from "./object.js";

/** Names our extension in the objects that carry it. */
const extensionId = stixId("extension-definition", "conflict event");

/** Returns the two objects that all others lean on: who made them, and the definition of what is ours in them. */
export function makerObjects(common: Common): StixObject[] {
  return [
    stixObject("identity", makerId, common, { name: "Dateline", description: "A program that reads events from news dispatches.", identity_class: "system" }),
    stixObject("extension-definition", extensionId, common, {
      name: "Dateline conflict event",
      description:
        "What a conflict event has that STIX has no property for: its type, mode and status, when and how surely, tolls as each voice gives them, who took part in which role, weapons, and what sources dispute.",
      schema: "https://dateline.example/schema/stix-conflict-event-1.0.0",
      version: "1.0.0",
      extension_types: ["property-extension"],
    }),
  ];
}

/** Returns the `extensions` of an object with properties of ours. */
export const extended = (properties: object) => ({ [extensionId]: { extension_type: "property-extension", ...properties } });
