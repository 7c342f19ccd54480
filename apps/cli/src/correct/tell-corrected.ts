import { type Corrected, diffDatasets, isSameDataset } from "@dateline/dataset";
import { changeWords } from "../diff/diff-text.js";
import { actorNames } from "../wording/event-words.js";
import { plainText, wrapText } from "../wrap-text.js";
import type { CorrectCall } from "./action.js";

/** Tells what a correction changed, old and new, a line each, and how to take it back. */
export function tellCorrected({ dir, terminal, isJson, isQuiet }: CorrectCall, { correction, before, after }: Corrected): void {
  if (isJson) {
    terminal.out(`${JSON.stringify(correction)}\n`);
    return;
  }
  const { added, removed, changed } = diffDatasets(before, { ...after, aliases: before.aliases, corrections: [...before.corrections, correction] });
  const names = actorNames(after.actors);
  const lines = [
    ...changed.flatMap(({ after: { id }, fields }) => fields.map((one) => `${id} ${one.field}: ${changeWords(one, { names })}`)),
    ...changed.filter(({ fields }) => fields.length === 0).map(({ after: { id, reportIds } }) => `${id}: now of ${accounts(reportIds)}`),
    ...added.map(({ event: { id, reportIds }, other }) => `${id}: a new event of ${accounts(reportIds)}${other === undefined ? "" : `, split from ${other}`}`),
    ...removed.map(({ event: { id }, other }) => `${id}: ${other === undefined ? "gone, with its last account" : `now part of ${other}`}`),
  ];
  if (isSameDataset({ added, removed, changed })) lines.push("No event shows anything else for it.");
  for (const line of lines) terminal.out(wrapText(line, { rest: "    " }));
  const notes = after.issues.filter(({ stage, message }) => stage === "correct" && message.includes(correction.id));
  for (const { message, hint } of notes) terminal.err(wrapText(plainText(`Note: ${message} ${hint}`), { rest: "      " }));
  if (!isQuiet) terminal.out(`Undo: dateline correct ${dir} undo ${correction.id}\n`);
}

const accounts = (ids: readonly string[]) => (ids.length === 1 ? "one account" : `${ids.length} accounts`);
