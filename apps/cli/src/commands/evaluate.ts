import { type Dataset, evaluateDataset, readDataset } from "@dateline/dataset";
import { defineCommand } from "../command.js";
import { evaluationJson } from "../evaluation-json.js";
import { evaluationText } from "../evaluation-text.js";
import { jsonOption, text, usageError, wholeNumber } from "../option.js";

/** As many of each list as a screen shows. */
const usualLimit = 5;

/** `dateline evaluate` */
export const evaluate = defineCommand({
  usage: "evaluate DATASET --gold GOLD",
  description:
    "Compares a dataset with another of the same documents that is held to be right, such as one that an analyst has corrected. Accounts are aligned one to one by the words that tell them, their type and fields. Shows precision, recall and F1 of accounts, events, links between accounts, fields and types, then what was missed, what is extra and which fields are wrong, with the words and where they stand. Documents that are not in the gold are not scored.",
  examples: [
    { command: "dateline evaluate out/dataset --gold out/corrected", purpose: "See how far the reader's dataset is from the corrected one." },
    { command: "dateline evaluate out/dataset --gold out/corrected --all", purpose: "List everything that differs." },
    { command: "dateline evaluate out/dataset --gold out/corrected --json | jq .f1", purpose: "The scores as numbers for another program." },
  ],
  options: {
    gold: { value: text("DIR"), summary: "The dataset that is held to be right." },
    limit: { value: wholeNumber, summary: `At most so many of each list. [default: ${usualLimit}; with --json all]` },
    all: { summary: "List everything that differs." },
    json: jsonOption,
  },
  operands: { min: 1, max: 1 },
  async run({ values, operands: [dir = ""] }, terminal) {
    if (values.gold === undefined)
      throw usageError("There is nothing to compare with.", "Name a dataset that is held to be right, as in `--gold out/corrected`.");
    if (values.all && values.limit !== undefined) throw usageError("--all and --limit ask for two things.", "Leave one of them out.");
    const [found, gold] = await Promise.all([readDataset(dir), readDataset(values.gold)]);
    const evaluation = evaluateDataset(found, gold);
    const limit = values.limit ?? (values.all || values.json ? Number.POSITIVE_INFINITY : usualLimit);
    const documents = documentsOf(gold, found);
    terminal.out(values.json ? evaluationJson(evaluation, documents, limit) : evaluationText(evaluation, documents, limit));
    return 0;
  },
});

function documentsOf(...datasets: readonly Dataset[]): ReadonlyMap<string, Dataset["documents"][number]> {
  return new Map(datasets.flatMap(({ documents }) => documents.map((document) => [document.id, document])));
}
