import type { StixObject } from "./object.js";

/** The markings of TLP 2.0, as its extension to STIX publishes them: objects of fixed ids, which others reference and nobody makes anew. */
const levels = {
  CLEAR: "94868c89-83c2-464b-929b-a1a8aa3c8487",
  GREEN: "bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
  AMBER: "55d920b0-5e8b-4f79-9ee9-91f868d9b421",
  "AMBER+STRICT": "939a9414-2ddd-4d32-a0cd-375ea402b003",
  RED: "e828b379-4e03-4974-9ac4-e53a884c97c1",
} as const;

/** A level of the Traffic Light Protocol, 2.0. */
export type Marking = keyof typeof levels;

const extension = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

/** Returns the published object of a marking. */
export function markingObject(level: Marking): StixObject {
  return {
    type: "marking-definition",
    spec_version: "2.1",
    id: `marking-definition--${levels[level]}`,
    created: "2022-10-01T00:00:00.000Z",
    name: `TLP:${level}`,
    extensions: { [extension]: { extension_type: "property-extension", tlp_2_0: level.toLowerCase() } },
  };
}
