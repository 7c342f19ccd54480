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
      .describe("Version of the data's shape, as in 0.2.0."),
    counts: z.record(z.string(), z.int().min(0)).describe("Number of records in each file."),
    inputs: z
      .array(
        z.strictObject({
          path: z.string().describe("Relative to the input that was named, with `/`."),
          sha256: z.string().describe("SHA-256 of its bytes, hex."),
          metadata: z.string().optional().describe("SHA-256 of what else was known of it, hex; absent where nothing was."),
        }),
      )
      .describe("What was read, sorted by path."),
    files: z.record(z.string(), z.string()).describe("SHA-256 of each derived file, hex."),
    corrections: z
      .strictObject({
        count: z.int().min(1).describe("Number of corrections."),
        sha256: z.string().describe("SHA-256 of their lines, hex."),
      })
      .optional()
      .describe("The beginning of `corrections.jsonl` that the derived files include; absent where they include none."),
    options: z.record(z.string(), Json).describe("The options that shape the result."),
  })
  .meta({ id: "DatasetManifest", title: "Dataset manifest", description: "What a dataset folder holds and what it was made from." });
export type DatasetManifest = z.infer<typeof DatasetManifest>;
