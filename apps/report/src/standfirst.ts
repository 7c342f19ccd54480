import type { BriefingDataset } from "./dataset-view.js";
import type { Scope } from "./scope.js";
import { countNoun } from "./wording/number.js";
import { capitalise } from "./wording/phrase.js";
import { formatDay } from "./wording/time.js";

/** Returns the line under the masthead: up to when the information reaches, and how much was read. */
export function standfirst({ documents }: Pick<BriefingDataset, "documents">, { cutOff }: Pick<Scope, "cutOff">): string {
  const read = countNoun(documents.length, "document");
  return cutOff === undefined
    ? `Information cut-off not known, since nothing in the data is dated. ${capitalise(read)} read.`
    : `Information cut-off ${formatDay(cutOff)}. ${capitalise(read)} read. Raised numbers lead to the words behind a statement.`;
}
