import { createHash } from "node:crypto";
import { DatasetManifest, DatelineError, schemaVersion } from "@dateline/schema";
import { z } from "zod";
import { invalidRecord } from "./invalid-record.js";
import type { Migration, Raw } from "./migration.js";
import { migrationsFrom } from "./migrations.js";

/** The file that makes a folder a dataset. */
export const manifestName = "dataset.json";

const Versioned = z.looseObject({ schemaVersion: z.string().regex(/^\d+\.\d+\.\d+$/) });

/** Returns the SHA-256 of the parts one after another, hex. */
export function sha256Of(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

/** Returns the manifest's text: two spaces of indentation, a line end at the end. */
export function encodeManifest(manifest: DatasetManifest): string {
  return `${JSON.stringify(DatasetManifest.parse(manifest), null, 2)}\n`;
}

/** A manifest in this version's shape, and the steps by which its dataset's records come to it. */
export interface FoundManifest {
  manifest: DatasetManifest;
  steps: readonly Migration[];
}

/** A manifest without the list of inputs, which is long: whoever reads records has no need of it. */
export interface ManifestHead extends Pick<FoundManifest, "steps"> {
  manifest: Omit<DatasetManifest, "inputs">;
}

/** Returns what {@link decodeManifest} does but for the inputs, which are not looked at. */
export function decodeHead(bytes: Uint8Array, folder: string): ManifestHead {
  return decode(bytes, folder, ({ inputs: _inputs, ...head }) => ({ ...head, inputs: [] }));
}

/**
 * Returns the manifest that the bytes hold, brought to this version where an earlier one wrote it. Throws `dataset/not-a-dataset` for a file of another kind, `dataset/newer-version` for one that
 * a later dateline wrote, `dataset/invalid-record` for one of ours that was damaged. `folder` is named in errors.
 */
export function decodeManifest(bytes: Uint8Array, folder: string): FoundManifest {
  return decode(bytes, folder, (manifest) => manifest);
}

function decode(bytes: Uint8Array, folder: string, part: (manifest: Raw) => Raw): FoundManifest {
  const json = parseJson(bytes);
  if (json === undefined)
    throw new DatelineError("dataset/not-a-dataset", `Its ${manifestName} is no JSON: it was cut off or changed.`, { path: folder, hint: lostManifestHint });
  const versioned = Versioned.safeParse(json);
  if (!versioned.success) {
    throw new DatelineError("dataset/not-a-dataset", `Its ${manifestName} was not written by dateline.`, { path: folder, hint: "Name a dataset folder." });
  }
  if (isNewer(versioned.data.schemaVersion, schemaVersion)) {
    const message = `The dataset has schema version ${versioned.data.schemaVersion}; this dateline reads up to ${schemaVersion}.`;
    throw new DatelineError("dataset/newer-version", message, { path: folder, hint: "Update dateline, or make the dataset again with this one." });
  }
  const steps = migrationsFrom(versioned.data.schemaVersion);
  const migrated = part(steps.reduce<Raw>((raw, step) => step.manifest(raw), versioned.data));
  const manifest = DatasetManifest.safeParse(migrated);
  if (!manifest.success) throw invalidRecord({ path: manifestName, where: "The manifest" }, manifest.error, migrated);
  return { manifest: manifest.data, steps };
}

/** How a dataset comes back that has lost its manifest: all else is derived. */
export const lostManifestHint =
  "Restore it from a copy. Or make the dataset again in a new folder with `dateline parse`, copy corrections.jsonl into it, and run `dateline correct DIR apply`.";

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // Whatever it is, it is no manifest; the caller says so.
    return undefined;
  }
}

/** A newer major version or, before 1.0, a newer minor one may mean things that this reader does not know. */
function isNewer(version: string, known: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [knownMajor = 0, knownMinor = 0] = known.split(".").map(Number);
  return major > knownMajor || (major === 0 && knownMajor === 0 && minor > knownMinor);
}
