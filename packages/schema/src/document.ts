import { z } from "zod";
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
    examples: ["B2"],
  });
export type Grade = z.infer<typeof Grade>;

/** One dispatch as it was read: its text, where it came from, when it was published as far as can be told. */
export const SourceDocument = z
  .strictObject({
    id: DocumentId,
    path: filled().describe("Relative to the input that was named, with `/`."),
    ordinal: z.int().min(1).optional().describe("Which one, from 1, where a file holds many items or the same bytes come again."),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("SHA-256 of the item's bytes, hex."),
    mediaType: z.string().describe("Media type of the input, as in text/html."),
    language: z.string().describe("BCP 47 tag of the text's language; `und` where it cannot be told."),
    title: z.string().optional().describe("The headline."),
    publisher: z.string().optional().describe("Who published it: an agency, a paper, a site."),
    byline: z.string().optional().describe("Who wrote it, as the text says."),
    url: z.string().optional().describe("Where it was published."),
    archiveUrl: z.string().optional().describe("Where a copy is kept."),
    retrieved: z.string().optional().describe("When it was fetched, ISO 8601, as the manifest says."),
    grade: Grade.optional().describe("Admiralty grade, where people gave one."),
    published: Time.nullable().describe("When it was published: given with the input, else solved from the text; null where neither tells."),
    text: z.string().describe("The text that all offsets point into."),
    blocks: z.array(Block).describe("The parts of the text, in order, without overlap."),
  })
  .meta({ id: "SourceDocument", title: "Source document", description: "One dispatch as it was read." });
export type SourceDocument = z.infer<typeof SourceDocument>;
