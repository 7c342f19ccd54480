import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { markings, papers } from "@dateline/report";
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
    const plain = await run([tiny, "--out", "-"]);
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
    expect(plain.out).toContain("595.28");
    expect(out).toContain("/MediaBox [0 0 612 792]");
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
  });
});
