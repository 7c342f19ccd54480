import { z } from "zod";
import { DocumentId, IssueId } from "./id.js";
import { filled } from "./length.js";
import { Offset } from "./span.js";

export const Stage = z
  .enum(["read", "segment", "tokenize", "recognize", "chunk", "assemble", "attribute", "resolve", "merge", "link", "correct"])
  .meta({ id: "Stage", title: "Stage", description: "A stage of the parser's pipeline, or the applying of corrections." });
export type Stage = z.infer<typeof Stage>;

/** What the parser was unsure of or dropped. Nothing vanishes without one. */
export const Issue = z
  .strictObject({
    id: IssueId,
    code: z
      .string()
      .regex(/^[a-z]+(\/[a-z-]+)+$/)
      .describe("Stage or subject, a slash, and what happened, as in `time/ambiguous`."),
    stage: Stage,
    documentId: DocumentId.optional().describe("Absent where the input never became a document."),
    path: z.string().optional().describe("The input, where there is no document."),
    start: Offset.optional().describe("First code unit of the words in question."),
    end: Offset.optional().describe("One past their last code unit."),
    message: filled().describe("What, in one sentence."),
    hint: filled().describe("How to mend or settle it."),
  })
  .meta({ id: "Issue", title: "Issue", description: "What the parser was unsure of or dropped." });
export type Issue = z.infer<typeof Issue>;
