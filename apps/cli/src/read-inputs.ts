import { createHash } from "node:crypto";
import type { DatasetRecords } from "@dateline/dataset";
import type { DatasetManifest, Issue } from "@dateline/schema";
import type { Engine, InputMetadata, Parsed } from "./engine.js";
import type { InputFile } from "./input/collect-inputs.js";
import { type InputFailure, toInputFailure, toIssue } from "./input/input-failure.js";
import type { Progress } from "./progress.js";

interface ReadOptions {
  /** What is assumed of every input that says nothing else. */
  defaults: InputMetadata;
  progress: Progress;
}

export interface InputsRead {
  records: DatasetRecords;
  inputs: DatasetManifest["inputs"];
  failures: readonly InputFailure[];
}

/**
 * Returns the records that the files give together. A file or document that fails is a failure and an issue, and the others go on.
 * Files are read in the order given; what comes out depends on it no further than in which copy of the same bytes is kept.
 */
export async function readInputs<Context>(files: readonly InputFile[], engine: Engine<Context>, context: Context, options: ReadOptions): Promise<InputsRead> {
  const failures: InputFailure[] = [];
  const issues: Issue[] = [];
  const inputs: DatasetManifest["inputs"] = [];
  const parsed: Parsed[] = [];
  for (const file of files) {
    options.progress.begin(file.named);
    try {
      const bytes = await file.load();
      inputs.push({ path: file.path, sha256: createHash("sha256").update(bytes).digest("hex") });
      const read = engine.readDocuments({ path: file.path, bytes, metadata: { ...options.defaults, ...file.metadata } }, context);
      issues.push(...read.issues);
      parsed.push(...read.documents.map((document) => engine.parse(document, context)));
    } catch (error) {
      failures.push(toInputFailure(error, file));
    }
  }
  options.progress.end();
  const linked = engine.link(parsed, context);
  const records: DatasetRecords = {
    documents: parsed.map(({ document }) => document),
    mentions: parsed.flatMap(({ mentions }) => mentions),
    actors: linked.actors,
    reports: linked.reports,
    events: linked.events,
    figures: parsed.flatMap(({ figures }) => figures),
    issues: [...issues, ...parsed.flatMap((one) => one.issues), ...linked.issues, ...failures.map(toIssue)],
  };
  return { records, inputs, failures };
}
