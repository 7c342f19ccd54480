import * as z from "zod";
import { ActorId } from "./id.js";
import { filled } from "./length.js";
import { CountryCode } from "./place.js";

export const ActorKind = z
  .enum([
    "state",
    "military",
    "police",
    "intergovernmental",
    "coalition",
    "armed-group",
    "category",
    "political",
    "company",
    "media",
    "organization",
    "person",
    "group",
    "other",
  ])
  .meta({
    id: "ActorKind",
    title: "Kind of actor",
    description: 'What sort of actor it is; `category` is a description ("Iran-backed militias") that names no one organisation.',
  });
export type ActorKind = z.infer<typeof ActorKind>;

export const ActorRelation = z
  .strictObject({
    to: ActorId.describe("The other actor."),
    relation: z
      .enum(["part-of", "member-of", "organ-of", "official-of", "head-of", "commander-of", "spokesperson-of", "backed-by", "allied-with", "led-by", "same-as"])
      .describe("How the actor stands to the other; organ-of is a body of a state, part-of an organisation inside another."),
  })
  .meta({ id: "ActorRelation", title: "Relation between actors", description: "One directed relation from the actor to another." });
export type ActorRelation = z.infer<typeof ActorRelation>;

/** Somebody who acts, is acted on, or speaks: known before or found in the text. */
export const Actor = z
  .strictObject({
    id: ActorId,
    name: filled().meta({ description: "The usual English name.", examples: ["River Militia"] }),
    kind: ActorKind,
    country: CountryCode.optional().meta({ description: "Home country, ISO 3166-1 alpha-2." }),
    aliases: z.array(filled()).meta({ description: "Other names and spellings.", examples: [["Militia of the River"]] }),
    relations: z.array(ActorRelation).describe("How it stands to other actors."),
    wikidata: z
      .string()
      .regex(/^Q\d+$/)
      .optional()
      .meta({ description: "Wikidata identifier, where certain.", standard: "Wikidata", examples: ["Q100001"] }),
  })
  .meta({ id: "Actor", title: "Actor", description: "Somebody who acts, is acted on, or speaks: known before or found in the text." });
export type Actor = z.infer<typeof Actor>;
