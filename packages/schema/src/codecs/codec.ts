import type { Actor } from "../actor.js";
import type { SourceDocument } from "../document.js";
import type { EventTypeSpec } from "../event/event-type.js";
import type { ModeSpec } from "../event/mode.js";
import type { ReportedFigure } from "../figure.js";
import type { ConflictEvent, EventReport, Participant } from "../model.js";
import type { Marking } from "./stix/tlp.js";

/** A record as any model has it: its type, mode and roles may be a project's own. */
type Open<T extends { participants: readonly Participant[] }> = T extends unknown
  ? Omit<T, "type" | "mode" | "participants"> & { type: string; mode: string; participants: readonly (Omit<Participant, "role"> & { role: string })[] }
  : never;

/** An event of the core model or of one made by `defineSchema`. */
export type CodecEvent = Open<ConflictEvent>;

/** A report of the core model or of one made by `defineSchema`. */
export type CodecReport = Open<EventReport>;

/** The records that a codec writes: those of a dataset or of a part of it. What it names by id should be there; what is missing is written without. */
export interface CodecRecords {
  documents: readonly SourceDocument[];
  actors: readonly Actor[];
  reports: readonly CodecReport[];
  events: readonly CodecEvent[];
  figures: readonly ReportedFigure[];
}

/** The name of a table of records. */
export type CodecTable = keyof CodecRecords;

/** What a format could not hold of one record. */
export interface Loss {
  /** Id of the record. */
  id: string;
  /** Name of the field on the wire, `casualties.harm` for a part of one. */
  field: string;
  /** What became of it, as a clause: "left out: one number is all it takes". */
  reason: string;
  /** Whether the whole record was left out because of it. */
  isWhole?: true;
}

/** What is written, and who is told what is lost. */
export interface EncodeOptions {
  /** Which records to write, where a format has several tables; its first if absent. */
  table?: CodecTable;
  /** The model that the records are of, for its own types and modes; the core one if absent. */
  model?: { readonly types: readonly EventTypeSpec[]; readonly modes: Readonly<Record<string, ModeSpec>> };
  /** The Traffic Light Protocol marking to put on everything, in a format that takes one. */
  marking?: Marking;
  /** Called for every loss, as it happens. */
  onLoss?(loss: Loss): void;
}

/**
 * A format that records are written in, and perhaps read from. `encode` yields the file in pieces, so that it need not be held whole.
 * The same records give the same text. `decode`, where the format can be read back, throws `DatelineError` for a text that is not of the format.
 */
export interface Codec<Decoded = unknown> {
  /** Name on the command line and in the table. */
  name: string;
  /** Name for people, with the version or convention that is followed. */
  title: string;
  mediaType: string;
  /** Ending of its files, without the dot. */
  extension: string;
  /** The records that it can write, the usual ones first. */
  tables: readonly [CodecTable, ...CodecTable[]];
  /** The records that it looks at besides those that it writes; all if absent. The others may be left out, so that a large dataset need not be held whole. */
  reads?: readonly CodecTable[];
  /** Whether `marking` is put on what it writes. */
  takesMarking?: true;
  encode(records: CodecRecords, options?: EncodeOptions): Iterable<string>;
  decode?(text: string, options?: DecodeOptions): Iterable<Decoded>;
}

/** What is known of the text that is read. */
export interface DecodeOptions {
  /** Name of the file for messages and for the records' documents; relative, with `/`. */
  path?: string;
}
