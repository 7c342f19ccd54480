import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readDataset, writeDataset } from "@dateline/dataset";
import { EventId, toEventId, toId } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { explain } from "../../src/commands/explain.js";
import { runCommand } from "../../src/run-command.js";
import { fakeTerminal, tooWide } from "../fake-terminal.js";
import { tempFolder } from "../temp-folder.js";
import { tiny } from "../tiny.js";

async function run(args: string[], options?: Parameters<typeof fakeTerminal>[0]) {
  const terminal = fakeTerminal(options);
  const status = await runCommand(explain, "explain", args, terminal);
  return { status, out: terminal.printed(), err: terminal.told() };
}

async function attackId(): Promise<string> {
  const { events } = await readDataset(tiny);
  return events.find(({ type }) => type === "assault")?.id ?? "";
}

describe("dateline explain", () => {
  it("shows each field with its quotes and where they stand, the voices and the rules", async () => {
    const { status, out, err } = await run([tiny, await attackId()]);
    expect([status, err, tooWide(out)]).toEqual([0, "", []]);
    expect(out).toMatchSnapshot();
  });

  it("takes a beginning of the id, with or without its letter", async () => {
    const id = await attackId();
    const whole = await run([tiny, id]);
    expect((await run([tiny, id.slice(0, 6)])).out).toBe(whole.out);
    expect((await run([tiny, id.slice(2, 7)])).out).toBe(whole.out);
  });

  it("shows what sources dispute, and who says what", async () => {
    const { manifest, ...records } = await readDataset(tiny);
    const [document] = records.documents;
    const start = document?.text.indexOf("Monday") ?? 0;
    const evidence = [{ documentId: document?.id ?? toId("document", ""), start, end: start + 6, quote: "Monday" }];
    const versions = [
      { value: "Northern Front", by: ["Northern Front", "Harbour Police"], evidence },
      { value: "an accident", by: ["Port authority"], evidence: [] },
    ];
    const dir = join(await tempFolder(), "dataset");
    const events = records.events.map((event) => ({ ...event, contested: [{ field: "perpetrator" as const, versions }] }));
    await writeDataset(dir, { ...records, events }, { inputs: manifest.inputs });
    const { out } = await run([dir, await attackId()]);
    expect(out).toContain("contested");
    const contest = out.slice(out.indexOf("Contested: perpetrator"), out.indexOf("Account"));
    expect(contest.split("\n").map((line) => line.trim())).toEqual([
      "Contested: perpetrator",
      "Northern Front, says Northern Front, Harbour Police",
      "“Monday” port-almar.txt:3",
      "an accident, says Port authority",
      "",
      "",
    ]);
  });

  it("finds an event by an id that went out of use, also twice over", async () => {
    const { manifest, ...records } = await readDataset(tiny);
    const dir = join(await tempFolder(), "dataset");
    await writeDataset(dir, records, { inputs: manifest.inputs });
    const [old, older] = [toEventId(toId("report", "aaaa567890123456")), toEventId(toId("report", "bbbb567890123456"))];
    const aliases = [
      { from: older, to: old },
      { from: old, to: EventId.parse(await attackId()) },
    ];
    await writeFile(join(dir, "aliases.jsonl"), aliases.map((alias) => `${JSON.stringify(alias)}\n`).join(""));
    expect((await run([dir, "bbbb"])).out).toBe((await run([tiny, await attackId()])).out);
  });

  it("gives the event, its reports and its documents as one JSON object", async () => {
    const { out } = await run([tiny, await attackId(), "--json"]);
    expect(JSON.parse(out)).toMatchObject({ event: { id: await attackId() }, reports: [{ type: "assault" }], documents: [{ path: "port-almar.txt" }] });
    expect(out.match(/\n/g)).toHaveLength(1);
  });

  it("says when no event or more than one begins so", async () => {
    await expect(run([tiny, "ffff"])).rejects.toMatchObject({ code: "event/unknown", message: expect.stringContaining("e_ffff") });
    await expect(run([tiny, "e_"])).rejects.toMatchObject({ code: "event/unknown", message: expect.stringContaining("2 events") });
  });
});
