import * as z from "zod";
import { EvidenceList } from "./evidence.js";
import { filled } from "./length.js";

export const PlaceKind = z
  .enum(["country", "region", "county", "city", "town", "village", "district", "base", "airport", "facility", "camp", "crossing", "water", "other"])
  .meta({ id: "PlaceKind", title: "Kind of place", description: "What sort of place it is." });
export type PlaceKind = z.infer<typeof PlaceKind>;

export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ id: "CountryCode", title: "Country code", description: "ISO 3166-1 alpha-2.", standard: "ISO 3166-1 alpha-2", examples: ["EC"] });
export type CountryCode = z.infer<typeof CountryCode>;

/** What is known of a place, without evidence: what a gazetteer row and a mention's place share. */
const placeShape = {
  name: filled().meta({ description: "The usual English name.", standard: "usual name of GeoNames, where it is one of theirs", examples: ["Guayaquil"] }),
  kind: PlaceKind,
  admin1: z
    .string()
    .optional()
    .meta({ description: "First-order division: governorate, province, state.", standard: "GeoNames ADM1, by name", examples: ["Guayas"] }),
  admin2: z
    .string()
    .optional()
    .meta({ description: "Second-order division: district, county.", standard: "GeoNames ADM2, by name", examples: ["Guayaquil Canton"] }),
  country: CountryCode.optional().describe("The country that holds it, ISO 3166-1 alpha-2."),
  latitude: z
    .number()
    .min(-90)
    .max(90)
    .optional()
    .meta({ description: "Degrees north, WGS 84.", unit: "degrees north", standard: "WGS 84 (EPSG:4326)", examples: [-2.19] }),
  longitude: z
    .number()
    .min(-180)
    .max(180)
    .optional()
    .meta({ description: "Degrees east, WGS 84.", unit: "degrees east", standard: "WGS 84 (EPSG:4326)", examples: [-79.89] }),
  precision: z
    .int()
    .min(1)
    .max(3)
    .meta({
      description: "As in ACLED's geo_precision: 1 the place itself, 2 near it or part of a region, 3 a larger region or country.",
      unit: "rank, 1 the best",
      standard: "ACLED geo_precision",
      examples: [1],
    }),
  geonamesId: z
    .int()
    .optional()
    .meta({ description: "GeoNames identifier, where it is one of theirs.", unit: "none: an identifier", standard: "GeoNames", examples: [3657509] }),
  text: z
    .string()
    .optional()
    .meta({ description: "The words that name it, as they stand.", examples: ["in Guayaquil"] }),
};

export const MentionPlace = z
  .strictObject(placeShape)
  .meta({ id: "MentionPlace", title: "Place of a mention", description: "The place that a mention was resolved to; the mention itself is the evidence." });
export type MentionPlace = z.infer<typeof MentionPlace>;

/** Where something took effect. */
export const Place = z
  .strictObject({ ...placeShape, evidence: EvidenceList.describe("The words that place it.") })
  .meta({ id: "Place", title: "Place", description: "Where an event took effect." });
export type Place = z.infer<typeof Place>;
