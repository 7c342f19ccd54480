import { type Common, makerId, type StixObject, stixId, stixObject } from "./object.js";

/** Names our extension in the objects that carry it. */
const extensionId = stixId("extension-definition", "conflict event");

/** The specification asks for a definition, as an address or in words; an address would have to be kept up for ever. */
const definition = `On an incident: event_type (one of PLOVER's sixteen types in lower case, or a project's own), event_mode, event_status (occurred, claimed, alleged, denied, threatened, planned, foiled, ongoing), standing (confirmed, unconfirmed, claimed, contested, denied), reading_confidence (low, moderate, high) with reasons; time (edtf, first_day, last_day, precision, basis, text); place (name, kind, admin1, admin2, country, latitude, longitude, geo_precision from 1, the place itself, to 3, a larger region or country, geonames_id, text); incident_count (minimum, maximum); participants (object_ref, role, kind, text, name); weapons (kind, text); casualties (outcome, minimum, maximum, best, approximate, text, who, side, harm, according_to; without a maximum where the end is open); size and detained (minimum, maximum, approximate, text); contested (field, versions of value and held_by); voices, who says it first hand; account_ids. On an identity or a threat actor: actor_kind and, where STIX has no property for them, aliases.`;

/** Returns the two objects that all others lean on: who made them, and the definition of what is ours in them. */
export function makerObjects(common: Common): StixObject[] {
  return [
    stixObject("identity", makerId, common, { name: "Dateline", description: "A program that reads events from news dispatches.", identity_class: "system" }),
    stixObject("extension-definition", extensionId, common, {
      name: "Dateline conflict event",
      description:
        "What a conflict event has that STIX has no property for: its type, mode and status, when and how surely, tolls as each voice gives them, who took part in which role, weapons, and what sources dispute.",
      schema: definition,
      version: "1.0.0",
      extension_types: ["property-extension"],
    }),
  ];
}

/** Returns the `extensions` of an object with properties of ours. */
export const extended = (properties: object) => ({ [extensionId]: { extension_type: "property-extension", ...properties } });
