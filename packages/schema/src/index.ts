export { Actor, ActorKind, ActorRelation } from "./actor.js";
export { Alias, Anchor, Correction } from "./correction.js";
export { Count, Quantity } from "./count.js";
export { defineSchema, type Model, type SchemaAdditions } from "./define-schema.js";
export { Block, BlockKind, Grade, SourceDocument } from "./document.js";
export { DatelineError, type DatelineErrorCode, type DatelineErrorOptions, type TextPlace } from "./errors.js";
export { accuse, accuseModes } from "./event/accuse.js";
export { agree, agreeModes } from "./event/agree.js";
export { aid, aidModes } from "./event/aid.js";
export { assault, assaultModes } from "./event/assault.js";
export { coerce, coerceModes } from "./event/coerce.js";
export { concede, concedeModes } from "./event/concede.js";
export { consult, consultModes } from "./event/consult.js";
export { cooperate, cooperateModes } from "./event/cooperate.js";
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
export { mobilize, mobilizeModes } from "./event/mobilize.js";
export type { ModeSpec } from "./event/mode.js";
export { type CoreMode, coreModes } from "./event/modes.js";
export { protest, protestModes } from "./event/protest.js";
export { reject, rejectModes } from "./event/reject.js";
export { request, requestModes } from "./event/request.js";
export { retreat, retreatModes } from "./event/retreat.js";
export { type CoreRole, coreRoles } from "./event/roles.js";
export { sanction, sanctionModes } from "./event/sanction.js";
export { support, supportModes } from "./event/support.js";
export { threaten, threatenModes } from "./event/threaten.js";
export { type CoreType, coreTypes } from "./event.js";
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
export { type SchemasOfType, schemasOfType } from "./schemas-of-type.js";
export { Offset, Span } from "./span.js";
export { type Standing, standing, standings } from "./standing.js";
export { IsoDay, Time, TimeBasis, TimePrecision } from "./time.js";
