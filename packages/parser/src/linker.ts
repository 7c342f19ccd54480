import type { ConflictEvent, EventReport, ReportId, SourceDocument } from "@dateline/schema";
import type { Context } from "./context.js";
import { groupKeys } from "./link/clusters.js";
import { buildEvent } from "./link/event.js";
import { kinshipIn } from "./link/kinship.js";
import { type LinkKey, toLinkKey } from "./link/link-key.js";

/** What an event takes of the documents that tell it. */
export type Teller = Pick<SourceDocument, "path" | "publisher">;

/** Linking in three pure parts, so that whoever has too many reports to hold can keep keys alone. */
export interface Linker<Key> {
  /** The part of a report that grouping looks at: small, plain, JSON. */
  keyOf(report: EventReport): Key;
  /** Returns ids of reports, a group an event; each group and the groups in order, whatever the order of the keys. */
  group(keys: Iterable<Key>): ReportId[][];
  /** Returns the event of a group of reports, with what its accounts dispute. */
  eventOf(reports: readonly EventReport[], tellerOf: (id: SourceDocument["id"]) => Teller | undefined): ConflictEvent;
}

/** Returns the linking of reports read with the context. */
export function linkerOf(context: Context): Linker<LinkKey> {
  const { actors } = context;
  const view = { areKin: kinshipIn(actors).areKin, isCategory: (id: string) => actors.get(id)?.kind === "category" };
  return {
    keyOf: (report) => toLinkKey(report, context),
    group: (keys) => groupKeys(keys, actors),
    eventOf(reports, tellerOf) {
      const voiceOf = (id: SourceDocument["id"]) => tellerOf(id)?.publisher ?? tellerOf(id)?.path ?? id;
      return buildEvent(reports, voiceOf, view);
    },
  };
}
