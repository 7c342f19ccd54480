import { z } from "zod";
import { EvidenceList } from "./evidence.js";
import { CorrectionId, EventId, ReportId } from "./id.js";
import { Json } from "./json.js";

const signed = {
  id: CorrectionId,
  at: z.iso.datetime().describe("When it was made, UTC."),
  author: z.string().min(1).describe("Who made it."),
  reason: z.string().min(1).describe("Why, for the next reader."),
  evidence: EvidenceList.describe("The words it rests on, so that it can be re-anchored when ids change."),
};

/** An analyst's correction. The log of record: derived files are always inputs plus corrections. */
export const Correction = z
  .discriminatedUnion("action", [
    z.strictObject({
      ...signed,
      action: z.literal("set").describe("Gives a field of a report another value."),
      reportId: ReportId,
      field: z.string().min(1).describe("A dotted path into the report, as in `place` or `casualties.0.min`."),
      value: Json.describe("The new value; null removes it."),
    }),
    z.strictObject({
      ...signed,
      action: z.literal("merge").describe("Says that several events are one."),
      eventIds: z.array(EventId).min(2).describe("The events that are one."),
    }),
    z.strictObject({
      ...signed,
      action: z.literal("split").describe("Takes accounts out of an event into one of their own."),
      eventId: EventId,
      reportIds: z.array(ReportId).min(1).describe("The accounts that leave it."),
    }),
    z.strictObject({ ...signed, action: z.literal("reject").describe("Strikes a report out."), reportId: ReportId }),
    z.strictObject({ ...signed, action: z.literal("add").describe("Adds a report that the reader missed."), report: Json.describe("A whole event report.") }),
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
