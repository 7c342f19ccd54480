import { deriveDataset, type InputRecords } from "@dateline/dataset";
import type { DatasetManifest } from "@dateline/schema";
import type { RowFormat } from "@dateline/schema/codecs";
import type { Added, AddRequest } from "../add-inputs.js";
import { showProgress } from "../progress.js";
import type { Terminal } from "../terminal.js";
import { importRows, type RowTally, renumber } from "./import-rows.js";
import { hashOfFile, type RowFile, rowFiles } from "./row-file.js";

/**
 * Reads files of rows into a dataset that was imported. A file that it has read already is passed over; one that has changed takes the place of what was read at its path.
 * Throws as `deriveDataset` does, and as the import does for a file that is not of the dataset's format: then nothing is changed.
 */
export async function addRows(
  { dir, inputs, isQuiet, load }: Pick<AddRequest, "dir" | "inputs" | "isQuiet" | "load">,
  format: RowFormat,
  terminal: Terminal,
): Promise<Added> {
  const files = await rowFiles(inputs, terminal.readInput);
  const engine = await load();
  const [context, reader] = await Promise.all([engine.loadContext({}), engine.readerVersion()]);
  const linker = engine.linkerOf(context);
  const tally: RowTally = { rows: 0, leftOut: 0, malformed: [] };
  const progress = showProgress(terminal, { verb: "Adding", unit: "file", total: files.length, isQuiet });
  const counts = { added: 0, replaced: [] as string[], unchanged: 0 };
  const read = async function* (kept: DatasetManifest | undefined): AsyncGenerator<InputRecords> {
    for (const file of files) {
      progress.begin(file.named);
      const known = (kept?.inputs ?? []).filter(({ path }) => path === file.path);
      if (await isSame(file, known)) {
        counts.unchanged += 1;
        continue;
      }
      const before = tally.rows;
      yield* importRows(file, format, linker, tally);
      if (known.length > 0) counts.replaced.push(file.path);
      else counts.added += tally.rows - before;
    }
    progress.end();
  };
  const derived = await deriveDataset(dir, read, { linker, reidentify: renumber(format), keep: true, options: { reader } });
  return { ...counts, failures: tally.malformed, ...derived };
}

async function isSame(file: RowFile, known: DatasetManifest["inputs"]): Promise<boolean> {
  if (known.length === 0) return false;
  const sha256 = await hashOfFile(file);
  return known.every((input) => input.sha256 === sha256);
}
