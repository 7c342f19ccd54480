import { describe, expect, it } from "vitest";
import { commands } from "../src/commands.js";
import { main } from "../src/main.js";
import { fakeTerminal, tooWide } from "./fake-terminal.js";

async function run(...args: string[]) {
  const terminal = fakeTerminal();
  const status = await main(args, terminal);
  return { status, out: terminal.printed(), err: terminal.told() };
}

describe("dateline", () => {
  it("shows help with examples first on --help", async () => {
    const { status, out, err } = await run("--help");
    expect([status, err, tooWide(out)]).toEqual([0, "", []]);
    expect(out).toMatchSnapshot();
    expect((await run("help")).out).toBe(out);
  });

  it("shows short help on the error stream and exits with 2 when given nothing", async () => {
    const { status, out, err } = await run();
    expect([status, out, tooWide(err)]).toEqual([2, "", []]);
    expect(err).toContain("dateline --help");
  });

  it("prints its version", async () => {
    expect(await run("--version")).toEqual({ status: 0, out: expect.stringMatching(/^dateline \d+\.\d+\.\d+\n$/), err: "" });
  });

  it.each([
    { args: ["prase"], hint: "Did you mean `dateline parse`?" },
    { args: ["publish"], hint: "See `dateline --help`" },
    { args: ["--verion"], hint: "Did you mean --version?" },
    { args: ["list", "--jsn", "x"], hint: "Did you mean --json?" },
    { args: ["list"], hint: "Usage: dateline list DATASET" },
    { args: ["explain", "a", "b", "c"], hint: "Usage: dateline explain DATASET EVENT" },
    { args: ["report", "x"], hint: "Add --out briefing.pdf" },
  ])("is misused by $args and says how it is meant", async ({ args, hint }) => {
    const { status, out, err } = await run(...args);
    expect([status, out, tooWide(err)]).toEqual([2, "", []]);
    expect(err).toMatch(/^Error: /);
    expect(err.replace(/\s+/g, " ")).toContain(hint);
  });

  it("takes its own options before and after the command", async () => {
    const { status, err } = await run("--quiet", "list", "/nowhere/at/all");
    expect(status).toBe(1);
    expect(err).toContain("There is no such folder.");
  });

  it("tells an error as message, place and hint, and shows the stack only with --debug", async () => {
    const { status, err } = await run("list", "/nowhere/at/all");
    expect(status).toBe(1);
    expect(err).toBe(
      "Error: There is no such folder.\n  Where: /nowhere/at/all\n  Mend: Make a dataset with `dateline parse INPUT... --out DIR` and name its\n        folder.\n",
    );
    const debugged = await run("list", "/nowhere/at/all", "--debug");
    expect(debugged.err).toContain("read-dataset.ts");
  });
});

describe.each(commands)("dateline $name --help", ({ name, load }) => {
  it("is built from the command's own table, fits 80 columns and begins with examples", async () => {
    const { status, out, err } = await run(...name.split(" "), "--help");
    expect([status, err, tooWide(out)]).toEqual([0, "", []]);
    expect(out).toMatchSnapshot();
    const { options, examples } = await load();
    for (const option of Object.keys(options)) expect(out).toContain(`--${option}`);
    expect(out.startsWith(`Examples:\n  ${examples[0]?.command}\n`)).toBe(true);
  });

  it("shows examples of itself only, with options that it has", async () => {
    const { options, examples } = await load();
    for (const { command } of examples) {
      expect(command).toContain(`dateline ${name}`);
      const own = command.slice(command.indexOf("dateline")).split("|")[0] ?? "";
      const used = [...own.matchAll(/ --([a-z-]+)/g)].map(([, option]) => option);
      expect(Object.keys(options)).toEqual(expect.arrayContaining(used));
    }
  });
});
