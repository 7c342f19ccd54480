// Does one write for the soak, as a process that is there to be killed: node writer.js parse|add|correct|apply DATASET INPUT.
// A correction that is acknowledged is told on standard output.
import { applyCorrections, correctDataset, deriveDataset, readDataset } from "../../packages/dataset/dist/index.js";
import { lightLinker as linker, readFolder, lightReidentify as reidentify } from "./light-reader.js";

const [action = "", dataset = "", input = ""] = process.argv.slice(2);

/** A fixed moment, so that the same correction gives the same bytes. */
const now = new Date("2033-02-09T10:00:00Z");

/** Says of an event, each time of another, that it is told to have happened only. */
async function correct() {
  const { events, corrections } = await readDataset(dataset);
  const target = events[corrections.length % events.length]?.id ?? "";
  const reason = `Round ${corrections.length}.`;
  const { correction } = await correctDataset(
    dataset,
    { action: "set", target, field: "status", value: "alleged", reason },
    { linker, author: "A. Reader", now },
  );
  process.stdout.write(`made ${correction.id}\n`);
}

/** @type {Record<string, () => Promise<unknown>>} */
const actions = {
  parse: () => deriveDataset(dataset, () => readFolder(input, new Set()), { linker, reidentify }),
  add: () => deriveDataset(dataset, (kept) => readFolder(input, new Set(kept?.inputs.map(({ sha256 }) => sha256))), { linker, reidentify, keep: true }),
  correct,
  apply: () => applyCorrections(dataset, { linker }),
};

try {
  await actions[action]?.();
} catch (error) {
  // As the command line tells it.
  process.stderr.write(`Error: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
