import { z } from "zod";
import type { PlacedCell } from "../cells/duplicates.js";
import type { DatasetText } from "../dataset-text.js";
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

export interface NotebookAnswer {
  notebook: Notebook;
  version: string | null;
  /** The file's name, without folders. */
  name: string;
  trusted: boolean;
}

export interface DatasetAnswer {
  dataset: DatasetText;
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
