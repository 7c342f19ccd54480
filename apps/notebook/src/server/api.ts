import { z } from "zod";
import type { PlacedCell } from "../cells/duplicates.js";
import type { CodeProblem, NameHelp, Suggestion } from "../language/language-help.js";
import { Notebook } from "../notebook.js";

// What the page and its server say to one another. Requests are checked; answers are the server's own.

const Version = z.string().regex(/^[0-9a-f]{64}$/);

/** Save: `base` is the version that the page's notebook was made from, `trusted` whether the user runs what it holds. */
export const SaveRequest = z.strictObject({ notebook: Notebook, base: Version.nullable(), trusted: z.boolean() });

/** Settle a conflict: which of the two becomes the notebook; the other is kept beside it. `theirs` is the version found on disk. */
export const SettleRequest = z.strictObject({ notebook: Notebook, theirs: Version.nullable(), keep: z.enum(["mine", "theirs"]), trusted: z.boolean() });

/** Make cells ready to run. */
export const CompileRequest = z.strictObject({
  cells: z.array(z.strictObject({ id: z.string(), source: z.string(), metadata: z.record(z.string(), z.unknown()) })),
});

/** Trust the program that the page shows, which is the file's only if the versions agree. */
export const TrustRequest = z.strictObject({ notebook: Notebook });

/** Let a page in that was open when the server was started anew. */
export const ResumeRequest = z.strictObject({ challenge: z.string().regex(/^.{0,64}$/s), proof: z.string().regex(/^.{0,64}$/s) });

const EventId = z.string().regex(/^e_[0-9a-f]{16}$/);
const ReportId = z.string().regex(/^r_[0-9a-f]{16}$/);

/** What events or accounts rest on; `shown` is the event to show in full, the first without it. */
export const EvidenceRequest = z.strictObject({
  ids: z
    .array(z.union([EventId, ReportId]))
    .min(1)
    .max(200),
  shown: EventId.optional(),
});

const reason = z.string().trim().min(1).max(2000);

/** Put the dataset right. `text` is the value as it was typed; `accept` says that an account reads right as it is. */
export const CorrectRequest = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("set"), reason, reportId: ReportId, field: z.string().regex(/^[a-z]+(\.\d{1,4})?$/), text: z.string().max(500) }),
  z.strictObject({ action: z.literal("accept"), reason, reportId: ReportId }),
  z.strictObject({ action: z.literal("reject"), reason, reportId: ReportId }),
  z.strictObject({ action: z.literal("split"), reason, reportId: ReportId }),
  z.strictObject({ action: z.literal("merge"), reason, eventIds: z.array(EventId).min(2).max(20) }),
  z.strictObject({ action: z.literal("undo"), correctionId: z.string().regex(/^c_[0-9a-f]{16}$/) }),
]);
export type CorrectRequest = z.infer<typeof CorrectRequest>;

/** Draw a picture of a drawing. */
export const PictureRequest = z.strictObject({ svg: z.string().max(16 * 2 ** 20) });

export interface PictureAnswer {
  /** PNG, base64. */
  png: string;
}

const HelpCells = z.array(z.strictObject({ id: z.string(), source: z.string(), metadata: z.record(z.string(), z.unknown()) }));
const Offset = z.int().min(0);

/** Help with the program of the cell `id`, as it stands among all code cells. */
export const HelpRequest = z.strictObject({ id: z.string(), cells: HelpCells });
export type HelpRequest = z.infer<typeof HelpRequest>;
/** The same at a place in the cell, in code units. */
export const PlacedHelpRequest = z.strictObject({ ...HelpRequest.shape, offset: Offset });
export type PlacedHelpRequest = z.infer<typeof PlacedHelpRequest>;
export const DescribeRequest = z.strictObject({ ...PlacedHelpRequest.shape, label: z.string().max(200) });
export type DescribeRequest = z.infer<typeof DescribeRequest>;

export interface SuggestAnswer {
  suggestions: Suggestion[];
}

export interface DescribeAnswer {
  help?: NameHelp;
}

export interface HoverAnswer {
  help?: NameHelp & { from: number; to: number };
}

export interface ProblemsAnswer {
  problems: CodeProblem[];
}

export interface SessionAnswer {
  /** What the page signs challenges with. */
  resumeKey: string;
}

export interface ChallengeAnswer {
  challenge: string;
}

export interface NotebookAnswer {
  notebook: Notebook;
  version: string | null;
  /** The file's name, without folders. */
  name: string;
  /** Tells this file from others, without telling where it lies. */
  key: string;
  trusted: boolean;
}

export interface DatasetAnswer {
  /** `state` is another one for each state of the dataset; its records are to be had one file at a time. */
  dataset: { state: string; events: number } | { problem: string };
  /** Where it lies, relative to the notebook's folder. */
  label: string;
}

export interface SaveAnswer {
  version: string;
}

export interface SettleAnswer extends NotebookAnswer {
  /** The name of the file that keeps the other one. */
  copy: string;
}

export interface CompileAnswer {
  cells: PlacedCell[];
}

export interface VersionAnswer {
  version: string | null;
}

/** What went wrong, in words for the user. */
export interface ErrorAnswer {
  error: { code: string; message: string; hint?: string };
  /** In a conflict: the version on disk. */
  version?: string | null;
}
