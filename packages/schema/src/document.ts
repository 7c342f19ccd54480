import * as z from "zod";
import { DocumentId } from "./id.js";
import { filled } from "./length.js";
import { spanShape } from "./span.js";
import { Time } from "./time.js";

export const BlockKind = z.enum(["header", "title", "dateline", "paragraph", "quote", "list", "caption", "credit", "furniture"]).meta({
  id: "BlockKind",
  title: "Kind of block",
  description: "What a stretch of the page is; furniture is menus, buttons and forms, which are never read.",
});
export type BlockKind = z.infer<typeof BlockKind>;

export const Block = z
  .strictObject({ kind: BlockKind, ...spanShape })
  .meta({ id: "Block", title: "Block", description: "A stretch of the page and what it is." });
export type Block = z.infer<typeof Block>;

/** Admiralty code: reliability of the source, credibility of the item. Set by people, never by the reader. */
export const Grade = z
  .string()
  .regex(/^[A-F][1-6]$/)
  .meta({
    id: "Grade",
    title: "Admiralty grade",
    description: "Reliability A to F of the source, credibility 1 to 6 of the item (NATO). Set by people.",
    standard: "NATO Admiralty code",
    examples: ["B2"],
  });
export type Grade = z.infer<typeof Grade>;

/** One dispatch as it was read: its text, where it came from, when it was published as far as can be told. */
export const SourceDocument = z
  .strictObject({
    id: DocumentId,
    path: filled().meta({ description: "Relative to the input that was named, with `/`.", examples: ["port.txt"] }),
    ordinal: z
      .int()
      .min(1)
      .optional()
      .meta({ description: "Which one, from 1, where a file holds many items or the same bytes come again.", unit: "items, counted from 1", examples: [1] }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({
        description: "SHA-256 of the item's bytes, hex.",
        standard: "SHA-256 (FIPS 180-4)",
        examples: ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
      }),
    mediaType: z.string().meta({ description: "Media type of the input, as in text/html.", standard: "IANA media types (RFC 6838)", examples: ["text/html"] }),
    language: z
      .string()
      .meta({ description: "BCP 47 tag of the text's language; `und` where it cannot be told.", standard: "BCP 47 (RFC 5646)", examples: ["en"] }),
    title: z
      .string()
      .optional()
      .meta({ description: "The headline.", standard: "title of Dublin Core", examples: ["Dockers walk out"] }),
    publisher: z
      .string()
      .optional()
      .meta({
        description: "Who published it: an agency, a paper, a site.",
        standard: "publisher of Dublin Core, source_office of UCDP GED",
        examples: ["Northwire"],
      }),
    byline: z
      .string()
      .optional()
      .meta({ description: "Who wrote it, as the text says.", standard: "creator of Dublin Core", examples: ["N. Adler"] }),
    url: z
      .string()
      .optional()
      .meta({ description: "Where it was published.", standard: "URL (RFC 3986)", examples: ["https://news.example/dockers"] }),
    archiveUrl: z
      .string()
      .optional()
      .meta({ description: "Where a copy is kept.", standard: "URL (RFC 3986)", examples: ["https://archive.example/dockers"] }),
    retrieved: z
      .string()
      .optional()
      .meta({ description: "When it was fetched, ISO 8601, as the manifest says.", standard: "ISO 8601", examples: ["2024-05-07T09:30:00Z"] }),
    grade: Grade.optional().describe("Admiralty grade, where people gave one."),
    published: Time.nullable().describe("When it was published: given with the input, else solved from the text; null where neither tells."),
    text: z.string().meta({
      description: "The text that all offsets point into.",
      unit: "UTF-16 code units, as its offsets count",
      standard: "Unicode",
      examples: ["300 dockers struck in Guayaquil on Monday, the port authority said."],
    }),
    blocks: z.array(Block).describe("The parts of the text, in order, without overlap."),
  })
  .meta({ id: "SourceDocument", title: "Source document", description: "One dispatch as it was read." });
export type SourceDocument = z.infer<typeof SourceDocument>;
