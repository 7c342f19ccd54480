import { relative } from "node:path";
import { type CorrectionDraft, correctDataset, type Dataset, undoCorrection } from "@dateline/dataset";
import { DatelineError, type RecordFile } from "@dateline/schema";
import {
  briefOf,
  correctionsOf,
  type EventBrief,
  type EventEvidence,
  type EvidenceRecords,
  eventsNamed,
  evidenceOf,
  evidenceRecords,
} from "../evidence/evidence.js";
import { toFieldValue } from "../evidence/field-value.js";
import { type Review, reviewOf } from "../evidence/review.js";
import type { StandingCorrection } from "../evidence/standing-corrections.js";
import type { CorrectRequest, DatasetAnswer } from "./api.js";
import type { Correcting } from "./corrections.js";
import { datasetReader, type OpenDataset } from "./dataset-reader.js";

/** Answers what the page asks about the dataset itself: what a value rests on, what to review, what to put right. */
export interface DatasetDesk {
  /** Says whether there is a dataset, of which it reads the manifest alone. Throws what reading one throws, but where there is none and nobody named it. */
  state(): Promise<DatasetAnswer>;
  /** Returns the records of a file, or the manifest, as JSON. */
  records(part: RecordFile | "manifest"): Promise<Buffer>;
  /** Reads what charts need, while nobody is waiting for it yet. Where that fails, it is told when it is asked for. */
  prepare(): Promise<void>;
  evidence(ids: readonly string[], shown: string | undefined): Promise<EvidenceAnswer>;
  review(): Promise<Review & { canCorrect: boolean }>;
  correct(request: CorrectRequest): Promise<void>;
}

export interface EvidenceAnswer {
  /** Every event asked for. */
  events: EventBrief[];
  /** The one that is shown: the one asked for, else the first. There may be none, where the ids are of what the dataset was before. */
  event?: EventEvidence;
  /** Corrections of it that stand, latest first. */
  corrections: StandingCorrection[];
  canCorrect: boolean;
}

/** Where the dataset lies. */
export interface DatasetPlace {
  locate(): Promise<string>;
  /** Whether the user named it: then there must be one. */
  isNamed: boolean;
  /** The folder that it is shown relative to. */
  from: string;
  /** What makes it fit to be shown. What is shown is then not what is in the files, and nothing is corrected. */
  redact?: Redact;
}

type Redact = (dataset: Dataset) => Dataset;

/** Returns the desk over the dataset in the folder that `locate` gives. Without `correcting`, it answers and changes nothing. */
export function datasetDesk({ locate, isNamed, from, redact }: DatasetPlace, correcting: Correcting | undefined): DatasetDesk {
  const open = datasetReader(redact);
  const all = async (): Promise<EvidenceRecords> => {
    const dataset = await open(await locate());
    const records = await evidenceOn(dataset);
    // Somebody may have written a new state while the files of this one were read.
    return (await open(await locate())).state === dataset.state ? records : all();
  };
  let linker: ReturnType<Correcting["linker"]> | undefined;
  const canCorrect = correcting !== undefined && redact === undefined;
  return {
    async state() {
      const dir = await locate();
      const label = relative(from, dir) || ".";
      try {
        const { state, events } = await open(dir);
        return { label, dataset: { state, events } };
      } catch (error) {
        const isMissing = error instanceof DatelineError && (error.code === "dataset/not-found" || error.code === "dataset/not-a-dataset");
        if (isNamed || !isMissing) throw error;
        return { label, dataset: { problem: `There is no dataset for this notebook. ${error.hint ?? ""}`.trim() } };
      }
    },
    async records(part) {
      const json = await (await open(await locate())).json(part);
      // Soon a mark is clicked; what fails here is told then.
      void all().catch(() => {});
      return json;
    },
    async prepare() {
      try {
        const dataset = await open(await locate());
        for (const part of ["events", "documents"] as const) await dataset.json(part);
      } catch {
        // Nobody has asked yet.
      }
    },
    async evidence(ids, shown) {
      const dataset = await all();
      const events = eventsNamed(dataset, ids);
      const event = events.find(({ id }) => id === shown) ?? events[0];
      if (event === undefined) return { events: [], corrections: [], canCorrect };
      return { events: events.map(briefOf), event: evidenceOf(dataset, event), corrections: correctionsOf(dataset, event), canCorrect };
    },
    review: async () => ({ ...reviewOf(await all()), canCorrect }),
    async correct(request) {
      if (redact !== undefined) {
        throw new DatelineError(
          "usage",
          "Nothing is corrected while names are replaced: a correction is made against the words as they stand in the dataset.",
          {
            hint: "Open the notebook without `--redact` to correct.",
          },
        );
      }
      if (correcting === undefined) {
        throw new DatelineError("usage", "This notebook was opened without the means to correct.", { hint: "Open it with `dateline notebook`." });
      }
      const dir = await locate();
      linker ??= correcting.linker();
      const options = { author: correcting.author, linker: await linker };
      if (request.action === "undo") await undoCorrection(dir, request.correctionId, { ...options, reason: "Taken back in the notebook" });
      else await correctDataset(dir, toDraft(await all(), request), options);
    },
  };
}

/** Reads what evidence is drawn from, one file after another: the page may be waiting for one of them. */
async function evidenceOn(dataset: OpenDataset): Promise<EvidenceRecords> {
  const read: Partial<Record<keyof EvidenceRecords, unknown>> = {};
  for (const file of evidenceRecords) read[file] = await dataset.records(file);
  // The list names every file of the type, and each holds its own records.
  return read as EvidenceRecords;
}

function toDraft(dataset: EvidenceRecords, request: Exclude<CorrectRequest, { action: "undo" }>): CorrectionDraft {
  const { reason } = request;
  if (request.action === "merge") {
    const events = eventsNamed(dataset, request.eventIds);
    if (events.length < 2) {
      throw new DatelineError("event/unknown", "Two events of this dataset are needed to make one.", {
        hint: "Give the id of another event, as tables and `dateline list` show it.",
      });
    }
    return { action: "merge", eventIds: events.map(({ id }) => id), reason };
  }
  const { reportId } = request;
  const report = dataset.reports.find(({ id }) => id === reportId);
  if (report === undefined) throw new DatelineError("event/unknown", `The dataset has no account ${reportId}.`, { hint: "Open the event again." });
  switch (request.action) {
    case "set":
      return { action: "set", target: reportId, field: request.field, value: toFieldValue(report, request.field, request.text), reason };
    case "accept":
      return { action: "set", target: reportId, field: "confidence", value: "high", reason };
    case "reject":
      return { action: "reject", target: reportId, reason };
    case "split":
      return { action: "split", eventId: report.eventId, reportIds: [reportId], reason };
  }
}
