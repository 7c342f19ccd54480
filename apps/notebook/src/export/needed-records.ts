import { z } from "zod";
import type { PlacedCell } from "../cells/duplicates.js";
import type { DatasetText } from "../dataset-text.js";

/** Of a dataset's text only what is looked at here; the rest is handed on as it is. */
const Records = z.looseObject({ documents: z.array(z.looseObject({ id: z.string(), published: z.unknown() })), events: z.unknown(), reports: z.unknown() });

/**
 * Returns of a dataset what the cells use: a file that draws charts of events needs no text of any dispatch. Charts count documents and ask when
 * they were published; of the others nothing but that is kept.
 */
export function neededRecords(dataset: DatasetText, compiled: readonly PlacedCell[]): DatasetText {
  if (!("json" in dataset)) return dataset;
  const used = new Set(compiled.flatMap(({ compiled: cell }) => ("error" in cell ? [] : cell.inputs.map(({ name }) => name))));
  if (used.has("dataset")) return dataset;
  const { documents, events, reports } = Records.parse(JSON.parse(dataset.json));
  const kept = {
    documents: used.has("documents") ? documents : used.has("charts") ? documents.map(({ id, published }) => ({ id, published })) : [],
    ...(used.has("events") ? { events } : {}),
    ...(used.has("reports") ? { reports } : {}),
  };
  return { json: JSON.stringify(kept), events: dataset.events };
}
