import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DatelineError } from "@dateline/schema";
import type { FoundMetadata } from "../engine.js";

const manifestName = "manifest.json";
const sidecarSuffix = ".json";

/** Whether a file of a folder tells of others and is no dispatch: a manifest, or `<file>.json` beside `<file>`. */
export function isBeside(name: string, siblings: ReadonlySet<string>): boolean {
  return name === manifestName || (name.endsWith(sidecarSuffix) && siblings.has(name.slice(0, -sidecarSuffix.length)));
}

/** What is told of a file beside it. */
export interface FoundBeside {
  metadata?: FoundMetadata;
  /** What is wrong with the sidecar or manifest: what it may tell of the file is not known. */
  faults: readonly unknown[];
}

/**
 * Returns a reader of what is known of a file: from `<file>.json` beside it and from the `manifest.json` of its folder, which is read once. Where
 * both tell, the sidecar is right. A manifest lists `documents`, each with its `file` and what is known of it; the publisher of what a document
 * `restates` counts as its own where it names none. A file that is no such JSON is a fault of every file that it may tell of.
 */
export function metadataReader(): (file: string) => Promise<FoundBeside> {
  const manifests = new Map<string, Promise<Manifest>>();
  return async (file) => {
    const folder = dirname(file);
    const manifest = manifests.get(folder) ?? readManifest(join(folder, manifestName)).then(asFound, asFault);
    manifests.set(folder, manifest);
    const [sidecar, { found: entries, fault }] = await Promise.all([readSidecar(`${file}${sidecarSuffix}`).then(asFound, asFault), manifest]);
    const entry = entries?.get(basename(file));
    const faults = [sidecar.fault, fault].filter((one) => one !== undefined);
    return sidecar.found === undefined && entry === undefined ? { faults } : { faults, metadata: { ...entry, ...withoutNulls(sidecar.found ?? {}) } };
  };
}

type Manifest = Outcome<ReadonlyMap<unknown, JsonObject>>;
interface Outcome<Found> {
  found?: Found;
  fault?: unknown;
}

const asFound = <Found>(found: Found): Outcome<Found> => ({ found });
const asFault = (fault: unknown): Outcome<never> => ({ fault });

async function readSidecar(path: string): Promise<JsonObject | undefined> {
  const json = await readJson(path, "The sidecar file");
  if (json === undefined || isJsonObject(json)) return json;
  throw new DatelineError("data/invalid", "The sidecar file is not a JSON object.", {
    path,
    hint: 'Write it as in {"publisher": "EFE", "published": "2024-01-28"}.',
  });
}

async function readManifest(path: string): Promise<ReadonlyMap<unknown, JsonObject>> {
  const json = await readJson(path, "The manifest");
  if (json === undefined) return new Map();
  if (!isJsonObject(json) || !Array.isArray(json.documents)) {
    throw new DatelineError("data/invalid", 'The manifest has no list of "documents".', { path, hint: 'Write it as in {"documents": [{"file": "a.txt"}]}.' });
  }
  return new Map(json.documents.filter(isJsonObject).map((entry) => [entry.file, ownMetadata(entry)]));
}

/** The publisher of what a document restates speaks through it; title and hash are those of the other text. */
function ownMetadata({ restates, ...own }: JsonObject): JsonObject {
  const publisher = isJsonObject(restates) ? withoutNulls({ publisher: restates.publisher ?? null }) : {};
  return { ...publisher, ...withoutNulls(own) };
}

/** "Not known" is no value. */
function withoutNulls(found: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
}

async function readJson(path: string, what: string): Promise<unknown> {
  const source = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new DatelineError("data/invalid", `${what} cannot be read.`, { path, hint: "See to its rights, or take it away.", cause: error });
  });
  try {
    return source === undefined ? undefined : JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw notJson(path, what, cause);
  }
}

function notJson(path: string, what: string, cause: unknown): DatelineError {
  return new DatelineError("data/invalid", `${what} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}.`, {
    path,
    hint: "Mend it, or take it away.",
    cause,
  });
}

type JsonObject = Record<string, unknown>;
const isJsonObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);
