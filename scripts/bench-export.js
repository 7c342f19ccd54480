// `npm run bench:export [-- --events 10000,100000 --formats geojson,stix]`: what it costs to export datasets of growing size, each format as a process of its own. Prints a table.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeDataset } from "../packages/dataset/dist/index.js";
import { codecs } from "../packages/schema/dist/codecs/index.js";
import { toEventId } from "../packages/schema/dist/index.js";
import { madeRecords } from "./made-records.js";
import { scriptOptions } from "./options.js";

const every = [...codecs.map(({ name }) => name), "parquet"].join(",");
const values = scriptOptions({ events: { type: "string", default: "10000,100000" }, formats: { type: "string", default: every } });
const program = fileURLToPath(new URL("../apps/cli/bin/dateline.js", import.meta.url));
const [bytesPerMib, kibPerMib, microseconds] = [2 ** 20, 1024, 1e6];

/** Writes a dataset of so many events, each told by one account in one document. @param {string} dir @param {number} count */
async function make(dir, count) {
  const made = Array.from({ length: count }, (_, at) => madeRecords(at));
  const documents = made.map(({ document }) => document);
  const reports = made.flatMap((records) => records.reports.slice(0, 1)).map((report) => ({ ...report, eventId: toEventId(report.id) }));
  const events = reports.map(({ documentId: _documentId, explanation: _explanation, evidence: _evidence, eventId, id, ...told }) => ({
    ...told,
    id: eventId,
    reportIds: [id],
    voices: [],
  }));
  const nothing = { actors: [], figures: [], mentions: [], issues: [], originals: [] };
  await writeDataset(dir, { documents, reports, events, ...nothing }, { inputs: documents.map(({ path, sha256 }) => ({ path, sha256 })) });
}

/** Runs an export and returns what the process took of the processor, in seconds, and of memory, in MiB. @param {string[]} args */
function cost(args) {
  const report = "process.on('exit', () => process._rawDebug(JSON.stringify(process.resourceUsage())))";
  const { stderr, status } = spawnSync(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(report)}`, program, ...args], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(stderr.trim().split("\n").at(-1) ?? "");
  return { seconds: (userCPUTime + systemCPUTime) / microseconds, mib: maxRSS / kibPerMib };
}

console.log("| events | format | file, MiB | seconds of processor | peak MiB |\n|---|---|---|---|---|");
for (const count of values.events.split(",").map(Number)) {
  const dir = mkdtempSync(join(tmpdir(), "dateline-bench-"));
  await make(join(dir, "dataset"), count);
  for (const format of values.formats.split(",")) {
    const out = join(dir, "out");
    const { seconds, mib } = cost(["export", join(dir, "dataset"), "--format", format, "--out", out, "--quiet"]);
    console.log(`| ${count} | ${format} | ${(statSync(out).size / bytesPerMib).toFixed(1)} | ${seconds.toFixed(1)} | ${Math.round(mib)} |`);
  }
  rmSync(dir, { recursive: true });
}
