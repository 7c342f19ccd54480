import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { DatelineError, recordFiles } from "@dateline/schema";
import { committedPath, readCommitted } from "../committed-files.js";
import { type Disk, nodeDisk } from "../disk.js";
import { mendingHint } from "../invalid-record.js";
import { decodeManifest, manifestName, sha256Of } from "../manifest-file.js";
import { changedFile, readManifest } from "../read-dataset.js";
import { sqlName, sqlText } from "./quote-sql.js";
import type { RecordSource } from "./record-source.js";
import type { RecordType } from "./record-type.js";

/** A line of the usual length fits; a longer one is met when the file is hashed. */
const usualLine = 2 ** 24;

/** Returns the records of a dataset's folder, read by the engine itself: it takes the files as fast as they can be had, and only the fields that are asked for. */
export function folderSource(dir: string, disk: Disk = nodeDisk): RecordSource {
  return {
    state: async () => sha256Of([await readManifest(dir, disk)]),
    async relation(file, type) {
      const { files } = decodeManifest(await readCommitted(dir, manifestName, disk), dir).manifest;
      const path = await committedPath(dir, `${file}.jsonl`, disk);
      const { sha256, longestLine } = path === null ? { sha256: sha256Of([]), longestLine: 0 } : await hashFile(path);
      if (recordFiles[file].derived && sha256 !== files[file]) throw changedFile(dir, file);
      return path === null ? emptyRelation(type) : readJson(path, type, Math.max(usualLine, longestLine + 1));
    },
    failure: (file, cause) =>
      new DatelineError("dataset/invalid-record", `A line cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
        path: join(dir, `${file}.jsonl`),
        hint: mendingHint,
        cause,
      }),
  };
}

function readJson(path: string, type: RecordType, longestLine: number): string {
  const columns = type.map(([field, column]) => `${sqlName(field)}: ${sqlText(column)}`).join(", ");
  const options = `format = 'newline_delimited', compression = 'uncompressed', hive_partitioning = false, maximum_object_size = ${longestLine}`;
  return `read_json(${sqlText(path)}, columns = {${columns}}, ${options})`;
}

function emptyRelation(type: RecordType): string {
  return `(SELECT ${type.map(([field, column]) => `NULL::${column} AS ${sqlName(field)}`).join(", ")} WHERE false)`;
}

async function hashFile(path: string): Promise<{ sha256: string; longestLine: number }> {
  const hash = createHash("sha256");
  const lineFeed = 0x0a;
  let [longestLine, line] = [0, 0];
  for await (const part of createReadStream(path, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
    hash.update(part);
    let start = 0;
    for (let end = part.indexOf(lineFeed); end !== -1; end = part.indexOf(lineFeed, start)) {
      longestLine = Math.max(longestLine, line + end - start);
      line = 0;
      start = end + 1;
    }
    line += part.length - start;
  }
  return { sha256: hash.digest("hex"), longestLine: Math.max(longestLine, line) };
}
