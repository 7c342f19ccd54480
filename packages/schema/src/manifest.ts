import * as z from "zod";
import { Json } from "./json.js";

/** The version of the data's shape, as written in `dataset.json`. Readers refuse a newer major or, before 1.0, minor one. */
export const schemaVersion = "0.2.0";

/** `dataset.json`: what the folder holds and what it was made from. No clock reading, no absolute path. */
export const DatasetManifest = z
  .strictObject({
    schemaVersion: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/)
      .meta({ description: "Version of the data's shape, as in 0.2.0.", standard: "Semantic Versioning 2.0.0", examples: ["0.2.0"] }),
    counts: z.record(z.string(), z.int().min(0)).meta({ description: "Number of records in each file.", unit: "records", examples: [{ events: 1 }] }),
    inputs: z
      .array(
        z.strictObject({
          path: z.string().meta({ description: "Relative to the input that was named, with `/`.", examples: ["port.txt"] }),
          sha256: z.string().meta({
            description: "SHA-256 of its bytes, hex.",
            standard: "SHA-256 (FIPS 180-4)",
            examples: ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
          }),
          metadata: z
            .string()
            .optional()
            .meta({
              description: "SHA-256 of what else was known of it, hex; absent where nothing was.",
              standard: "SHA-256 (FIPS 180-4)",
              examples: ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
            }),
        }),
      )
      .describe("What was read, sorted by path."),
    files: z.record(z.string(), z.string()).meta({
      description: "SHA-256 of each derived file, hex.",
      standard: "SHA-256 (FIPS 180-4)",
      examples: [{ "events.jsonl": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" }],
    }),
    corrections: z
      .strictObject({
        count: z
          .int()
          .min(1)
          .meta({ description: "Number of corrections.", unit: "corrections", examples: [1] }),
        sha256: z.string().meta({
          description: "SHA-256 of their lines, hex.",
          standard: "SHA-256 (FIPS 180-4)",
          examples: ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
        }),
      })
      .optional()
      .describe("The beginning of `corrections.jsonl` that the derived files include; absent where they include none."),
    options: z.record(z.string(), Json).meta({ description: "The options that shape the result.", examples: [{ language: "en" }] }),
  })
  .meta({ id: "DatasetManifest", title: "Dataset manifest", description: "What a dataset folder holds and what it was made from." });
export type DatasetManifest = z.infer<typeof DatasetManifest>;
