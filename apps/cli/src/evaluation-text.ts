import type { Evaluation, Score, WrongField } from "@dateline/dataset";
import type { EventReport, SourceDocument } from "@dateline/schema";
import { lineIn } from "./line-in.js";
import { modeWords } from "./wording/event-words.js";
import { plainText, wrapText } from "./wrap-text.js";

type Documents = ReadonlyMap<string, Pick<SourceDocument, "path" | "text" | "mediaType" | "ordinal">>;

/** Returns an evaluation as tables of scores and lists of what differs, at most `limit` of each. */
export function evaluationText(evaluation: Evaluation, documents: Documents, limit: number): string {
  const { accounts, events, links, fields, types, missed, extra, wrong } = evaluation;
  return [
    documentsLine(evaluation.documents),
    table("Found", [
      ["accounts", accounts],
      ["events", events],
      ["links", links],
    ]),
    table("Field", fields.map(named)),
    table("Type", types.map(named)),
    list("Missed", "of the gold, and not found", missed, limit, (report) => reportEntry(report, documents)),
    list("Extra", "found, and not in the gold", extra, limit, (report) => reportEntry(report, documents)),
    list("Wrong", "fields that differ", wrong, limit, (one) => fieldEntry(one, documents)),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function documentsLine({ shared, goldOnly, foundOnly }: Evaluation["documents"]): string {
  const parts = [
    `Documents of the gold: ${shared + goldOnly}, of which the dataset has ${shared}`,
    ...(foundOnly === 0 ? [] : [`${foundOnly} more of the dataset, which are not scored`]),
  ];
  return wrapText(`${parts.join("; ")}.`);
}

const labelWidth = 16;
const named = ({ name, ...score }: Evaluation["fields"][number]): readonly [string, Score] => [name, score];

function table(title: string, rows: readonly (readonly [label: string, score: Score])[]): string {
  if (rows.length === 0) return "";
  const head = `${title.padEnd(labelWidth)}Precision   Recall       F1   Right   Extra   Missing`;
  const lines = rows.map(([label, { precision, recall, f1, right, extra, missing }]) => {
    const shares = [precision, recall, f1].map((share) => (share === null ? "–" : share.toFixed(3)).padStart(9));
    return `${label.padEnd(labelWidth)}${shares.join("")}${[right, extra].map((count) => String(count).padStart(8)).join("")}${String(missing).padStart(10)}`;
  });
  return `${[head, ...lines].join("\n")}\n`;
}

function list<T>(title: string, meaning: string, entries: readonly T[], limit: number, entry: (one: T) => string): string {
  if (entries.length === 0) return "";
  const more = entries.length > limit ? `  … and ${entries.length - limit} more; --all lists them.\n` : "";
  return `${title}: ${entries.length}, ${meaning}\n${entries.slice(0, limit).map(entry).join("")}${more}`;
}

function reportEntry(report: EventReport, documents: Documents): string {
  return `${wrapText(`${placeOf(report, documents)}  ${modeWords(report.mode)} (${report.type})`, { first: "  ", rest: "      " })}${quoteOf(report)}`;
}

function fieldEntry({ field, gold, found, report }: WrongField, documents: Documents): string {
  const values = `${field}: ${inWords(found)}, in the gold ${inWords(gold)}`;
  return `${wrapText(`${placeOf(report, documents)}  ${values}`, { first: "  ", rest: "      " })}${quoteOf(report)}`;
}

const inWords = (values: readonly string[]) => (values.length === 0 ? "none" : values.map(plainText).join(", "));

function placeOf({ documentId, evidence }: EventReport, documents: Documents): string {
  const document = documents.get(documentId);
  return document === undefined ? documentId : lineIn(document, evidence[0]?.start ?? 0);
}

function quoteOf({ evidence }: EventReport): string {
  return wrapText(`“${plainText(evidence[0]?.quote ?? "")}”`, { first: "      " });
}
