import type { Evaluation, Score } from "@dateline/dataset";
import type { EventReport, SourceDocument } from "@dateline/schema";

type Documents = ReadonlyMap<string, Pick<SourceDocument, "path" | "text">>;

/** Returns an evaluation as JSON, one object a line: the documents, each score by `of` and `name`, then what differs, at most `limit` of each kind. */
export function evaluationJson(evaluation: Evaluation, documents: Documents, limit: number): string {
  const { accounts, events, links, fields, types, missed, extra, wrong } = evaluation;
  const lines: object[] = [
    { kind: "documents", ...evaluation.documents },
    ...scoreLines("found", [
      { name: "accounts", ...accounts },
      { name: "events", ...events },
      { name: "links", ...links },
    ]),
    ...scoreLines("field", fields),
    ...scoreLines("type", types),
    ...missed.slice(0, limit).map((report) => ({ kind: "missed", ...told(report, documents) })),
    ...extra.slice(0, limit).map((report) => ({ kind: "extra", ...told(report, documents) })),
    ...wrong.slice(0, limit).map(({ field, gold, found, report }) => ({ kind: "wrong", field, gold, found, ...told(report, documents) })),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

function scoreLines(of: string, scores: readonly (Score & { name: string })[]): object[] {
  return scores.map(({ name, ...score }) => ({ kind: "score", of, name, ...score }));
}

function told({ id, documentId, type, mode, evidence }: EventReport, documents: Documents): object {
  const { path, text } = documents.get(documentId) ?? { path: documentId, text: "" };
  const [first] = evidence;
  const line = text.slice(0, first?.start ?? 0).split("\n").length;
  return { reportId: id, type, mode, path, line, quote: first?.quote };
}
