import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder that holds the outside corpora and references, from `DATELINE_CORPORA`; undefined where it is unset,
 * and then the tests that need it are listed as skipped. Where it is set, a file that is missing there fails the test.
 */
export const corporaFolder = process.env.DATELINE_CORPORA || undefined;

/** Returns a JSON file of the corpora folder. Throws where it cannot be read. */
export function readCorpusJson(path: string): unknown {
  if (corporaFolder === undefined) throw new Error("DATELINE_CORPORA is not set.");
  return JSON.parse(readFileSync(join(corporaFolder, path), "utf8"));
}
