import { ConflictEvent, type Correction, DatelineError } from "@dateline/schema";
import { checkDataset } from "../check-dataset.js";
import type { Dataset, DatasetRecords } from "../dataset.js";
import { describeFault } from "../invalid-record.js";
import { heldAt } from "./apply-sets.js";
import { naming } from "./correction-issue.js";
import { readerReports } from "./derive.js";
import type { CorrectionDraft } from "./draft.js";
import { planCorrections } from "./plan.js";

/**
 * Throws `correction/invalid` where the last correction of a log does not do what was asked: a value that does not fit, words that no document holds, evidence that is not
 * the text, an actor that is not there, an event that would go on showing something else. `after` is what the log gives.
 */
export function assertDone(log: readonly Correction[], draft: CorrectionDraft, before: Dataset, after: DatasetRecords): void {
  const correction = log.at(-1);
  if (correction === undefined) return;
  const issue = after.issues.find(({ stage, code, message }) => stage === "correct" && code !== "correct/conflict" && message.startsWith(naming(correction)));
  if (issue !== undefined) throw invalid(`The correction${issue.message.slice(naming(correction).length)}`, fieldHint);
  if (correction.action === "set") assertWordsFound(log, correction, before);
  assertSound(correction, before, after);
  if (correction.action === "set" && draft.action === "set" && !draft.target.startsWith("r_")) assertShown(correction, after);
}

const fieldHint = "See `dateline explain DATASET EVENT --json` for the fields there are and the shapes of their values.";

function assertWordsFound(log: readonly Correction[], correction: Extract<Correction, { action: "set" }>, before: Dataset): void {
  const { missing } = planCorrections(log, { documents: before.documents, reports: readerReports(before) });
  const lists = [...(missing.get(correction.id)?.values() ?? [])];
  const gone = lists.length < correction.accounts.length ? undefined : lists[0]?.find((words) => lists.every((list) => list.includes(words)));
  if (gone !== undefined)
    throw invalid(`The words “${gone}” do not stand in the document.`, "`text` is what the text says; what you call it goes into `name`.");
}

/** What corrections may not bring in is what a reader may not either. */
function assertSound(correction: Correction, before: Dataset, after: DatasetRecords): void {
  const unfit = after.events.map((event) => ({ event, checked: ConflictEvent.safeParse(event) })).find(({ checked }) => !checked.success);
  if (unfit?.checked.error !== undefined) {
    throw invalid(`The ${correction.action} would make an event that does not fit: ${describeFault(unfit.checked.error, unfit.event)}.`, fieldHint);
  }
  const known = new Set(checkDataset(before).map(({ id, message }) => `${id} ${message}`));
  const problem = checkDataset(after).find(({ id, message }) => !known.has(`${id} ${message}`));
  if (problem !== undefined)
    throw invalid(
      `The ${correction.action} would leave ${problem.id} unsound: ${problem.message}`,
      "Evidence is quoted exactly, and actors are those of actors.jsonl.",
    );
}

function assertShown(correction: Extract<Correction, { action: "set" }>, after: DatasetRecords): void {
  const { field, accounts } = correction;
  const ids = new Set<string>(accounts.map(({ reportId }) => reportId));
  const reports = after.reports.filter(({ id }) => ids.has(id));
  const event = after.events.find(({ reportIds }) => reportIds.some((id) => ids.has(id)));
  if (event === undefined || reports.length < 2) return;
  const wanted = new Set(reports.map((report) => heldAt(report, field)));
  if ([...wanted].some((value) => value === heldAt(event, field)) || isUnited(event, reports, field)) return;
  throw invalid(
    `The event would show ${heldAt(event, field)} for ${field}: its ${reports.length} accounts together give that.`,
    `Set it on one account: ${reports.map(({ id }) => id).join(", ")}.`,
  );
}

/** A list that the accounts have each a part of. */
function isUnited(event: object, reports: readonly object[], field: string): boolean {
  const shown: unknown = JSON.parse(heldAt(event, field));
  const parts = reports.map((report): unknown => JSON.parse(heldAt(report, field)));
  if (!Array.isArray(shown) || !parts.every(Array.isArray)) return false;
  const told = new Set(parts.flat().map((entry) => JSON.stringify(entry)));
  return shown.every((entry) => told.has(JSON.stringify(entry)));
}

const invalid = (message: string, hint: string) => new DatelineError("correction/invalid", message, { hint });
