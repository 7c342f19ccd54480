import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { DatelineError, recordFiles } from "@dateline/schema";
import { committedPath } from "../committed-files.js";
import { type Disk, nodeDisk } from "../disk.js";
import { mendingHint } from "../invalid-record.js";
import { decodeHead, sha256Of } from "../manifest-file.js";
import { changedFile, missingFile, readManifest, readRecords } from "../read-dataset.js";
import { engineFailure } from "./engine-failure.js";
import { relationOver } from "./memory-source.js";
import { sqlName, sqlText } from "./quote-sql.js";
import type { RecordSource } from "./record-source.js";
import type { RecordType } from "./record-type.js";

/** A line of the usual length fits; a longer one is met when the file is hashed. */
const usualLine = 2 ** 24;

/**
 * Returns the records of a dataset's folder. The engine itself reads the derived files: it takes them as fast as they can be had, and only the fields that are
 * asked for. The analyst's logs, whose lines may be of any version, and datasets of earlier versions are read by us, and handed on.
 */
export function folderSource(dir: string, disk: Disk = nodeDisk): RecordSource {
  return {
    state: async () => sha256Of([await readManifest(dir, disk)]),
    async relation(file, type, reader) {
      const { manifest, steps } = decodeHead(await readManifest(dir, disk), dir);
      if (!recordFiles[file].derived || steps.length > 0) return relationOver(await readRecords(dir, file, disk), file, type, reader);
      const path = await committedPath(dir, `${file}.jsonl`, disk);
      if (path === null) throw missingFile(dir, file);
      const { sha256, longestLine } = await hashFile(path);
      if (sha256 !== manifest.files[file]) throw changedFile(dir, file);
      return readJson(path, type, Math.max(usualLine, longestLine + 1));
    },
    failure: (file, cause) =>
      new DatelineError("dataset/invalid-record", `A line cannot be read: ${engineFailure(cause).exception_message}`, {
        path: join(dir, `${file}.jsonl`),
        hint: mendingHint(file),
        cause,
      }),
  };
}

function readJson(path: string, type: RecordType, longestLine: number): string {
  const columns = type.map(([field, column]) => `${sqlName(field)}: ${sqlText(column)}`).join(", ");
  const options = `format = 'newline_delimited', compression = 'uncompressed', hive_partitioning = false, maximum_object_size = ${longestLine}`;
  return `read_json(${sqlText(path)}, columns = {${columns}}, ${options})`;
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
