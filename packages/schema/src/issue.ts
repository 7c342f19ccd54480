import * as z from "zod";
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
      .meta({ description: "Stage or subject, a slash, and what happened, as in `time/ambiguous`.", examples: ["time/ambiguous"] }),
    stage: Stage,
    documentId: DocumentId.optional().describe("Absent where the input never became a document."),
    path: z
      .string()
      .optional()
      .meta({ description: "The input, where there is no document.", examples: ["port.pdf"] }),
    start: Offset.optional().describe("First code unit of the words in question."),
    end: Offset.optional().meta({ description: "One past their last code unit.", examples: [11] }),
    message: filled().meta({ description: "What, in one sentence.", examples: ["Two days fit."] }),
    hint: filled().meta({ description: "How to mend or settle it.", examples: ["Give the day of publication."] }),
  })
  .meta({ id: "Issue", title: "Issue", description: "What the parser was unsure of or dropped." });
export type Issue = z.infer<typeof Issue>;
