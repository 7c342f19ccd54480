import type { ConflictEvent, EventReport, ReportId, SourceDocument } from "@dateline/schema";
import type { Context } from "./context.js";
import { blocksOf, type LinkBlocks } from "./link/blocks.js";
import { groupPairs, similarPairs } from "./link/clusters.js";
import { buildEvent } from "./link/event.js";
import { kinshipIn } from "./link/kinship.js";
import { type LinkKey, type ReportSource, toLinkKey } from "./link/link-key.js";
import { type SimilarPair, strongest, surePartners } from "./link/strongest.js";

/** What an event takes of the documents that tell it. */
export type Teller = Pick<SourceDocument, "path" | "publisher">;

/** Linking in three pure parts, so that whoever has too many reports to hold can keep keys alone. */
export interface Linker<Key> {
  /** Changes when keys or what is made of them do. */
  version?: string;
  /** The part of a report, and of the document that it is from, that grouping looks at: small, plain, JSON. */
  keyOf(report: EventReport, source: ReportSource): Key;
  /** Returns the blocks that a report belongs to, and those in which it may meet another of its event; two that are similar share one. */
  blocksOf(key: Key): LinkBlocks;
  /** Returns the pairs of reports that may be of one event and of which one at least is new, so that pairs known from before need not be looked for; of very many the strongest. */
  similar(keys: readonly Key[], isNew: (id: ReportId) => boolean): SimilarPair[];
  /** Which of many pairs are kept. */
  thinning: { surePartners: number; strongest(pairs: readonly SimilarPair[]): SimilarPair[] };
  /** Returns ids of reports, a group an event, whatever the order of keys and pairs; without pairs it looks for all of them. */
  group(keys: readonly Key[], pairs?: readonly SimilarPair[]): ReportId[][];
  /** Returns the event of a group of reports, with what its accounts dispute. */
  eventOf(reports: readonly EventReport[], tellerOf: (id: SourceDocument["id"]) => Teller | undefined): ConflictEvent;
}

/** Returns the linking of reports read with the context. `version` is that of the reader; whoever keeps keys gives it. */
export function linkerOf(context: Context, version?: string): Linker<LinkKey> {
  const { actors } = context;
  const view = { areKin: kinshipIn(actors).areKin, isCategory: (id: string) => actors.get(id)?.kind === "category" };
  return {
    ...(version === undefined ? {} : { version }),
    keyOf: (report, source) => toLinkKey(report, source, context),
    blocksOf,
    similar: (keys, isNew) => similarPairs(keys, isNew, actors),
    thinning: { surePartners, strongest },
    group: (keys, pairs = similarPairs(keys, () => true, actors)) => groupPairs(keys, pairs),
    eventOf(reports, tellerOf) {
      const voiceOf = (id: SourceDocument["id"]) => tellerOf(id)?.publisher ?? tellerOf(id)?.path ?? id;
      return buildEvent(reports, voiceOf, view);
    },
  };
}
