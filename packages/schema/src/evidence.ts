import * as z from "zod";
import { DocumentId } from "./id.js";
import { filled } from "./length.js";
import { spanShape } from "./span.js";

/** The words that a value rests on. `quote` is exactly `document.text.slice(start, end)`. */
export const Evidence = z
  .strictObject({
    documentId: DocumentId.describe("The document that holds the words."),
    ...spanShape,
    quote: filled().meta({
      description: "The words themselves: the slice of the document's text.",
      standard: "W3C Web Annotation: exact of a TextQuoteSelector",
      examples: ["300 dockers"],
    }),
  })
  .meta({
    id: "Evidence",
    title: "Evidence",
    standard: "W3C Web Annotation: a TextPositionSelector, in UTF-16 code units, with the exact of a TextQuoteSelector",
    description: "The words that a value rests on; `quote` is exactly the slice of the document's text.",
  });
export type Evidence = z.infer<typeof Evidence>;

export const EvidenceList = z
  .array(Evidence)
  .meta({ id: "EvidenceList", title: "Evidence list", description: "The passages that a value rests on, in order." });
export type EvidenceList = z.infer<typeof EvidenceList>;
