import type { DocumentId, EventId, Issue, ReportId } from "@dateline/schema";
import type { Teller } from "../linker.js";
import type { Told } from "./apply-corrections.js";
import type { OpenFiles } from "./base.js";
import type { Block } from "./block.js";
import type { DocumentEntry } from "./document-entry.js";
import type { ActorRow, BlockRow, Directory, PairRow } from "./key-tables.js";
import type { Stretch } from "./merge-table.js";
import type { EventEntry, PlannedEvent } from "./plan-events.js";

/** A document by its place in its file. */
export interface PlacedDocument extends Pick<DocumentEntry<unknown>, "id" | "path" | "ordinal"> {
  line: Block;
}

/** All that a dataset comes to, before it is written: what stays as it is in long stretches, all else one by one, in order. */
export interface Plan<Key> {
  /** The files that stretches are copied from. */
  files: OpenFiles | undefined;
  documents: readonly Stretch<DocumentEntry<Key>>[];
  places: readonly Stretch<PlacedDocument>[];
  events: readonly Stretch<PlannedEvent>[];
  actors: readonly Stretch<ActorRow>[];
  blocks: readonly Stretch<BlockRow>[];
  /** The reports of documents that corrections touch. */
  told: ReadonlyMap<DocumentId, Told<Key>>;
  /** The event of each report that was looked at. */
  eventOf: ReadonlyMap<ReportId, EventId>;
  /** The pairs of each report that was looked at. */
  pairsOf: ReadonlyMap<ReportId, readonly PairRow[]>;
  tellerOf(id: DocumentId): Teller | undefined;
  /** Issues of no document, and those of applying corrections. */
  issues: readonly Issue[];
  touched: readonly DocumentId[];
  copies: Directory["copies"];
  /** The events that were there of what was looked at. */
  before: ReadonlyMap<EventId, EventEntry>;
  /** The documents that come, and of those looked up the ones that go. */
  come: readonly DocumentEntry<Key>[];
  go: readonly DocumentEntry<Key>[];
  /** The events that there are now of it. */
  planned: readonly PlannedEvent[];
}
