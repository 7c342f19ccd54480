import { createHash } from "node:crypto";
import { join } from "node:path";
import { type EventReport, type SourceDocument, toEventId, toId } from "@dateline/schema";
import { deriveRecords } from "../../src/corrections/derive.js";
import { type DatasetRecords, writeDataset } from "../../src/index.js";
import { newFolder } from "../tiny.js";
import { fakeLinker } from "./fake-linker.js";

const digest = (...parts: string[]) => createHash("sha256").update(parts.join("\n")).digest("hex");

/** What the made-up documents say; each sentence is told as an account, its first word naming the mode. */
export const dispatches: Readonly<Record<string, string>> = {
  "a.txt": "Shelling hit a mill in Oster on Monday and killed two millers. Looting broke out in Oster. Arson burnt a barn on the Lund road.",
  "b.txt": "Shelling hit the mill at Oster on Monday, a clerk said; three millers were killed.",
  "c.txt": "Shelling was heard in Vessel on Monday. Looting broke out in Oster.",
};

const modes = { Shelling: "shelling", Looting: "armed-raid", Arson: "arson" } as const;
const noYear = { edtf: "2033-02-07", start: "2033-02-07", end: "2033-02-07", precision: "day", basis: "relative", evidence: [] } as const;

export function documentOf(path: string, text: string): SourceDocument {
  const sha256 = digest(text);
  const id = toId("document", digest(path, text));
  return { id, path, sha256, mediaType: "text/plain", language: "en", published: null, text, blocks: [{ kind: "paragraph", start: 0, end: text.length }] };
}

/** The accounts of a document: one a sentence. */
export function readAccounts({ id: documentId, text }: SourceDocument): EventReport[] {
  return [...text.matchAll(/(Shelling|Looting|Arson)[^.]*\./g)].map((match): EventReport => {
    const [quote, word = ""] = match;
    const id = toId("report", digest(documentId, String(match.index)));
    const mode = modes[word as keyof typeof modes];
    const millers = text.indexOf("millers", match.index);
    const hasMillers = millers !== -1 && millers < match.index + quote.length;
    return {
      id,
      documentId,
      eventId: toEventId(id),
      explanation: [{ stage: "assemble", rule: `example/${mode}`, start: match.index, end: match.index + word.length }],
      evidence: [{ documentId, start: match.index, end: match.index + quote.length, quote }],
      type: "assault",
      mode,
      status: "occurred",
      time: quote.includes("Monday") ? { ...noYear, evidence: [] } : null,
      place: null,
      participants: hasMillers ? [{ role: "victim", kind: "group", text: "millers", start: millers, end: millers + 7 }] : [],
      weapons: [],
      casualties: [],
      attributions: [],
      contested: [],
      confidence: "low",
      reasons: ["It is made up."],
    };
  });
}

/** The records that the fake reader and the fake linker give of the texts. */
export function madeUp(texts: Readonly<Record<string, string>> = dispatches): DatasetRecords {
  const documents = Object.entries(texts).map(([path, text]) => documentOf(path, text));
  const read = { documents, mentions: [], actors: [], reports: documents.flatMap(readAccounts), events: [], figures: [], issues: [], originals: [] };
  return deriveRecords(read, [], fakeLinker);
}

/** Returns the folder of a made-up dataset that is gone when the test is over. */
export async function madeUpFolder(texts?: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(await newFolder(), "dataset");
  await writeDataset(folder, madeUp(texts), { inputs: [] });
  return folder;
}

/** The account of a path that begins with a word, as in `a.txt`, `Looting`. */
export function accountOf(records: Pick<DatasetRecords, "documents" | "reports">, path: string, word: string): EventReport {
  const found = records.reports.find(
    ({ documentId, evidence }) => records.documents.find(({ id }) => id === documentId)?.path === path && evidence[0]?.quote.startsWith(word),
  );
  if (found === undefined) throw new Error(`No account of ${path} begins with ${word}.`);
  return found;
}
