import type { Json } from "./field-path.js";

interface Reasoned {
  /** Why, for the next reader. */
  reason: string;
}

/**
 * A correction as somebody asks for it: ids of events and accounts as they are now, or event ids that went out of use; who asks, when, and what finds the accounts
 * again is filled in when it is made.
 */
export type CorrectionDraft =
  | (Reasoned & {
      action: "set";
      /** An account, or an event: then all its accounts get the value. */
      target: string;
      /** A dotted path, as in `place`, `casualties.0.min` or `casualties.killed`. */
      field: string;
      value: Json;
      /** Words of one of the documents that the value rests on. */
      quote?: string;
    })
  | (Reasoned & { action: "merge"; eventIds: readonly string[] })
  | (Reasoned & { action: "split"; eventId: string; reportIds: readonly string[] })
  /** An account, or an event: then all its accounts are struck out. */
  | (Reasoned & { action: "reject"; target: string })
  /** An account, as far as it is told: what it lacks is filled in. It names its document by `documentId` or `path`, and its words by `evidence` or `quote`. */
  | (Reasoned & { action: "add"; report: Json });
