// The thread that reads files for `dateline parse --jobs`: it answers each file with what was read in it.
import { parentPort, workerData } from "node:worker_threads";
import * as parser from "@dateline/parser";
import { type FileRead, type LoadedFile, readFile } from "./read-file.js";

const context = await parser.loadContext(workerData);

parentPort?.on("message", async (file: LoadedFile) => {
  parentPort?.postMessage(toSendable(await readFile(file, parser, context)));
});

/** The cause of a failure as a plain error; errors of other kinds may hold what cannot be sent. */
function toSendable(read: FileRead): FileRead {
  const { failure } = read;
  if (!(failure?.cause instanceof Error)) return read;
  const cause = Object.assign(new Error(failure.cause.message), { stack: failure.cause.stack });
  return { ...read, failure: { ...failure, cause } };
}
