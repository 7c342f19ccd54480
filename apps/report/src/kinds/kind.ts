import type { Actor, ConflictEvent } from "@dateline/schema";
import type { ComposeContext } from "../compose-context.js";
import type { BriefingDataset } from "../dataset-view.js";
import type { SectionName } from "../section-name.js";

/** The kinds of briefing there are. A name listed here without its row in `kinds.ts` does not compile. */
export type KindName = "situation" | "incident" | "trend" | "actor";

/** What a briefing looks at more closely than the rest; empty where it looks at everything alike. */
export interface Focus {
  /** The event that a briefing on an incident is about. */
  event?: ConflictEvent;
  /** Events near it in place and time, or between the same actors: told for context, counted nowhere. */
  related?: readonly ConflictEvent[];
  /** Whom a briefing on an actor is about: the name as the briefing says it, and the record where the dataset has one. */
  actor?: { name: string; record: Actor | undefined };
}

/** What a kind makes of a dataset: the part of it that is told, and what it looks at. */
export interface FocusedDataset {
  dataset: BriefingDataset;
  focus: Focus;
}

/** A kind of briefing in the table. */
export interface KindRow {
  /** In a few words, for help. */
  summary: string;
  /** Its sections, in the order in which it is read. */
  sections: readonly SectionName[];
  /** Whether old events are told as what the briefing is about, rather than as background. */
  tellsOld?: true;
  /** Returns the part of the dataset that it tells. Throws `event/unknown` or `report/invalid` for an event or actor that is not there. */
  focus(dataset: BriefingDataset, wanted: { event?: string; actor?: string }): FocusedDataset;
  /** Returns the masthead where none is given. */
  title(context: ComposeContext, area: string): string;
}
