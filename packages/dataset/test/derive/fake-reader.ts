import { createHash } from "node:crypto";
import { toId } from "@dateline/schema";
import { type DocumentRecords, deriveDataset, encodeDocument, type InputRecords } from "../../src/index.js";
import { fakeLinker } from "../corrections/fake-linker.js";
import { documentOf, readAccounts } from "../corrections/made-up.js";

const sha256Of = (text: string) => createHash("sha256").update(text).digest("hex");

/** What the made-up reader finds in a text that comes for the n-th time. */
export function readText(path: string, text: string, repeat = 1): DocumentRecords {
  const sha256 = sha256Of(text);
  const id = toId("document", repeat === 1 ? sha256 : sha256Of(`${sha256} ${repeat}`));
  const document = { ...documentOf(path, text), id, sha256, ...(repeat === 1 ? {} : { ordinal: repeat }) };
  const mentioned = /Oster/.exec(text);
  const mentions = mentioned === null ? [] : [{ start: mentioned.index, end: mentioned.index + 5, text: "Oster" }];
  const named = [...text.matchAll(/of the (\w+)/g)].map(([, name = ""]) => name);
  return {
    document,
    mentions: mentions.map((span) => ({ ...span, id: toId("mention", sha256Of(`${id}/${span.start}`)), documentId: id, type: "location" })),
    actors: named.map((name) => ({ id: name.toLowerCase() as DocumentRecords["actors"][number]["id"], name, kind: "group", aliases: [], relations: [] })),
    reports: readAccounts(document),
    figures: [],
    issues: text.includes("Vessel") ? [issueOf(id, path)] : [],
  };
}

function issueOf(documentId: DocumentRecords["document"]["id"], path: string): DocumentRecords["issues"][number] {
  const id = toId("issue", sha256Of(`${documentId}/${path}`));
  return { id, documentId, code: "place/unknown", stage: "resolve", message: "Vessel is in no list.", hint: "Leave it." };
}

/** What is read at a path; an empty text cannot be read. */
function readPath(path: string, text: string): InputRecords {
  const inputs = [{ path, sha256: sha256Of(text) }];
  if (text !== "") return { path, inputs, documents: [encodeDocument(readText(path, text), fakeLinker)], issues: [] };
  const id = toId("issue", sha256Of(path));
  return { path, inputs, documents: [], issues: [{ id, code: "input/empty", stage: "read", path, message: "It has no text.", hint: "Leave it out." }] };
}

export async function* readPaths(texts: Iterable<readonly [path: string, text: string]>): AsyncGenerator<InputRecords> {
  for (const [path, text] of texts) yield readPath(path, text);
}

export const deriveOptions = {
  linker: fakeLinker,
  reidentify: ({ document: { path, text } }: DocumentRecords, repeat: number) => readText(path, text, repeat),
};

/** Makes a dataset of texts by path, or has one grow by them. */
export function derive(dir: string, texts: Iterable<readonly [path: string, text: string]>, { keep = false } = {}) {
  return deriveDataset(dir, () => readPaths(texts), { ...deriveOptions, keep });
}
