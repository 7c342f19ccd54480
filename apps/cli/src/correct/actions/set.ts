import type { Dataset } from "@dateline/dataset";
import { findTarget } from "../find-id.js";
import { making } from "../make-correction.js";
import { readValue } from "../read-value.js";

/** `dateline correct DATASET set` */
export const set = making({ name: "set", usage: "set ID FIELD VALUE", operands: { min: 3, max: 3 } }, (call, dataset, reason) => {
  const [id = "", field = "", written = ""] = call.operands;
  const target = findTarget(dataset, id);
  const { quote } = call;
  const value = readValue(field, written, { dataset, texts: textsOf(dataset, target), quote });
  return { action: "set", target, ...value, reason, ...(quote === undefined ? {} : { quote }) };
});

/** The documents that tell an account, or an event. */
function textsOf({ reports, documents }: Dataset, target: string): string[] {
  const told = new Set(reports.filter(({ id, eventId }) => id === target || eventId === target).map(({ documentId }) => documentId));
  return documents.filter(({ id }) => told.has(id)).map(({ text }) => text);
}
