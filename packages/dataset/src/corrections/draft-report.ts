import { DatelineError, type Evidence, type SourceDocument, toEventId, toId } from "@dateline/schema";
import { sha256Of } from "../manifest-file.js";
import { completeValue } from "./complete-value.js";
import { isObject, type Json } from "./field-path.js";
import { evidenceOf } from "./words.js";

/** An account to be added, complete, and the words that tell it. */
export interface DraftedReport {
  report: Json & object;
  document: SourceDocument;
  evidence: Evidence;
}

const example =
  'It looks like {"path": "a.txt", "quote": "Gunmen shot a judge in Loja.", "type": "assault", "mode": "shooting", "participants": [{"role": "victim", "kind": "person", "text": "judge"}]}.';

/**
 * Returns an account as somebody tells it with what it lacks: its document by `path`, its evidence by the words it quotes, offsets by their words; no time, no place
 * and empty lists where it is silent. Its id is that of the document, the words and `place`, its place in the log. Throws `correction/invalid`.
 */
export function draftReport(told: Json, documents: readonly SourceDocument[], place: number): DraftedReport {
  if (!isObject(told)) throw invalid("An account to be added is a JSON object.", example);
  const { path, quote, id: _id, eventId: _eventId, ...fields } = told;
  const given = Array.isArray(fields.evidence) ? fields.evidence[0] : undefined;
  const words = isObject(given ?? null) ? Reflect.get(Object(given), "quote") : quote;
  if (typeof words !== "string" || words === "") throw invalid("An account to be added quotes the words that tell it.", example);
  const document = documentOf(fields.documentId ?? null, path ?? null, words, documents);
  const evidence = evidenceOf(document, words, 0);
  if (evidence === undefined) throw invalid(`The words “${words}” do not stand in ${document.path}.`, "Quote them exactly as they stand there.");
  const basis = { document, near: evidence.start, evidence: [] };
  const missing: string[] = [];
  const completed = Object.entries({ ...silent, ...fields }).map(([field, value]) => {
    const done = completeValue(field, value, basis);
    missing.push(...done.missing);
    return [field, done.value];
  });
  if (missing[0] !== undefined) throw invalid(`The words “${missing[0]}” do not stand in ${document.path}.`, "Quote them exactly as they stand there.");
  const id = toId("report", sha256Of([`added\n${document.id}\n${words}\n${place}`]));
  const own = { id, documentId: document.id, eventId: toEventId(id), evidence: [{ ...evidence }] };
  return { report: { ...Object.fromEntries(completed), ...own }, document, evidence };
}

/** What an account says that does not say it. */
const silent: { [field: string]: Json } = {
  status: "occurred",
  time: null,
  place: null,
  participants: [],
  weapons: [],
  casualties: [],
  attributions: [],
  contested: [],
  confidence: "moderate",
  reasons: [],
  explanation: [],
};

function documentOf(id: Json, path: Json, words: string, documents: readonly SourceDocument[]): SourceDocument {
  const named = documents.filter((document) => (id === null ? document.path === path : document.id === id));
  const holding = named.filter(({ text }) => text.includes(words));
  const [document] = holding.length > 0 ? holding : named;
  if (document !== undefined) return document;
  throw invalid(`There is no document ${JSON.stringify(id ?? path)}.`, `Name it by "documentId" or "path" as in documents.jsonl. ${example}`);
}

const invalid = (message: string, hint: string) => new DatelineError("correction/invalid", message, { hint });
