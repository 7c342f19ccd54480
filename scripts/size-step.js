// One step of the bench of size, as a process of its own: node size-step.js store|copies|add|sql DATASET FROM TO. Prints what it took, as JSON.
import { performance } from "node:perf_hooks";
import { deriveDataset, encodeDocument, readManifestOf } from "../packages/dataset/dist/index.js";
import { openSql } from "../packages/dataset/dist/sql.js";
import { linkerOf, loadContext, readerVersion, reidentify } from "../packages/parser/dist/index.js";
import { madeRecords } from "./made-records.js";

const [step = "", dataset = "", from = "0", to = "0"] = process.argv.slice(2);
const microseconds = 1e6;
const milliseconds = 1000;
const kibPerMib = 1024;
const fewDispatches = 100;

/** What each step does, once all is loaded. @type {Record<string, () => Promise<() => Promise<unknown>>>} */
const steps = {
  store: () => derived(false, (at) => madeRecords(at)),
  // As many papers print the same few dispatches.
  copies: () => derived(false, (at) => madeRecords(at, at % fewDispatches)),
  add: () => derived(true, (at) => madeRecords(at)),
  sql: async () => async () => {
    const session = await openSql(dataset);
    const { rows } = await session.query("select mode, count(*) from events group by mode order by 2 desc");
    await session.close();
    if (rows.length === 0) throw new Error("There is no event.");
  },
};

/** @param {boolean} keep @param {(at: number) => ReturnType<typeof madeRecords>} recordsAt */
async function derived(keep, recordsAt) {
  const linker = linkerOf(await loadContext(), await readerVersion());
  async function* read() {
    for (let at = Number(from); at < Number(to); at += 1) {
      const records = recordsAt(at);
      const { path, sha256 } = records.document;
      yield { path, inputs: [{ path, sha256 }], documents: [encodeDocument(records, linker)], issues: [] };
    }
  }
  return () => deriveDataset(dataset, read, { linker, reidentify, keep });
}

const run = await steps[step]?.();
const started = performance.now();
const before = process.cpuUsage();
await run?.();
const { user, system } = process.cpuUsage(before);
const { counts } = await readManifestOf(dataset);
const took = { seconds: (performance.now() - started) / milliseconds, cpu: (user + system) / microseconds, mib: process.resourceUsage().maxRSS / kibPerMib };
console.log(JSON.stringify({ ...took, documents: counts.documents, reports: counts.reports, events: counts.events }));
