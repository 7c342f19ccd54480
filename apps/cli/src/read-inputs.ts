import { createHash } from "node:crypto";
import type { DatasetRecords } from "@dateline/dataset";
import type { DatasetManifest, Issue } from "@dateline/schema";
import type { Engine, FoundMetadata, Linked, Parsed } from "./engine.js";
import { checkMetadata } from "./input/check-metadata.js";
import type { InputFile } from "./input/collect-inputs.js";
import { type InputFailure, toInputFailure, toIssue } from "./input/input-failure.js";
import type { Progress } from "./progress.js";

interface ReadOptions {
  /** What is assumed of every input of which nothing else is known. */
  defaults: FoundMetadata;
  progress: Progress;
}

export interface InputsRead {
  records: DatasetRecords;
  inputs: DatasetManifest["inputs"];
  failures: readonly InputFailure[];
}

/** What has been read so far. */
interface Pile {
  parsed: Parsed[];
  issues: Issue[];
  failures: InputFailure[];
  inputs: DatasetManifest["inputs"];
  /** How often each SHA-256 of a document came. */
  seen: Map<string, number>;
}

/**
 * Returns the records that the files give together. A file or document that fails is a failure and an issue, and the others go on.
 * The order of the files tells copies of the same bytes apart, and nothing else.
 */
export async function readInputs<Context>(files: readonly InputFile[], engine: Engine<Context>, context: Context, options: ReadOptions): Promise<InputsRead> {
  const pile: Pile = { parsed: [], issues: [], failures: [], inputs: [], seen: new Map() };
  for (const file of files) {
    options.progress.begin(file.named);
    try {
      await readInto(pile, file, engine, context, options.defaults);
    } catch (error) {
      pile.failures.push(toInputFailure(error, file));
    }
  }
  options.progress.end();
  return { records: toRecords(pile, engine.link(pile.parsed, context)), inputs: pile.inputs, failures: pile.failures };
}

async function readInto<Context>(pile: Pile, file: InputFile, engine: Engine<Context>, context: Context, defaults: FoundMetadata): Promise<void> {
  const bytes = await file.load();
  pile.inputs.push({ path: file.path, sha256: createHash("sha256").update(bytes).digest("hex") });
  const { metadata, failures } = checkMetadata(engine.InputMetadata, { ...defaults, ...file.metadata }, file);
  pile.failures.push(...failures);
  const { documents, issues } = await engine.readDocuments({ path: file.path, bytes, metadata }, context, pile.seen);
  for (const { sha256 } of documents) pile.seen.set(sha256, (pile.seen.get(sha256) ?? 0) + 1);
  const parsed = documents.map((document) => engine.parse(document, context));
  pile.issues.push(...issues);
  pile.parsed.push(...parsed);
}

function toRecords({ parsed, issues, failures }: Pile, linked: Linked): DatasetRecords {
  return {
    documents: parsed.map(({ document }) => document),
    mentions: parsed.flatMap(({ mentions }) => mentions),
    actors: linked.actors,
    reports: linked.reports,
    events: linked.events,
    figures: parsed.flatMap(({ figures }) => figures),
    issues: [...issues, ...parsed.flatMap((one) => one.issues), ...linked.issues, ...failures.map(toIssue)],
  };
}
