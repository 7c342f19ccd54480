import * as z from "zod";
import { EvidenceList } from "./evidence.js";
import { filled } from "./length.js";

/** The fields of a number as the text bounds it, counting `unit`; `example` is shown for both ends. */
export const countShape = (unit: string, example: number) => ({
  min: z
    .int()
    .min(0)
    .meta({ description: "Smallest number that the words allow.", unit, examples: [example] }),
  max: z
    .int()
    .min(0)
    .nullable()
    .meta({ description: 'Largest number that the words allow; null for an open end ("at least n").', unit, examples: [example] }),
});

const minNotAboveMax = { message: "min is greater than max", path: ["min"] };
/** Refinement shared by everything that carries `countShape`. */
export const isOrdered = (count: { min: number; max: number | null }) => count.max === null || count.min <= count.max;

/** How many incidents are told as one set. */
export const Count = z
  .strictObject(countShape("incidents", 3))
  .refine(isOrdered, minNotAboveMax)
  .meta({ id: "Count", title: "Count", description: "A number as the text bounds it: from min to max inclusive, max null for an open end." });
export type Count = z.infer<typeof Count>;

/** A number of people or things with the words that give it. */
export const Quantity = z
  .strictObject({
    ...countShape("people or things", 300),
    approximate: z.boolean().meta({ description: 'Whether the words are vague ("about", "dozens").', examples: [false] }),
    text: filled().meta({ description: "The words as they stand.", examples: ["300 dockers"] }),
    evidence: EvidenceList,
  })
  .refine(isOrdered, minNotAboveMax)
  .meta({ id: "Quantity", title: "Quantity", description: "A number of people or things with the words that give it." });
export type Quantity = z.infer<typeof Quantity>;
