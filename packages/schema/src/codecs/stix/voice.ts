import type { CodecEvent } from "../codec.js";
import { type Common, type StixObject, stixId, stixObject } from "./object.js";

type Attribution = CodecEvent["attributions"][number];

/** A voice with what it speaks of. */
export interface Voice {
  attribution: Attribution;
  name: string;
  /** The object that stands for whoever speaks. */
  partyId: string;
  incidentId: string;
  /** Relationships that a claim is about. */
  claimed: readonly string[];
}

/** How each stance is written: as an opinion on the incident, a sighting of it, or a note. */
const forms = {
  reports: { words: "Reported by", form: "sighting" },
  confirms: { words: "Confirmed by", form: "agree" },
  denies: { words: "Denied by", form: "disagree" },
  attributes: { words: "Laid to somebody by", form: "note", label: "attribution" },
  "claims-responsibility": { words: "Responsibility claimed by", form: "note", label: "claim-of-responsibility" },
  condemns: { words: "Condemned by", form: "note", label: "condemnation" },
} as const satisfies Record<Attribution["stance"], { words: string; form: "sighting" | "agree" | "disagree" | "note"; label?: string }>;

/** Returns what a voice says of an incident: a sighting, an opinion or a note. */
export function voiceObject(voice: Voice, times: { created: string; modified: string } & Common): StixObject {
  const { attribution, name, partyId, incidentId, claimed } = voice;
  const { words, form, ...rest } = forms[attribution.stance];
  const quotes = attribution.evidence.map(({ quote }) => `“${quote}”`).join(" ");
  const told = `${words} ${name}${quotes === "" ? "." : `: ${quotes}`}`;
  const key = [incidentId, attribution.stance, partyId, quotes];
  // Only identities and locations can be where something was sighted.
  if (form === "sighting" && partyId.startsWith("identity--")) {
    return stixObject("sighting", stixId("sighting", ...key), times, { description: told, sighting_of_ref: incidentId, where_sighted_refs: [partyId] });
  }
  if (form === "agree" || form === "disagree") {
    return stixObject("opinion", stixId("opinion", ...key), times, { explanation: told, authors: [name], opinion: form, object_refs: [incidentId] });
  }
  return stixObject("note", stixId("note", ...key), times, {
    content: told,
    authors: [name],
    labels: ["label" in rest ? rest.label : "report"],
    object_refs: [incidentId, partyId, ...claimed],
  });
}
