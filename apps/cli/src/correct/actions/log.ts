import { readCorrections, readDataset } from "@dateline/dataset";
import type { Correction } from "@dateline/schema";
import { fieldWords } from "../../diff/value-words.js";
import { type Redacted, redactor } from "../../redaction.js";
import { plainText, wrapText } from "../../wrap-text.js";
import type { CorrectAction } from "../action.js";
import { behindNote } from "../behind-note.js";

/** `dateline correct DATASET log` */
export const log: CorrectAction = {
  name: "log",
  usage: "log",
  operands: { min: 0, max: 0 },
  async run({ dir, redact, terminal, isJson, isQuiet }) {
    const found = await readCorrections(dir);
    const { undone } = found;
    const corrections = redact === undefined ? found.corrections : await redactedLog(dir, redact, found.corrections);
    if (isJson) terminal.out(corrections.map((one) => `${JSON.stringify({ ...one, undone: undone.has(one.id) })}\n`).join(""));
    else terminal.out(corrections.map((one) => entry(one, undone.has(one.id))).join("\n"));
    if (!isQuiet)
      terminal.err(`${corrections.length} ${corrections.length === 1 ? "correction" : "corrections"}, ${undone.size} taken back\n${behindNote(dir, found)}`);
    return 0;
  },
};

/** The log may be ahead of the dataset, whose names it is read with. */
async function redactedLog(dir: string, redact: Redacted, corrections: readonly Correction[]): Promise<readonly Correction[]> {
  const dataset = { ...(await readDataset(dir)), corrections: [...corrections] };
  return redactor(redact, [dataset])(dataset).corrections;
}

function entry(correction: Correction, isUndone: boolean): string {
  const { id, at, author, reason } = correction;
  const taken = isUndone ? "  taken back" : "";
  const head = `${id}  ${at.slice(0, 16).replace("T", " ")}  ${plainText(author)}${taken}\n`;
  return (
    head +
    [whatIt(correction), plainText(reason), ...correction.evidence.map(({ quote }) => `“${plainText(quote)}”`)]
      .map((line) => wrapText(line, { first: "    " }))
      .join("")
  );
}

function whatIt(correction: Correction): string {
  switch (correction.action) {
    case "set":
      return `set ${correction.field} of ${accountsOf(correction)} to ${valueWords(correction)}`;
    case "merge":
      return `merge ${correction.eventIds.join(", ")}`;
    case "split":
      return `split ${accountsOf(correction)} from ${correction.eventId}`;
    case "undo":
      return `undo ${correction.correctionId}`;
    default:
      return `${correction.action} ${accountsOf(correction)}`;
  }
}

/** The whole of a field, or of its entries of one kind, in words; anything within it as it was given. */
function valueWords({ field, value }: Extract<Correction, { action: "set" }>): string {
  const [root = "", ...within] = field.split(".");
  const isWhole = within.length === 0 || (within.length === 1 && !/^\d+$/.test(within[0] ?? "") && Array.isArray(value));
  return fieldWords(isWhole ? root : "", value, noNames);
}

/** Participants bear their names; the log is read without the table of actors. */
const noNames = new Map<string, string>();

const accountsOf = ({ accounts }: Exclude<Correction, { action: "undo" }>) => accounts.map(({ reportId }) => reportId).join(", ");
