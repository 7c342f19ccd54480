import { relative } from "node:path";
import { type CorrectionDraft, correctDataset, type Dataset, readDataset, undoCorrection } from "@dateline/dataset";
import { DatelineError, type RecordFile } from "@dateline/schema";
import { datasetState } from "../dataset-state.js";
import { briefOf, correctionsOf, type EventBrief, type EventEvidence, eventsNamed, evidenceOf } from "../evidence/evidence.js";
import { toFieldValue } from "../evidence/field-value.js";
import { type Review, reviewOf } from "../evidence/review.js";
import type { StandingCorrection } from "../evidence/standing-corrections.js";
import type { CorrectRequest, DatasetAnswer } from "./api.js";
import type { Correcting } from "./corrections.js";

/** Answers what the page asks about the dataset itself: what a value rests on, what to review, what to put right. */
export interface DatasetDesk {
  /** Says whether there is a dataset. Throws what reading one throws, but where there is none and nobody named it. */
  state(): Promise<DatasetAnswer>;
  /** Returns the records of a file, or the manifest, as JSON. */
  records(part: RecordFile | "manifest"): Promise<Buffer>;
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
  const read = rememberingDataset(redact);
  let linker: ReturnType<Correcting["linker"]> | undefined;
  const canCorrect = correcting !== undefined && redact === undefined;
  return {
    async state() {
      const dir = await locate();
      const label = relative(from, dir) || ".";
      try {
        const { dataset, key } = await read(dir);
        return { label, dataset: { state: key, events: dataset.events.length } };
      } catch (error) {
        const isMissing = error instanceof DatelineError && (error.code === "dataset/not-found" || error.code === "dataset/not-a-dataset");
        if (isNamed || !isMissing) throw error;
        return { label, dataset: { problem: `There is no dataset for this notebook. ${error.hint ?? ""}`.trim() } };
      }
    },
    async records(part) {
      const { dataset, written } = await read(await locate());
      const known = written.get(part) ?? Buffer.from(JSON.stringify(dataset[part]));
      written.set(part, known);
      return known;
    },
    async evidence(ids, shown) {
      const { dataset } = await read(await locate());
      const events = eventsNamed(dataset, ids);
      const event = events.find(({ id }) => id === shown) ?? events[0];
      if (event === undefined) return { events: [], corrections: [], canCorrect };
      return { events: events.map(briefOf), event: evidenceOf(dataset, event), corrections: correctionsOf(dataset, event), canCorrect };
    },
    review: async () => ({ ...reviewOf((await read(await locate())).dataset), canCorrect }),
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
      else await correctDataset(dir, toDraft((await read(dir)).dataset, request), options);
    },
  };
}

interface KnownDataset {
  /** Another one for each state of the dataset. */
  key: string;
  dataset: Dataset;
  /** What has been asked for as JSON. */
  written: Map<string, Buffer>;
}

/** Reading is dear and the page asks often: the dataset is read anew only when its manifest or its log has changed. */
function rememberingDataset(redact: Redact = (dataset) => dataset): (dir: string) => Promise<KnownDataset> {
  let latest: { key: string; known: Promise<KnownDataset> } | undefined;
  return async (dir) => {
    const key = await datasetState(dir);
    if (latest?.key !== key) latest = { key, known: readDataset(dir).then((dataset) => ({ key, dataset: redact(dataset), written: new Map() })) };
    const { known } = latest;
    known.catch(() => (latest = undefined));
    return await known;
  };
}

function toDraft(dataset: Dataset, request: Exclude<CorrectRequest, { action: "undo" }>): CorrectionDraft {
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
