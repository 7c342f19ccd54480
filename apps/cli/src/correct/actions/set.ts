import { readPart } from "@dateline/dataset";
import { findTarget } from "../find-id.js";
import { making } from "../make-correction.js";
import { readKnown } from "../read-known.js";
import { readValue } from "../read-value.js";

/** `dateline correct DATASET set` */
export const set = making({ name: "set", usage: "set ID FIELD VALUE", operands: { min: 3, max: 3 } }, async ({ dir, operands, quote }, reason) => {
  const [id = "", field = "", written = ""] = operands;
  const target = await findTarget(dir, id);
  const { documents } = await readPart(dir, target.startsWith("r_") ? { reportIds: [target] } : { eventIds: [target] });
  const known = await readKnown(dir, field, written);
  const value = readValue(field, written, { dataset: known, texts: documents.map(({ text }) => text), quote });
  return { action: "set", target, ...value, reason, ...(quote === undefined ? {} : { quote }) };
});
