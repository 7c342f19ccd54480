import { readDataset, writeDataset } from "@dateline/dataset";
import { type ConflictEvent, standing } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { list } from "../../src/commands/list.js";
import { runCommand } from "../../src/run-command.js";
import { fakeTerminal, tooWide } from "../fake-terminal.js";
import { tempFolder } from "../temp-folder.js";
import { tiny } from "../tiny.js";

async function run(args: string[], options?: Parameters<typeof fakeTerminal>[0]) {
  const terminal = fakeTerminal(options);
  const status = await runCommand(list, "list", args, terminal);
  return { status, out: terminal.printed(), err: terminal.told() };
}

/** A copy of the tiny dataset whose events are changed. */
async function changed(change: (event: ConflictEvent) => ConflictEvent): Promise<string> {
  const { manifest, ...records } = await readDataset(tiny);
  const folder = `${await tempFolder()}/dataset`;
  await writeDataset(folder, { ...records, events: records.events.map(change) }, { inputs: manifest.inputs });
  return folder;
}

describe("dateline list", () => {
  it("prints one event a line in order of time, and counts on the error stream", async () => {
    const { status, out, err } = await run([tiny]);
    expect(status).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "0469  3 Mar 2031  Drone attack, Port Almar: North… > fuel…, 1 dead   confirmed
      0219  4 Mar 2031  Protest, Port Almar: 300 people > Northern Front   unconfirmed
      "
    `);
    expect(err).toBe("2 events: 1 confirmed, 1 unconfirmed\n");
    expect(tooWide(out)).toEqual([]);
  });

  it.each([
    { filter: ["--from", "2031-03-04"], types: ["protest"] },
    { filter: ["--to", "2031-03-03"], types: ["assault"] },
    { filter: ["--from", "2031", "--to", "2031-03"], types: ["assault", "protest"] },
    { filter: ["--from", "2032"], types: [] },
    { filter: ["--actor", "northern front"], types: ["assault", "protest"] },
    { filter: ["--actor", "fuel"], types: ["assault"] },
    { filter: ["--actor", "Harbour Police"], types: [] },
    { filter: ["--where", "pórt almar"], types: ["assault", "protest"] },
    { filter: ["--where", "Yemen", "--type", "drone-attack"], types: ["assault"] },
    { filter: ["--where", "ye"], types: ["assault", "protest"] },
    { filter: ["--where", "y"], types: ["assault", "protest"] },
    { filter: ["--where", "Aden"], types: [] },
    { filter: ["--type", "protest", "--type", "assault"], types: ["assault", "protest"] },
    { filter: ["--status", "unconfirmed"], types: ["protest"] },
    { filter: ["--status", "occurred"], types: ["assault", "protest"] },
    { filter: ["--search", "ABOUT 300"], types: ["protest"] },
    { filter: ["--limit", "1"], types: ["assault"] },
  ])("finds $types by $filter", async ({ filter, types }) => {
    const { out } = await run([tiny, "--json", ...filter]);
    expect(
      out
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line).type),
    ).toEqual(types);
  });

  it("prints whole events as JSON", async () => {
    const { out } = await run([tiny, "--json", "--limit", "1"]);
    const { events } = await readDataset(tiny);
    expect(JSON.parse(out)).toEqual(events.find(({ type }) => type === "assault"));
  });

  it("says how many of how many, and when some are held back", async () => {
    expect((await run([tiny, "--type", "protest"])).err).toBe("1 of 2 events: 1 unconfirmed\n");
    expect((await run([tiny, "--limit", "1"])).err).toBe("2 events: 1 confirmed, 1 unconfirmed; the first 1 shown\n");
    expect((await run([tiny, "--from", "2040"])).err).toBe("0 of 2 events\n");
    expect((await run([tiny, "--quiet"])).err).toBe("");
  });

  it("keeps to 80 columns, whatever the names, and to 120 on a wide terminal", async () => {
    const long = await changed((event) => ({
      ...event,
      time: event.time && { ...event.time, edtf: "[2031-02-27,2031-03-03]", start: "2031-02-27" },
      place: event.place && { ...event.place, name: "The old free port of Almar by the northern lighthouse" },
      participants: event.participants.map((one) => ({ ...one, role: "source", text: "a council of very many words and members" })),
      casualties: [{ outcome: "killed", min: 1200, max: 13500, approximate: false, text: "x", evidence: [] }],
    }));
    const narrow = await run([long]);
    const wide = await run([long], { isTerminal: true, columns: 200, env: { NO_COLOR: "1" } });
    expect([tooWide(narrow.out), tooWide(wide.out, 120)]).toEqual([[], []]);
    expect(narrow.out).toContain("27 Feb or 3 Mar 2031");
    expect(narrow.out).toContain("1,200–13,500 dead");
    expect(narrow.out).toContain("…");
  });

  it("lists events without date, place or people", async () => {
    const bare = await changed((event) => ({ ...event, time: null, place: null, participants: [], casualties: [] }));
    const { out } = await run([bare]);
    expect(out).toMatch(/^\w{4} {2}no date {2}Protest +unconfirmed$/m);
    expect((await run([bare, "--to", "2040"])).out).toBe("");
  });

  it("shows nothing from a document that would steer the terminal", async () => {
    const hostile = await changed((event) => ({ ...event, place: event.place && { ...event.place, name: "Al\u001b[2Jmar\u202E" } }));
    const { out } = await run([hostile]);
    expect([out.includes("\u001b"), out.includes("\u202E"), out.includes("\uFFFD")]).toEqual([false, false, true]);
  });

  it("colours the standing alone, on a terminal whose user wants colour", async () => {
    const coloured = await run([tiny], { isTerminal: true });
    expect(coloured.out).toContain("\u001b[32mconfirmed\u001b[39m");
    expect(coloured.out.split("\u001b")).toHaveLength(3);
    for (const plain of [
      await run([tiny]),
      await run([tiny], { isTerminal: true, env: { NO_COLOR: "1" } }),
      await run([tiny], { isTerminal: true, env: { TERM: "dumb" } }),
      await run([tiny, "--no-color"], { isTerminal: true }),
    ]) {
      expect(plain.out).not.toContain("\u001b");
    }
  });

  it("refuses a type that is none and names the nearest", async () => {
    await expect(run([tiny, "--type", "drone-atack"])).rejects.toMatchObject({ code: "usage", hint: 'Did you mean "drone-attack"?' });
    await expect(run([tiny, "--type", "piracy"])).rejects.toMatchObject({ code: "usage", hint: expect.stringContaining("assault") });
  });

  it("counts by the schema's own standing", async () => {
    const { events } = await readDataset(tiny);
    const { out } = await run([tiny, "--json", "--status", "confirmed"]);
    expect(out.trimEnd().split("\n")).toHaveLength(events.filter((event) => standing(event) === "confirmed").length);
  });

  it("counts by type, status and standing what the filters leave", async () => {
    const { out, err } = await run([tiny, "--counts"]);
    expect(out).toMatchInlineSnapshot(`
      "By type
        protest       1
        assault       1

      By status
        occurred      2

      By standing
        confirmed     1
        unconfirmed   1
      "
    `);
    expect(err).toBe("2 events: 1 confirmed, 1 unconfirmed\n");
    const { out: json } = await run([tiny, "--counts", "--json", "--type", "protest"]);
    expect(JSON.parse(json)).toEqual({ total: 1, type: { protest: 1 }, status: { occurred: 1 }, standing: { unconfirmed: 1 } });
    expect(JSON.parse((await run([tiny, "--counts", "--json", "--from", "2040"])).out)).toEqual({ total: 0, type: {}, status: {}, standing: {} });
  });

  it("refuses a time that ends before it begins", async () => {
    await expect(runCommand(list, "list", [tiny, "--from", "2024-04", "--to", "2024-01"], fakeTerminal())).rejects.toMatchObject({
      code: "usage",
      message: "--from lies after --to.",
    });
  });

  it("offers every type and mode once", () => {
    const { words } = list.options.type.value;
    expect(words).toEqual([...new Set(words)]);
  });
});
