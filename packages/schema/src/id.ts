import * as z from "zod";

const hexId = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{16}$`));

/** The letter that opens each kind of hashed id. */
const prefixes = { document: "d", mention: "m", report: "r", event: "e", figure: "f", issue: "i", correction: "c" } as const;

/** The kinds of record that carry a hashed id. */
export type IdKind = keyof typeof prefixes;

export const DocumentId = hexId("d")
  .brand<"DocumentId">()
  .meta({
    id: "DocumentId",
    title: "Document id",
    description: "Hash of the item's bytes (with its ordinal if the same bytes come again).",
    standard: "SHA-256 (FIPS 180-4), its first 64 bits",
    examples: ["d_91b2c7e04d5a6f38"],
  });
export type DocumentId = z.infer<typeof DocumentId>;

export const MentionId = hexId("m")
  .brand<"MentionId">()
  .meta({
    id: "MentionId",
    title: "Mention id",
    description: "Hash of document, span and type.",
    standard: "SHA-256 (FIPS 180-4), its first 64 bits",
    examples: ["m_91b2c7e04d5a6f38"],
  });
export type MentionId = z.infer<typeof MentionId>;

export const ReportId = hexId("r")
  .brand<"ReportId">()
  .meta({
    id: "ReportId",
    title: "Report id",
    description: "Hash of document and trigger span.",
    standard: "SHA-256 (FIPS 180-4), its first 64 bits",
    examples: ["r_91b2c7e04d5a6f38"],
  });
export type ReportId = z.infer<typeof ReportId>;

export const EventId = hexId("e")
  .brand<"EventId">()
  .meta({
    id: "EventId",
    title: "Event id",
    description: "The hash of the event's smallest report id.",
    standard: "SHA-256 (FIPS 180-4), its first 64 bits",
    examples: ["e_91b2c7e04d5a6f38"],
  });
export type EventId = z.infer<typeof EventId>;

export const FigureId = hexId("f")
  .brand<"FigureId">()
  .meta({
    id: "FigureId",
    title: "Figure id",
    description: "Hash of document and span.",
    standard: "SHA-256 (FIPS 180-4), its first 64 bits",
    examples: ["f_91b2c7e04d5a6f38"],
  });
export type FigureId = z.infer<typeof FigureId>;

export const IssueId = hexId("i")
  .brand<"IssueId">()
  .meta({
    id: "IssueId",
    title: "Issue id",
    description: "Hash of code, document and span.",
    standard: "SHA-256 (FIPS 180-4), its first 64 bits",
    examples: ["i_91b2c7e04d5a6f38"],
  });
export type IssueId = z.infer<typeof IssueId>;

export const CorrectionId = hexId("c")
  .brand<"CorrectionId">()
  .meta({
    id: "CorrectionId",
    title: "Correction id",
    description: "Hash of the correction's own content and its place in the log.",
    standard: "SHA-256 (FIPS 180-4), its first 64 bits",
    examples: ["c_91b2c7e04d5a6f38"],
  });
export type CorrectionId = z.infer<typeof CorrectionId>;

export const ActorId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .brand<"ActorId">()
  .meta({ id: "ActorId", title: "Actor id", description: "A slug of the actor's usual name, stable across datasets.", examples: ["river-militia"] });
export type ActorId = z.infer<typeof ActorId>;

interface IdOf {
  document: DocumentId;
  mention: MentionId;
  report: ReportId;
  event: EventId;
  figure: FigureId;
  issue: IssueId;
  correction: CorrectionId;
}

/**
 * Returns the id of a record from a digest of what identifies it: the kind's letter and the digest's first 16 hex digits.
 * The only place where ids are minted; the caller hashes (SHA-256), so that this package needs no crypto.
 */
export function toId<K extends IdKind>(kind: K, hexDigest: string): IdOf[K] {
  return `${prefixes[kind]}_${hexDigest.slice(0, 16)}` as IdOf[K];
}

/** Returns the id of the event whose smallest report is `reportId`. */
export function toEventId(reportId: ReportId): EventId {
  return toId("event", reportId.slice(2));
}
