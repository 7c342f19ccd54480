import * as z from "zod";
import { EvidenceList } from "./evidence.js";
import { filled } from "./length.js";

export const IsoDay = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .meta({
    id: "IsoDay",
    title: "Day",
    description: "A calendar day, ISO 8601, YYYY-MM-DD.",
    standard: "ISO 8601-1",
    unit: "days of the proleptic Gregorian calendar",
    examples: ["2024-05-06"],
  });
export type IsoDay = z.infer<typeof IsoDay>;

export const TimePrecision = z
  .enum(["day", "week", "month", "season", "year", "range", "unknown"])
  .meta({ id: "TimePrecision", title: "Precision of a time", description: "The finest unit that the text and the constraints settle." });
export type TimePrecision = z.infer<typeof TimePrecision>;

export const TimeBasis = z.enum(["stated", "relative", "document", "chronology", "inferred"]).meta({
  id: "TimeBasis",
  title: "Basis of a time",
  description:
    "How the day was found: stated in full; relative to a dated anchor; taken from the document's own date; fixed by a known dated event; inferred from several of these.",
});
export type TimeBasis = z.infer<typeof TimeBasis>;

/** When something happened: an EDTF value (ISO 8601-2) with its first and last possible day, and the words it came from. */
export const Time = z
  .strictObject({
    edtf: filled().meta({
      description: "Extended Date/Time Format, levels 0 to 2 (ISO 8601-2). Two readings that fit stay a set, as in `[2024-04-15,2024-04-22]`.",
      standard: "EDTF, levels 0 to 2 (ISO 8601-2)",
      examples: ["2024-05-06"],
    }),
    start: IsoDay.nullable().meta({
      description: "First possible day, inclusive; null where the year is unknown.",
      standard: "ISO 8601-1; date_start of UCDP GED",
    }),
    end: IsoDay.nullable().meta({ description: "Last possible day, inclusive; null where the year is unknown.", standard: "ISO 8601-1; date_end of UCDP GED" }),
    precision: TimePrecision,
    basis: TimeBasis,
    text: z
      .string()
      .optional()
      .meta({ description: "The time words as they stand, if one phrase carries them.", examples: ["on Monday"] }),
    evidence: EvidenceList.describe("The phrases and dates that the value was solved from."),
  })
  .meta({ id: "Time", title: "Time", description: "When something happened, as EDTF, with its first and last possible day and its evidence." });
export type Time = z.infer<typeof Time>;
