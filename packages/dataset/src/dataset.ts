import { type coreModel, type DatasetManifest, type RecordFile, recordFiles } from "@dateline/schema";
import type { z } from "zod";

/** The record that a line of the file holds. */
export type RecordOf<File extends RecordFile> = z.infer<(typeof coreModel)[(typeof recordFiles)[File]["schema"]]>;

/** A file that inputs and corrections give; the other files are the analyst's log and survive a rewrite. */
export type DerivedFile = { [File in RecordFile]: (typeof recordFiles)[File]["derived"] extends true ? File : never }[RecordFile];

/** The records that make up a dataset, file by file, in any order. */
export type DatasetRecords = { readonly [File in DerivedFile]: readonly RecordOf<File>[] };

/** A dataset as it was read: every file's records in canonical order, and the manifest. */
export type Dataset = { readonly [File in RecordFile]: readonly RecordOf<File>[] } & { readonly manifest: DatasetManifest };

/** Names of all record files, in the order of the schema's table. */
// `Object.keys` forgets the keys of a constant table.
export const recordFileNames = Object.keys(recordFiles) as RecordFile[];

/** Names of the files that a rewrite replaces. */
export const derivedFileNames = recordFileNames.filter((file): file is DerivedFile => recordFiles[file].derived);
