import * as z from "zod";
import { ActorId, DocumentId, MentionId } from "./id.js";
import { filled } from "./length.js";
import { MentionPlace } from "./place.js";
import { spanShape } from "./span.js";

export const MentionType = z
  .enum([
    "person",
    "organization",
    "group",
    "nationality",
    "location",
    "facility",
    "weapon",
    "platform",
    "vehicle",
    "time",
    "quantity",
    "money",
    "document",
    "other",
  ])
  .meta({ id: "MentionType", title: "Type of mention", standard: "re3d entity types, and ours for what they lack", description: "What the words name." });
export type MentionType = z.infer<typeof MentionType>;

/** Words that name something: who, where, with what, when, how many. */
export const Mention = z
  .strictObject({
    id: MentionId,
    documentId: DocumentId,
    ...spanShape,
    text: filled().meta({ description: "The slice itself.", examples: ["300 dockers"] }),
    type: MentionType,
    actorId: ActorId.optional().describe("The actor that the words were linked to; absent where the reader abstained."),
    place: MentionPlace.optional().describe('The place that the words were resolved to. "Iraq" acting is an organization and may still carry it.'),
  })
  .meta({ id: "Mention", title: "Mention", description: "Words that name something: who, where, with what, when, how many." });
export type Mention = z.infer<typeof Mention>;
