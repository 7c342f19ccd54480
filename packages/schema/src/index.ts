export { Actor, ActorKind, ActorRelation } from "./actor.js";
export { Alias, Anchor, Correction } from "./correction.js";
export { Count, Quantity } from "./count.js";
export { defineSchema, type Model, type SchemaAdditions } from "./define-schema.js";
export { Block, BlockKind, Grade, SourceDocument } from "./document.js";
export { DatelineError, type DatelineErrorCode, type DatelineErrorOptions, type TextPlace } from "./errors.js";
export {
  Attribution,
  Casualty,
  Confidence,
  Contested,
  ContestedField,
  Explanation,
  Outcome,
  ParticipantKind,
  Stance,
  Status,
  Weapon,
} from "./event/details.js";
export { defineEventType, type EventTypeSpec, type Quadrant } from "./event/event-type.js";
export { type CoreMode, coreModes, type ModeSpec } from "./event/modes.js";
export { type CoreRole, type CoreType, coreRoles, coreTypes } from "./event.js";
export { Evidence, EvidenceList } from "./evidence.js";
export { ReportedFigure } from "./figure.js";
export { ActorId, CorrectionId, DocumentId, EventId, FigureId, type IdKind, IssueId, MentionId, ReportId, toEventId, toId } from "./id.js";
export { Issue, Stage } from "./issue.js";
export { toJsonSchema } from "./json-schema.js";
export { DatasetManifest, schemaVersion } from "./manifest.js";
export { Mention, MentionType } from "./mention.js";
export { ConflictEvent, coreModel, EventReport, Participant } from "./model.js";
export { CountryCode, MentionPlace, Place, PlaceKind } from "./place.js";
export { type RecordFile, recordFiles } from "./records.js";
export { Offset, Span } from "./span.js";
export { type Standing, standing, standings } from "./standing.js";
export { IsoDay, Time, TimeBasis, TimePrecision } from "./time.js";
