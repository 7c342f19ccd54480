import type { Codec, DecodeOptions, EncodeOptions } from "../codec.js";
import { tellPloverLosses } from "./losses.js";
import { type PloverEvent, readPlover } from "./read-plover.js";
import { ploverRecord, type Related } from "./record.js";

/** How a PLOVER file is read. */
export interface PloverOptions extends DecodeOptions {
  /** The model whose modes PLOVER's are turned into; the core one if absent. */
  model?: EncodeOptions["model"];
}

/**
 * Records of PLOVER 2.0 (draft), one JSON object a line, as its manual describes them. A record without a day, or of a type that is a project's own, has no PLOVER form
 * and is left out, which `onLoss` is told. Scores and most contexts are not given: nothing that was read settles them.
 */
export const plover = {
  name: "plover",
  title: "PLOVER 2.0 (draft) JSON",
  mediaType: "application/x-ndjson",
  extension: "plover.jsonl",
  tables: ["events", "reports"],
  reads: ["documents", "actors", "reports"],
  *encode(records, options: EncodeOptions = {}) {
    const related: Related = {
      actors: new Map(records.actors.map((actor) => [actor.id, actor])),
      documents: new Map(records.documents.map((document) => [document.id, document])),
      reports: new Map(records.reports.map((report) => [report.id, report])),
    };
    for (const record of options.table === "reports" ? records.reports : records.events) {
      const written = ploverRecord(record, related, options.model?.modes);
      tellPloverLosses(record, written, options);
      if (written !== undefined) yield `${JSON.stringify(written)}\n`;
    }
  },
  decode(text: string, { path = "events.plover.jsonl", model }: PloverOptions = {}): Iterable<PloverEvent> {
    return readPlover(text, { format: "PLOVER", path }, model?.modes);
  },
} as const satisfies Codec;
