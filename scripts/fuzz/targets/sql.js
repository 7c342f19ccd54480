import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { readDataset } from "../../../packages/dataset/dist/index.js";
import { openSql } from "../../../packages/dataset/dist/sql.js";
import { memoryDisk } from "../memory-disk.js";
import { hostileText } from "../mutations.js";
import { tinyDataset } from "../samples.js";
import { assert, assertRefusal, toTarget } from "../target.js";
import { tokens } from "../tokens.js";

/** Queries by anybody: refused, or answered, and no file is read or written and nothing is left for the next. @type {import("../target.js").OpenTarget} */
export async function openSqlTarget() {
  const folder = mkdtempSync(join(tmpdir(), "dateline-fuzz-"));
  const secret = join(folder, "secret.csv");
  writeFileSync(secret, "word\nsesame-7391\n");
  const before = readdirSync(folder);
  const words = tokens.sql.map((word) => word.replaceAll("$SECRET", secret).replaceAll("$FOLDER", folder));
  const database = await openSql(await readDataset("/dataset", memoryDisk(tinyDataset())), { timeoutMs: 5000, memoryBytes: 200 * 2 ** 20 });
  const piece = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: hostileText });
  const glue = fc.constantFrom(" ", " ", " ", "", "\n", "/**/", "--\n", "\u00a0", "\u200b", "(", ")", ";");
  const soup = fc.array(fc.tuple(piece, glue), { minLength: 1, maxLength: 14 }).map((pairs) => pairs.flat().join(""));
  const shaped = fc
    .tuple(fc.constantFrom(...tokens["sql-shapes"]), fc.array(piece, { minLength: 3, maxLength: 3 }))
    .map(([shape, parts]) => parts.reduce((sql, part) => sql.replace("?", () => part), shape));
  return toTarget({
    inputs: fc.oneof(soup, shaped),
    show: (sql) => JSON.stringify(sql),
    async check(sql) {
      try {
        const { rows } = await database.query(sql, { maxRows: 50 });
        assert(!JSON.stringify(rows).includes("sesame-7391"), "It read a file.");
      } catch (error) {
        if (!(error instanceof Error && "code" in error && String(error.code).startsWith("sql/"))) assertRefusal(error);
      }
      assert(readdirSync(folder).join() === before.join(), "It wrote a file.");
      const { rows } = await database.query("select count(*)::int as n from events");
      assert(JSON.stringify(rows) === '[{"n":2}]', `The dataset has changed: ${JSON.stringify(rows)}`);
    },
    close() {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}
