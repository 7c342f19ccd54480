import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readDataset } from "@dateline/dataset";
import { describe, expect, it } from "vitest";
import { main } from "../src/main.js";
import { fakeTerminal } from "./fake-terminal.js";
import { sharedFolder, tempFolder } from "./temp-folder.js";

const dispatch = `Baker Omar Haddad shot dead in Basra

BASRA, Iraq, March 4, 2031 (Northwire) - Gunmen shot dead Omar Haddad, a baker, in Basra on Monday, police said. The baker's wife, Lena Brandt, was wounded.

"They came at night," said Lena Brandt. HADDAD was 34. Police chief Karim Salman blamed the gunmen, and Antony Blinken condemned the attack.
`;

const privateNames = /\b(?:omar|haddad|lena|brandt)\b/i;

const folder = await sharedFolder({ "in/omar-haddad.txt": dispatch });
const dataset = join(folder, "dataset");
await main(["parse", join(folder, "in"), "--out", dataset, "--quiet"], fakeTerminal());
const eventId = (await readDataset(dataset)).events[0]?.id ?? "";

async function run(...args: string[]): Promise<string> {
  const terminal = fakeTerminal();
  expect(await main(args, terminal)).toBe(0);
  return terminal.printed() + terminal.told();
}

describe("--redact persons", () => {
  it.each([
    { command: "list", args: ["list"] },
    { command: "list --json", args: ["list", "--json"] },
    {
      command: "sql over mentions",
      args: ["sql", "select d.path, d.title, m.text, t.text from mentions m join documents d on d.id = document_id join texts t using (document_id)"],
    },
    { command: "sql --format csv", args: ["sql", "select * from participants", "--format", "csv"] },
    { command: "sql --json", args: ["sql", "from evidence", "--json"] },
    { command: "report --format md", args: ["report", "--format", "md", "--out", "-"] },
    ...["jsonl", "plover", "geojson", "stix", "web-annotation"].map((format) => ({
      command: `export --format ${format}`,
      args: ["export", "--format", format],
    })),
    { command: "report --format html", args: ["report", "--format", "html", "--out", "-"] },
  ])("leaves no private person's name in $command, which has them without it", async ({ args: [name = "", ...rest] }) => {
    expect(await run(name, dataset, ...rest)).toMatch(privateNames);
    const redacted = await run(name, dataset, ...rest, "--redact", "persons");
    expect(redacted).not.toMatch(privateNames);
    expect(redacted).toContain("Person A1");
  });

  it("leaves none in explain, by event, as JSON and as a trace", async () => {
    for (const more of [[], ["--json"], ["--trace"], ["--trace", "--json"]]) {
      const redacted = await run("explain", dataset, eventId, ...more, "--redact", "persons");
      expect(redacted).not.toMatch(privateNames);
      expect(redacted).toContain("Person A1");
    }
  });

  it("leaves none in a Parquet file", async () => {
    const path = join(await tempFolder(), "x.parquet");
    await run("sql", dataset, "select text from mentions", "--out", path, "--redact", "persons");
    expect(await readFile(path, "latin1")).not.toMatch(privateNames);
  });

  it("leaves none in a notebook that was run, nor in an exported one, for programs and for SQL", async () => {
    const sources = ["documents.map(({ title, text }) => title + text).join()", "-- name: words\nselect text from mentions"];
    const cells = sources.map((source, index) => {
      const metadata = source.startsWith("--") ? { dateline: { language: "sql" } } : {};
      return { cell_type: "code", id: `c${index}`, metadata, source, execution_count: null, outputs: [] };
    });
    const notebook = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
    const place = await tempFolder({ "a.ipynb": notebook });
    for (const [command, out] of [
      ["run", "b.ipynb"],
      ["export", "b.html"],
    ] as const) {
      await run("notebook", command, join(place, "a.ipynb"), "--dataset", dataset, "--out", join(place, out), "--redact", "persons");
      // Fonts are letters by chance.
      const written = (await readFile(join(place, out), "utf8")).replace(/base64,[\w+/=]+/g, "");
      expect(written).not.toMatch(privateNames);
      expect(written).toContain("Person A1");
    }
  });

  it("leaves none in the log of corrections, which keeps its author", async () => {
    const corrected = join(await tempFolder(), "dataset");
    await cp(dataset, corrected, { recursive: true });
    await run("correct", corrected, "set", eventId, "killed", "1", "--reason", "Omar Haddad alone", "--author", "A. Tester");
    for (const more of [[], ["--json"]]) {
      expect(await run("correct", corrected, "log", ...more)).toContain("Omar Haddad alone");
      const redacted = await run("correct", corrected, "log", ...more, "--redact", "persons");
      expect(redacted).not.toMatch(privateNames);
      expect(redacted).toMatch(/Person A\d alone/);
      expect(redacted).toContain("A. Tester");
    }
    const terminal = fakeTerminal();
    expect(await main(["correct", corrected, "reject", eventId, "-r", "No", "--redact", "persons"], terminal)).toBe(2);
    expect(terminal.told()).toContain("Give --redact with `log` alone.");
  });

  it("leaves none in a page of a notebook", async () => {
    const place = await tempFolder({ "a.ipynb": JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [] }) });
    const terminal = fakeTerminal();
    let texts = "";
    const untilInterrupted = async () => {
      const { origin, search } = new URL(terminal.printed());
      const entry = await fetch(`${origin}/${search}`, { redirect: "manual" });
      const cookie = (entry.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
      texts = await (await fetch(`${origin}/api/records/documents`, { headers: { cookie, "sec-fetch-site": "same-origin" } })).text();
    };
    expect(await main(["notebook", join(place, "a.ipynb"), "--dataset", dataset, "--redact", "persons"], { ...terminal, untilInterrupted })).toBe(0);
    expect(texts).toContain("Person A1");
    expect(texts).not.toMatch(privateNames);
  });

  it("leaves known actors and holders of an office", async () => {
    const texts = await run("sql", dataset, "select text from texts", "--json", "--redact", "persons");
    expect(texts).toContain("Karim Salman");
    expect(texts).toContain("Antony Blinken");
  });

  it("is refused where there is no dataset that tells who is who", async () => {
    const terminal = fakeTerminal();
    expect(await main(["explain", "--trace", "Omar Haddad was shot.", "--redact", "persons"], terminal)).toBe(2);
    expect(await main(["list", dataset, "--redact", "places"], terminal)).toBe(2);
  });
});
