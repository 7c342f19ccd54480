import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { formats, kinds, markings, papers } from "@dateline/report";
import { describe, expect, it } from "vitest";
import { report } from "../../src/commands/report.js";
import { runCommand } from "../../src/run-command.js";
import { fakeTerminal } from "../fake-terminal.js";
import { tempFolder } from "../temp-folder.js";
import { tiny } from "../tiny.js";

async function run(args: string[], options?: Parameters<typeof fakeTerminal>[0]) {
  const terminal = fakeTerminal(options);
  const status = await runCommand(report, "report", args, terminal);
  return { status, out: terminal.printed(), err: terminal.told() };
}

/** Returns what the packed objects of a PDF say. */
function objectsIn(pdf: Buffer): string {
  const streams = pdf.toString("latin1").matchAll(/\/Type \/ObjStm.*?stream\r?\n(.*?)\r?\nendstream/gs);
  return [...streams].map(([, packed = ""]) => inflateSync(Buffer.from(packed, "latin1")).toString("latin1")).join("\n");
}

describe("dateline report", { timeout: 120_000 }, () => {
  it("writes a PDF, the same bytes each time, and says where", async () => {
    const folder = await tempFolder();
    const file = join(folder, "a.pdf");
    expect(await run([tiny, "--out", file])).toEqual({ status: 0, out: "", err: `Wrote ${file}.\n` });
    const first = await readFile(file);
    expect(first.subarray(0, 5).toString()).toBe("%PDF-");
    expect(await run([tiny, "--out", file, "--quiet"])).toEqual({ status: 0, out: "", err: "" });
    expect((await readFile(file)).equals(first)).toBe(true);
  });

  it("hands its options on", async () => {
    const folder = await tempFolder();
    const [plain, letter] = [join(folder, "plain.pdf"), join(folder, "letter.pdf")];
    await run([tiny, "--out", plain]);
    const options = [
      "--title",
      "Our harbour",
      "--area",
      "Almar",
      "--number",
      "7",
      "--marking",
      "amber",
      "--paper",
      "letter",
      "--from",
      "2031-03",
      "--to",
      "2031",
    ];
    const { out } = await run([tiny, "--out", "-", ...options]);
    await run([tiny, "--out", letter, ...options]);
    expect(objectsIn(await readFile(plain))).toContain("595.28");
    expect(objectsIn(await readFile(letter))).toContain("/MediaBox [0 0 612 792]");
    expect(out).toContain("Our harbour");
  });

  it("writes nothing where the dataset cannot be read", async () => {
    const folder = await tempFolder();
    await expect(run([join(folder, "gone"), "--out", join(folder, "a.pdf")])).rejects.toMatchObject({ code: "dataset/not-found" });
    expect(await readdir(folder)).toEqual([]);
  });

  it("does not pour a PDF into a terminal", async () => {
    await expect(run([tiny, "--out", "-"], { isTerminal: true })).rejects.toMatchObject({ code: "usage" });
  });

  it("offers the papers and markings that the press has", () => {
    expect(report.options.paper.value.words).toEqual(Object.keys(papers));
    expect(report.options.marking.value.words).toEqual(markings);
    expect(report.options.kind.value.words).toEqual(Object.keys(kinds));
    expect(report.options.format.value.words).toEqual(Object.keys(formats));
  });

  it("writes HTML and Markdown by the ending of the file, or as asked", async () => {
    const folder = await tempFolder();
    await run([tiny, "--out", join(folder, "a.html")]);
    expect(await readFile(join(folder, "a.html"), "utf8")).toMatch(/^<!doctype html>/);
    const { out } = await run([tiny, "--out", "-", "--format", "md"], { isTerminal: true });
    expect(out).toMatch(/^DATELINE/);
  });

  it("prints the command that makes it again, the same wherever it is run", async () => {
    const folder = await tempFolder();
    const options = ["--kind", "trend", "--where", "Almar Bay", "--status", "occurred", "--format", "md"];
    const { out } = await run([tiny, "--out", "-", ...options]);
    await run([tiny, "--out", join(folder, "other.txt"), ...options]);
    expect(await readFile(join(folder, "other.txt"), "utf8")).toBe(out);
    expect(out).not.toContain(folder);
  });

  it("chooses events by what list chooses them by, and says so where none is left", async () => {
    const folder = await tempFolder();
    const file = join(folder, "a.md");
    const { status, err } = await run([tiny, "--out", file, "--where", "Nowhere at all"]);
    expect({ status, err }).toEqual({ status: 0, err: `No event fits what was asked for; the briefing says so.\nWrote ${file}.\n` });
    expect(await readFile(file, "utf8")).toContain("No event in the dataset fits what was asked for (place: Nowhere at all)");
  });

  it("tells one event by the beginning of its id", async () => {
    const [line = ""] = (await readFile(join(tiny, "events.jsonl"), "utf8")).split("\n");
    const { id } = JSON.parse(line);
    const { out } = await run([tiny, "--out", "-", "--format", "md", "--kind", "incident", "--event", id.slice(2, 10)]);
    expect(out).toContain("## The accounts side by side");
    await expect(run([tiny, "--out", "-", "--format", "md", "--kind", "incident", "--event", "ffffffffffff"])).rejects.toMatchObject({ code: "event/unknown" });
  });

  it("tells what changed since an earlier dataset: nothing since itself", async () => {
    const { out } = await run([tiny, "--out", "-", "--format", "md", "--since", tiny]);
    expect(out).toContain("Nothing is told otherwise than in the last briefing");
  });

  it.each([
    ["an event without --kind incident", ["--event", "e_1"]],
    ["days the wrong way round", ["--from", "2024-02", "--to", "2024-01"]],
    ["no file", []],
  ])("refuses %s as misuse, and writes nothing", async (name, args) => {
    const folder = await tempFolder();
    const out = name === "no file" ? [] : ["--out", join(folder, "a.pdf")];
    await expect(run([tiny, ...out, ...args])).rejects.toMatchObject({ code: "usage" });
    expect(await readdir(folder)).toEqual([]);
  });
});
