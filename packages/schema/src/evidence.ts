import { z } from "zod";
import { DocumentId } from "./id.js";
import { filled } from "./length.js";
import { spanShape } from "./span.js";

/** The words that a value rests on. `quote` is exactly `document.text.slice(start, end)`. */
export const Evidence = z
  .strictObject({
    documentId: DocumentId.describe("The document that holds the words."),
    ...spanShape,
    quote: filled().describe("The words themselves: the slice of the document's text."),
  })
  .meta({ id: "Evidence", title: "Evidence", description: "The words that a value rests on; `quote` is exactly the slice of the document's text." });
export type Evidence = z.infer<typeof Evidence>;

export const EvidenceList = z
  .array(Evidence)
  .meta({ id: "EvidenceList", title: "Evidence list", description: "The passages that a value rests on, in order." });
export type EvidenceList = z.infer<typeof EvidenceList>;
