import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { correctDataset, type Rereader, readDataset, verifyDataset, writeDataset } from "../src/index.js";
import { fakeLinker } from "./corrections/fake-linker.js";
import { accountOf, madeUp, readAccounts } from "./corrections/made-up.js";
import { newFolder } from "./tiny.js";

const options = { linker: fakeLinker, author: "A. Reader", now: new Date("2033-02-09T10:00:00Z") };

/** The reader that made the made-up dataset. */
const reader: Rereader = { version: "made-up", load: async () => ({ linker: fakeLinker, reread: (document) => [readAccounts(document)] }) };

async function folder(change: (records: ReturnType<typeof madeUp>) => ReturnType<typeof madeUp> = (records) => records): Promise<string> {
  const dir = join(await newFolder(), "dataset");
  await writeDataset(dir, change(madeUp()), { inputs: [], options: { reader: "made-up" } });
  return dir;
}

const setStatus = (target: string, value: string) => ({ action: "set", target, field: "status", value, reason: "Told." }) as const;

describe("verifyDataset", () => {
  it("finds nothing in what the reader gave, nor in what was corrected", async () => {
    const dir = await folder();
    expect(await verifyDataset(dir, reader)).toMatchObject({ findings: [], derivedAgain: "yes", madeBy: "made-up", corrections: { count: 0 } });
    const { id } = accountOf(await readDataset(dir), "a.txt", "Looting");
    await correctDataset(dir, setStatus(id, "claimed"), options);
    await correctDataset(dir, { action: "reject", target: accountOf(await readDataset(dir), "a.txt", "Arson").id, reason: "Rumour." }, options);
    const found = await verifyDataset(dir, reader);
    expect(found).toMatchObject({ findings: [], derivedAgain: "yes", corrections: { count: 2, inForce: 2, undone: 0, issues: [] } });
  });

  it("finds a value that no reader and no correction gave, in account and event", async () => {
    const dir = await folder((records) => ({ ...records, events: records.events.map((event) => ({ ...event, status: "denied" as const })) }));
    const { findings } = await verifyDataset(dir, reader);
    expect(findings).toMatchObject([
      { file: "events", id: expect.stringMatching(/^e_/), message: expect.stringContaining("otherwise"), hint: expect.any(String) },
    ]);
  });

  it("finds an account that the text does not tell, and one that it does", async () => {
    const dir = await folder((records) => ({ ...records, reports: records.reports.map((report) => ({ ...report, confidence: "high" as const })) }));
    const { findings } = await verifyDataset(dir, reader);
    expect(findings.filter(({ message }) => message.includes("Reading a.txt again"))).toHaveLength(3);
  });

  it("does not read again what another version of the reader made", async () => {
    const dir = await folder((records) => ({ ...records, events: records.events.map((event) => ({ ...event, status: "denied" as const })) }));
    expect(await verifyDataset(dir, { ...reader, version: "later" })).toMatchObject({ findings: [], derivedAgain: "other-reader", madeBy: "made-up" });
  });

  it("takes a page whose markup is lost for no fault", async () => {
    const dir = await folder((records) => ({ ...records, documents: records.documents.map((document) => ({ ...document, mediaType: "text/html" })) }));
    const lost: Rereader = { ...reader, load: async () => ({ linker: fakeLinker, reread: () => [[]] }) };
    expect(await verifyDataset(dir, lost)).toMatchObject({ findings: [], unsettled: ["a.txt", "b.txt", "c.txt"] });
  });

  it("tells every file that is gone or damaged, each with how to mend it, and holds no record against another", async () => {
    const dir = await folder();
    await correctDataset(dir, setStatus(accountOf(await readDataset(dir), "a.txt", "Looting").id, "claimed"), options);
    const change = async (name: string, edit: (text: string) => string) => writeFile(join(dir, name), edit(await readFile(join(dir, name), "utf8")));
    await rm(join(dir, "events.jsonl"));
    await change("documents.jsonl", (text) => text.slice(0, -20));
    await change("reports.jsonl", (text) => text.replace("Oster", "Ostia"));
    await change("corrections.jsonl", () => "{nope\n{}\n");
    const { findings, derivedAgain } = await verifyDataset(dir, reader);
    expect(findings.map(({ file, message }) => [file, message])).toEqual([
      ["documents", "Line 3 is no JSON."],
      ["reports", expect.stringMatching(/is not the file that dataset\.json gives the SHA-256 of/)],
      ["events", "The file is missing."],
      ["corrections", "Line 1 is no JSON."],
    ]);
    for (const { file, hint } of findings) expect(hint).toContain(file === "corrections" ? "correct DATASET apply" : "dateline parse");
    expect(derivedAgain).toBe("damaged");
  });

  it("counts the records", async () => {
    const dir = await folder();
    const path = join(dir, "dataset.json");
    await writeFile(path, (await readFile(path, "utf8")).replace(/"events": ?\d+/, '"events":99'));
    const { findings } = await verifyDataset(dir, reader);
    expect(findings).toMatchObject([{ file: "events", message: expect.stringMatching(/^It has \d of what dataset.json counts 99\.$/) }]);
  });

  it("finds corrections that are not applied yet, and a log that was changed by hand", async () => {
    const dir = await folder();
    const { id } = accountOf(await readDataset(dir), "a.txt", "Looting");
    await correctDataset(dir, setStatus(id, "claimed"), options);
    const log = join(dir, "corrections.jsonl");
    const text = await readFile(log, "utf8");
    await writeFile(log, text + text.replace("claimed", "denied"));
    expect(await verifyDataset(dir, reader)).toMatchObject({
      findings: [{ file: "corrections", message: "The last of it is not applied yet." }],
      derivedAgain: "log-differs",
      corrections: { count: 2, inForce: 1 },
    });
    await writeFile(log, text.replace("Told.", "Heard."));
    expect(await verifyDataset(dir, reader)).toMatchObject({ findings: [{ file: "corrections", message: expect.stringContaining("first lines") }] });
    await rm(log);
    const [gone] = (await verifyDataset(dir, reader)).findings;
    expect(gone).toMatchObject({ file: "corrections", message: "It is gone or empty, but the derived files include 1 of it." });
  });

  it("says which corrections disagree, without taking that for a fault", async () => {
    const dir = await folder();
    const { id } = accountOf(await readDataset(dir), "a.txt", "Looting");
    await correctDataset(dir, setStatus(id, "claimed"), options);
    await correctDataset(dir, setStatus(id, "denied"), options);
    const { findings, corrections } = await verifyDataset(dir, reader);
    expect(findings).toEqual([]);
    expect(corrections).toMatchObject({ count: 2, inForce: 2, issues: [{ code: "correct/conflict" }] });
  });
});
