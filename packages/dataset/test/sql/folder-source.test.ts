import { appendFile, mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { writeDataset } from "../../src/index.js";
import { openSql } from "../../src/sql.js";
import { copyOfTiny, newFolder, tinyRecords, withoutLastEvent } from "../tiny.js";

async function open(folder: string) {
  const database = await openSql(folder);
  onTestFinished(() => database.close());
  return database;
}

const countEvents = "select count(*) as n from events";

it.each([
  { what: "a line was added by hand to", damage: async (path: string) => appendFile(path, "{}\n") },
  { what: "a line was cut in", damage: async (path: string) => writeFile(path, (await readFile(path, "utf8")).slice(0, -20)) },
  { what: "something was changed in", damage: async (path: string) => writeFile(path, (await readFile(path, "utf8")).replace("protest", "protect")) },
  { what: "there is no", damage: (path: string) => rm(path) },
  {
    what: "a link stands for",
    damage: async (path: string) => {
      await rename(path, `${path}.moved`);
      await symlink(`${path}.moved`, path);
    },
  },
])("refuses a dataset where $what its file of events, and names the file", async ({ damage }) => {
  const folder = await copyOfTiny();
  await damage(join(folder, "events.jsonl"));
  const database = await open(folder);
  await expect(database.query(countEvents)).rejects.toMatchObject({ code: "dataset/invalid-record", path: join(folder, "events.jsonl") });
  // Other tables can still be asked: each answers for its own file.
  expect((await database.query("select count(*) as n from reports")).rows).toEqual([{ n: 2 }]);
});

it("tells of a line that is no record, in a file that nothing vouches for", async () => {
  const folder = await copyOfTiny();
  await writeFile(join(folder, "corrections.jsonl"), '{"id": \n');
  await expect((await open(folder)).query("from corrections")).rejects.toMatchObject({
    code: "dataset/invalid-record",
    path: join(folder, "corrections.jsonl"),
  });
});

it("reads a dataset of an earlier version as one of now", async () => {
  const database = await open(fileURLToPath(new URL("../fixtures/old/0.1.0/corrected", import.meta.url)));
  const corrected = "from corrections c left join corrected_reports r on r.correction_id = c.id";
  expect((await database.query(`select action, count(report_id) as reports ${corrected} group by action order by action`)).rows).toEqual([
    { action: "merge", reports: 2 },
    { action: "reject", reports: 1 },
    { action: "set", reports: 1 },
    { action: "undo", reports: 0 },
  ]);
  expect((await database.query(countEvents)).rows).toEqual([{ n: 2 }]);
});

it("reads the state that was committed, though its files are not yet in their place", async () => {
  const folder = await copyOfTiny();
  await mkdir(join(folder, ".dateline-committed"));
  for (const name of ["events.jsonl", "dataset.json"]) await rename(join(folder, name), join(folder, ".dateline-committed", name));
  await writeFile(join(folder, "events.jsonl"), "older\n");
  expect((await (await open(folder)).query(countEvents)).rows).toEqual([{ n: 2 }]);
});

it("sees a dataset that was written anew between two queries, in all tables at once", async () => {
  const folder = await copyOfTiny();
  const records = await tinyRecords();
  const database = await open(folder);
  expect((await database.query("select (select count(*) from events) as e, (select count(*) from reports) as r")).rows).toEqual([{ e: 2, r: 2 }]);
  await writeDataset(folder, withoutLastEvent(records), { inputs: records.manifest.inputs });
  expect((await database.query("select (select count(*) from events) as e, (select count(*) from reports) as r")).rows).toEqual([{ e: 1, r: 1 }]);
});

it("reads a folder whose name means something to the engine", async () => {
  const folder = join(await newFolder(), "it's [a] *=?{b}");
  await rename(await copyOfTiny(), folder);
  expect((await (await open(folder)).query(countEvents)).rows).toEqual([{ n: 2 }]);
});

it("reads a document that is longer than the engine takes by itself", async () => {
  const folder = await newFolder();
  const { manifest, documents, ...records } = await tinyRecords();
  const long = documents.map((document) => ({ ...document, text: document.text + "\u0001 word".repeat(3_000_000) }));
  await writeDataset(folder, { ...records, documents: long }, { inputs: manifest.inputs });
  expect((await (await open(folder)).query("select length(text) as n from texts")).rows).toEqual([{ n: long[0]?.text.length }]);
});
