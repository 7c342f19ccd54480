import { z } from "zod";
import { EvidenceList } from "./evidence.js";
import { filled } from "./length.js";

export const countShape = {
  min: z.int().min(0).describe("Smallest number that the words allow."),
  max: z.int().min(0).nullable().describe('Largest number that the words allow; null for an open end ("at least n").'),
};

const minNotAboveMax = { message: "min is greater than max", path: ["min"] };
/** Refinement shared by everything that carries `countShape`. */
export const isOrdered = (count: { min: number; max: number | null }) => count.max === null || count.min <= count.max;

/** How many incidents are told as one set. */
export const Count = z
  .strictObject(countShape)
  .refine(isOrdered, minNotAboveMax)
  .meta({ id: "Count", title: "Count", description: "A number as the text bounds it: from min to max inclusive, max null for an open end." });
export type Count = z.infer<typeof Count>;

/** A number of people or things with the words that give it. */
export const Quantity = z
  .strictObject({
    ...countShape,
    approximate: z.boolean().describe('Whether the words are vague ("about", "dozens").'),
    text: filled().describe("The words as they stand."),
    evidence: EvidenceList,
  })
  .refine(isOrdered, minNotAboveMax)
  .meta({ id: "Quantity", title: "Quantity", description: "A number of people or things with the words that give it." });
export type Quantity = z.infer<typeof Quantity>;
