import * as z from "zod";
import { Evidence, EvidenceList } from "./evidence.js";
import { CorrectionId, EventId, ReportId } from "./id.js";
import { Json } from "./json.js";
import { atLeast, exactly, filled } from "./length.js";

/** An account as a correction names it, with what finds it again when its document has changed and with it every id. */
export const Anchor = z
  .strictObject({
    reportId: ReportId.describe("The account's id when the correction was made."),
    path: z
      .string()
      .optional()
      .meta({ description: "The path of its document; absent in a line that is older than schema 0.2.0.", examples: ["port.txt"] }),
    mode: z
      .string()
      .optional()
      .meta({ description: "Its mode as the reader gave it, which tells two accounts of one sentence apart.", examples: ["strike"] }),
    evidence: Evidence.optional().describe("The words that tell it: the first of the account's evidence."),
  })
  .meta({ id: "Anchor", title: "Anchor", description: "An account as a correction names it, with the words that find it again when its id has changed." });
export type Anchor = z.infer<typeof Anchor>;

const signed = {
  id: CorrectionId,
  at: z.iso
    .datetime()
    .meta({ description: "When it was made, UTC.", unit: "UTC, to the second or finer", standard: "ISO 8601 (RFC 3339)", examples: ["2024-05-07T09:30:00Z"] }),
  author: filled().meta({ description: "Who made it.", examples: ["N. Adler"] }),
  reason: filled().meta({ description: "Why, for the next reader.", examples: ["The port says 350."] }),
  evidence: EvidenceList.describe("The words it rests on, where the author quoted some; they become the evidence of the value."),
};

const accounts = (minimum: number, description: string) => z.array(Anchor).check(atLeast(minimum)).describe(description);

/** An analyst's correction. The log of record: derived files are always inputs plus corrections. */
export const Correction = z
  .discriminatedUnion("action", [
    z.strictObject({
      ...signed,
      action: z.literal("set").describe("Gives a field another value."),
      accounts: accounts(1, "The accounts that get it: one, or all those of an event."),
      field: filled().meta({ description: "A dotted path into the account, as in `place` or `casualties.0.min`.", examples: ["size.min"] }),
      value: Json.meta({
        description: "The new value; null removes it. What points into a text may lack its offsets: they are those of the words in each account's document.",
        examples: [350],
      }),
    }),
    z.strictObject({
      ...signed,
      action: z.literal("merge").describe("Says that several events are one."),
      eventIds: z.array(EventId).check(atLeast(2)).describe("The events that are one, as they were called."),
      accounts: accounts(2, "An account of each."),
    }),
    z.strictObject({
      ...signed,
      action: z.literal("split").describe("Takes accounts out of an event into one of their own."),
      eventId: EventId.describe("The event that they leave, as it was called."),
      accounts: accounts(1, "The accounts that leave it."),
    }),
    z.strictObject({ ...signed, action: z.literal("reject").describe("Strikes accounts out."), accounts: accounts(1, "The accounts struck out.") }),
    z.strictObject({
      ...signed,
      action: z.literal("add").describe("Adds an account that the reader missed."),
      accounts: z.array(Anchor).check(exactly(1)).describe("The account that is added, and where its words stand."),
      report: Json.meta({ description: "The account: a whole event report.", examples: [{ type: "protest", mode: "strike" }] }),
    }),
    z.strictObject({
      ...signed,
      action: z.literal("undo").describe("Takes an earlier correction back."),
      correctionId: CorrectionId.describe("The correction taken back."),
    }),
  ])
  .meta({
    id: "Correction",
    title: "Correction",
    description: "An analyst's set, merge, split, reject or add (or the undo of one), with author, time and reason.",
  });
export type Correction = z.infer<typeof Correction>;

/** An event id that went out of use, and the one that took its place. */
export const Alias = z
  .strictObject({ from: EventId.describe("The id that went out of use."), to: EventId.describe("The id that took its place.") })
  .meta({ id: "Alias", title: "Alias", description: "An event id that went out of use, and the one that took its place." });
export type Alias = z.infer<typeof Alias>;
