import { createHash } from "node:crypto";
import type { DocumentRecords, Linker } from "@dateline/dataset";
import { InputMetadata } from "@dateline/parser";
import { type ConflictEvent, DatelineError, type EventReport, type Issue, type SourceDocument, toEventId, toId } from "@dateline/schema";
import type { Engine } from "../src/engine.js";

const digest = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
};

/** A context that remembers what the fake was asked. */
export interface FakeContext {
  maxBytes: number | undefined;
}

/**
 * Returns a parser that knows one thing: a line that begins with "ATTACK " tells of an attack on what follows, and attacks on the same target are one
 * event. A file that holds "BROKEN" is unreadable, one that holds "BUG" breaks the parser, an empty one is empty.
 */
export function fakeEngine(): Engine<FakeContext, FakeKey> {
  return {
    readerVersion: async () => "fake",
    InputMetadata,
    loadContext: async ({ maxBytes }) => ({ maxBytes }),
    async readDocuments({ path, bytes, metadata }, { maxBytes }) {
      const text = new TextDecoder().decode(bytes);
      if (text === "") throw new DatelineError("input/empty", `${path} is empty.`, { path, hint: "Leave it out." });
      if (text.includes("BROKEN")) throw new DatelineError("input/encoding", `${path} is in no charset.`, { path: `${path}:2`, hint: "Save it as UTF-8." });
      if (maxBytes !== undefined && bytes.length > maxBytes) throw new DatelineError("input/too-large", `${path} is too large.`, { path });
      return { documents: [toDocument(path, text, metadata, 1)], issues: [] };
    },
    parse(document) {
      if (document.text.includes("BUG")) throw new TypeError("undefined is not a function");
      return parseFake(document);
    },
    linkerOf: () => fakeLinker,
    reidentify({ document }, repeat) {
      const { publisher, grade, published, path, text } = document;
      const day = published === null ? {} : { published: published.edtf };
      return parseFake(
        toDocument(path, text, { ...(publisher === undefined ? {} : { publisher }), ...(grade === undefined ? {} : { grade }), ...day }, repeat),
      );
    },
  };
}

function toDocument(path: string, text: string, { publisher, published, grade }: InputMetadata, repeat: number): SourceDocument {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const day = published ?? null;
  return {
    id: toId("document", repeat === 1 ? sha256 : digest(sha256, String(repeat))),
    path,
    ...(repeat === 1 ? {} : { ordinal: repeat }),
    sha256,
    mediaType: "text/plain",
    language: "en",
    ...(publisher === undefined ? {} : { publisher }),
    ...(grade === undefined ? {} : { grade }),
    published: day === null ? null : { edtf: day, start: day, end: day, precision: "day", basis: "stated", evidence: [] },
    text,
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
  };
}

function parseFake(document: SourceDocument): DocumentRecords {
  const reports = [...document.text.matchAll(/^ATTACK (.+)$/gm)].map((match) => toReport(document, match.index, match[0], match[1] ?? ""));
  const issue: Issue = {
    id: toId("issue", digest(document.id)),
    code: "fake/guess",
    stage: "resolve",
    documentId: document.id,
    message: "A guess.",
    hint: "None.",
  };
  return { document, mentions: [], actors: [], reports, figures: [], issues: [issue] };
}

function toReport(document: SourceDocument, start: number, line: string, target: string): EventReport {
  const id = toId("report", digest(document.id, String(start)));
  const span = { start: start + line.length - target.length, end: start + line.length };
  return {
    id,
    documentId: document.id,
    eventId: toEventId(id),
    explanation: [{ stage: "assemble", rule: "fake/attack", field: "target", ...span }],
    evidence: [{ documentId: document.id, start, end: start + line.length, quote: line }],
    type: "assault",
    mode: "shelling",
    status: "occurred",
    time: document.published,
    place: null,
    participants: [{ role: "target", kind: "other", text: target, ...span }],
    weapons: [],
    casualties: [],
    attributions: [],
    contested: [],
    confidence: "low",
    reasons: ["It is a fake."],
  };
}

interface FakeKey {
  id: EventReport["id"];
  target: string | undefined;
}

function similar(keys: readonly FakeKey[], isNew: (id: EventReport["id"]) => boolean): [EventReport["id"], EventReport["id"], number][] {
  const sorted = [...keys].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.flatMap((one, at) => {
    const others = sorted.slice(at + 1).filter((other) => other.target === one.target && (isNew(one.id) || isNew(other.id)));
    return others.map((other): [EventReport["id"], EventReport["id"], number] => [one.id, other.id, 1]);
  });
}

const fakeLinker: Linker<FakeKey> = {
  keyOf: ({ id, participants }) => ({ id, target: participants[0]?.text }),
  blocksOf: ({ target = "" }) => ({ own: [target], others: [target] }),
  similar,
  group(keys) {
    const groups = new Map<string | undefined, EventReport["id"][]>();
    for (const { id, target } of keys) groups.set(target, [...(groups.get(target) ?? []), id]);
    return [...groups.values()];
  },
  eventOf: (reports) => toEvent(reports),
};

function toEvent(accounts: readonly EventReport[]): ConflictEvent {
  const [first] = accounts;
  if (first === undefined) throw new Error("An event needs a report.");
  const { documentId: _documentId, eventId: _eventId, explanation: _explanation, evidence: _evidence, ...shared } = first;
  return { ...shared, id: toEventId(first.id), reportIds: accounts.map(({ id }) => id), voices: [] };
}
