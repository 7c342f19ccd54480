import { createHash } from "node:crypto";
import { DatelineError, type DocumentId, type SourceDocument, toId } from "@dateline/schema";
import { readers } from "../readers.js";
import type { DraftIssue, IssueDraft } from "../stage.js";
import { detectLanguage } from "./detect-language.js";
import { type Languages, loadLanguages } from "./languages.js";
import { badValue, type InputMetadata, mergeMetadata } from "./metadata.js";
import { toPublished } from "./published.js";
import type { Reader, ReadFile, ReadItem } from "./reader.js";
import { refuseBinary } from "./refuse-binary.js";
import { refuseTooLarge } from "./too-large.js";

/** At most this many bytes of an item are read unless the caller says otherwise: 16 MiB. */
export const defaultMaxBytes = 16 * 1024 * 1024;

export interface DocumentInput {
  /** Relative to the input that was named, with `/`. */
  path: string;
  bytes: Uint8Array;
  /** From a manifest or a sidecar file; goes before what the file says of itself. */
  metadata?: InputMetadata;
}

export interface ReadOptions {
  maxBytes: number;
  /** How often each SHA-256 came in the inputs before this one, so that the same bytes get an id of their own each time. */
  seen?: ReadonlyMap<string, number>;
  languages?: Languages;
}

/** The dispatches of a file, and what was doubtful in reading it. */
export interface DocumentsRead {
  documents: SourceDocument[];
  issues: DraftIssue[];
}

/**
 * Returns the dispatches in a file, and what was doubtful in reading it. `blocks` hold only what markup says; the segment stage completes them.
 * Text keeps every character of the input but line ends, which become `\n`; offsets point into it. Formats are the rows of `readers.ts`.
 * Throws one `DatelineError` for an input that cannot be read: `input/empty`, `binary`, `too-large`, `encoding`, `unsupported`, `unreadable`.
 * Reports `read/encoding`, `read/language`, `read/metadata`, `read/whole-page` and `read/bad-record`.
 */
export async function readDocuments(input: DocumentInput, options: ReadOptions): Promise<DocumentsRead> {
  const { path, bytes } = input;
  if (bytes.length === 0) throw emptyInput(path);
  const reader = chooseReader(path, bytes);
  if (reader.readsBinary !== true) refuseBinary(path, bytes);
  if (reader.checksSize !== true) refuseTooLarge(path, bytes.length, options.maxBytes);
  return toDocuments(await reader.read({ path, bytes, maxBytes: options.maxBytes }), reader, input, options);
}

/** Returns the documents of what a reader found in a file. Throws `input/empty` where none of it has text. */
export function toDocuments(
  file: ReadFile,
  { mediaType }: Pick<Reader, "mediaType">,
  { path, metadata = {} }: Omit<DocumentInput, "bytes">,
  options: ReadOptions,
): DocumentsRead {
  if (file.items.every((item) => item.text.trim() === "")) throw emptyInput(path);
  const seen = new Map(options.seen);
  const languages = options.languages ?? loadLanguages();
  const documents: SourceDocument[] = [];
  const issues: DraftIssue[] = file.issues.map((issue) => ({ ...issue, path }));
  for (const item of file.items) {
    const sha256 = createHash("sha256").update(item.bytes).digest("hex");
    const repeat = (seen.get(sha256) ?? 0) + 1;
    seen.set(sha256, repeat);
    const read = toDocument(item, { path, mediaType, sha256, repeat, languages, given: metadata });
    documents.push(read.document);
    issues.push(...read.issues.map((issue) => ({ ...issue, documentId: read.document.id })));
  }
  return { documents, issues };
}

function emptyInput(path: string): DatelineError {
  return new DatelineError("input/empty", `${path} has no text.`, { path, hint: "Leave it out, or check that it was saved whole." });
}

function chooseReader(path: string, bytes: Uint8Array): Reader {
  const ending = /\.[^./]+$/.exec(path.toLowerCase())?.[0];
  const known = readers.find((reader) => ending !== undefined && reader.extensions.includes(ending));
  const reader = known ?? (ending === undefined ? readers.find(({ sniff }) => sniff?.(bytes)) : undefined);
  if (reader) return reader;
  const endings = readers.flatMap(({ extensions }) => extensions).join(", ");
  throw new DatelineError("input/unsupported", `${path} has the ending ${ending}, which no reader knows.`, { path, hint: `Readable are ${endings}.` });
}

/** Returns the id of a document whose bytes came so often, this one counted. */
export function documentId(sha256: string, repeat: number): DocumentId {
  return toId("document", repeat === 1 ? sha256 : createHash("sha256").update(`${sha256} ${repeat}`).digest("hex"));
}

interface Origin {
  path: string;
  mediaType: string;
  sha256: string;
  repeat: number;
  languages: Languages;
  given: InputMetadata;
}

function toDocument(item: ReadItem, origin: Origin): { document: SourceDocument; issues: IssueDraft[] } {
  const { path, mediaType, sha256, repeat } = origin;
  const metadata = mergeMetadata(origin.given, item.metadata);
  const published = metadata.published === undefined ? null : toPublished(metadata.published);
  const ordinal = item.ordinal ?? (repeat > 1 ? repeat : undefined);
  const language = languageOf(item, origin);
  const { title, publisher, byline, url, archiveUrl, retrieved, grade } = metadata;
  const document: SourceDocument = {
    id: documentId(sha256, repeat),
    path,
    ...(ordinal !== undefined && { ordinal }),
    sha256,
    mediaType,
    language,
    ...defined({ title, publisher, byline, url, archiveUrl, retrieved, grade }),
    published,
    text: item.text,
    blocks: [...item.blocks],
  };
  const issues = [...item.issues];
  if (metadata.published !== undefined && published === null) issues.push(badValue("manifest", "published", metadata.published));
  if (!/^(?:en|und)\b/i.test(language)) issues.push(otherLanguage(language));
  return { document, issues };
}

/** Formats whose language is often that of a template. */
const templated = new Set(["text/html", "application/rss+xml"]);

/** A person's word goes first; that of a page's or feed's template only settles what the words leave open. */
function languageOf(item: ReadItem, { given, languages, mediaType }: Origin): string {
  const stated = item.metadata.language;
  const trusted = given.language ?? (templated.has(mediaType) ? undefined : stated);
  if (trusted !== undefined) return trusted;
  const detected = detectLanguage(item.text, languages);
  return detected === "und" ? (stated ?? "und") : detected;
}

function otherLanguage(language: string): IssueDraft {
  return {
    code: "read/language",
    stage: "read",
    message: `The text seems to be in another language than English${language === "mis" ? "" : ` (${language})`}, so no events are read from it.`,
    hint: 'If it is English, say so in the manifest: "language": "en". Else translate it first.',
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends Record<string, unknown>>(record: T): Defined<T> {
  // Entries whose value is undefined are left out, as `exactOptionalPropertyTypes` asks; the rest keep their type.
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
}
