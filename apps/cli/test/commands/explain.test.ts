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

  it("takes the id of an account for the event that it is of, and says what other ids are of", async () => {
    const id = await attackId();
    const { reports, documents } = await readDataset(tiny);
    const account = reports.find(({ eventId }) => eventId === id)?.id ?? "";
    const whole = await run([tiny, id]);
    expect((await run([tiny, account])).out).toBe(whole.out);
    expect((await run([tiny, account.slice(0, 9)])).out).toBe(whole.out);
    const document = documents[0]?.id ?? "";
    await expect(run([tiny, document])).rejects.toMatchObject({ message: `"${document}" is the id of a document, not of an event.` });
  });

  it("tells disputes of how many died and how many were hurt apart", async () => {
    const { manifest, ...records } = await readDataset(tiny);
    const dir = join(await tempFolder(), "dataset");
    const versions = ["3 killed", "1 injured", "at least 12 killed", "2 to 4 injured"].map((value) => ({ value, by: ["Northwire"], evidence: [] }));
    const events = records.events.map((event) => ({ ...event, contested: [{ field: "casualties" as const, versions }] }));
    await writeDataset(dir, { ...records, events }, { inputs: manifest.inputs });
    const { out } = await run([dir, await attackId()]);
    const contest = out.slice(out.indexOf("Contested: "), out.indexOf("Account"));
    expect(contest.split("\n").map((line) => line.trim())).toEqual([
      "Contested: casualties, killed",
      "3 killed, says Northwire",
      "at least 12 killed, says Northwire",
      "Contested: casualties, injured",
      "1 injured, says Northwire",
      "2 to 4 injured, says Northwire",
      "",
      "",
    ]);
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

  it("says what it needs where it is given less", async () => {
    for (const args of [[], [tiny], [tiny, "--trace"]]) await expect(run(args)).rejects.toMatchObject({ code: "usage" });
    await expect(run(["--trace"], { isTerminal: true })).rejects.toMatchObject({ code: "usage", hint: expect.stringContaining("--trace") });
  });
});

const sentence = "Gunmen killed three soldiers in an attack on a power station in Tarso on Sunday, the interior ministry said.";

describe("dateline explain --trace", () => {
  it("shows a text on its way through the stages", async () => {
    const { status, out, err } = await run(["--trace", sentence]);
    expect([status, err, tooWide(out)]).toEqual([0, "", []]);
    for (const title of ["Words", "Mentions", "Groups", "Clauses", "Candidates", "Told", "Account"]) expect(out).toMatch(new RegExp(`^${title}`, "m"));
    expect(out).toMatch(/^ {2}three soldiers {10}noun, person, 3$/m);
  });

  it("reads standard input", async () => {
    const given = await run(["--trace", sentence]);
    expect((await run(["--trace"], { input: sentence })).out).toBe(given.out);
    expect((await run(["--trace", "-"], { input: sentence })).out).toBe(given.out);
  });

  it("shows the sentences of an event, or of one account", async () => {
    const { reports } = await readDataset(tiny);
    const report = reports.find(({ type }) => type === "assault");
    const byEvent = await run([tiny, await attackId(), "--trace"]);
    expect([byEvent.status, tooWide(byEvent.out)]).toEqual([0, []]);
    expect(byEvent.out).toContain("port-almar.txt:3");
    expect(byEvent.out).not.toContain("port-almar.txt:7");
    expect((await run([tiny, report?.id ?? "", "--trace"])).out).toBe(byEvent.out);
    await expect(run([tiny, "ffff", "--trace"])).rejects.toMatchObject({ code: "event/unknown" });
  });

  it("prints a sentence a line as JSON", async () => {
    const { out } = await run(["--trace", `${sentence} It was hot.`, "--json"]);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { path: "text", quote: sentence, reports: [{ type: "assault" }] },
      { quote: "It was hot.", reports: [] },
    ]);
  });

  it("shows nothing of a text that could steer the terminal", async () => {
    const { out } = await run(["--trace", "Rebels shelled \u001b[31mTarso\u001b[0m on Sunday."]);
    expect(out).not.toContain("\u001b");
  });
});
