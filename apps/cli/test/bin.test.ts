import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { open, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { tooWide } from "./fake-terminal.js";
import { tempFolder } from "./temp-folder.js";

const bin = fileURLToPath(new URL("../bin/dateline.js", import.meta.url));
if (!existsSync(new URL("../dist/main.js", import.meta.url))) throw new Error("The command is not built: run `npm run build` first.");

interface Finished {
  status: number | null;
  out: string;
  err: string;
}

/** Runs the built command as a shell would. With `hangUp` its output is closed at once, as by a reader that has seen enough. */
function dateline(args: readonly string[], { input = "", hangUp = false, cwd = process.cwd(), stdout = "pipe" as "pipe" | number } = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...process.env, NO_COLOR: "1" }, stdio: ["pipe", stdout, "pipe"] });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout?.on("data", (part) => out.push(part));
    child.stderr?.on("data", (part) => err.push(part));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
    if (hangUp) child.stdout?.destroy();
    // A command that does not read its input may be gone before it is written.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}

const dispatch = `Drones hit fuel depot near Basra

Basra, 4 March 2024 (Harbour Wire) - Two drones struck a fuel depot near Basra on Monday, killing one guard and wounding at least four workers, the police said.

The Northern Front claimed responsibility for the attack.
`;

// Each call is a process of its own, and a busy machine starts them slowly.
describe("the built command", { timeout: 180_000 }, () => {
  it("goes from a folder to a dataset, a list, an explanation and a briefing", async () => {
    const cwd = await tempFolder({ "news/a.txt": dispatch, "news/b.md": "---\npublisher: Northwire\n---\n\nNothing happened here.\n" });
    const parsed = await dateline(["parse", "news", "--out", "out/dataset"], { cwd });
    expect([parsed.status, parsed.err, tooWide(parsed.out)]).toEqual([0, "", []]);
    expect(parsed.out).toMatch(/^Documents +2\n[\s\S]+Next: dateline list out\/dataset\n$/);
    const listed = await dateline(["list", "out/dataset", "--type", "assault"], { cwd });
    expect([listed.status, tooWide(listed.out + listed.err)]).toEqual([0, []]);
    const id = /^\w+/.exec(listed.out)?.[0] ?? "";
    const explained = await dateline(["explain", "out/dataset", id], { cwd });
    expect([explained.status, explained.err, tooWide(explained.out)]).toEqual([0, "", []]);
    expect(explained.out).toContain("a.txt:3");
    expect(await dateline(["check", "out/dataset"], { cwd })).toEqual({ status: 0, out: "", err: "The dataset holds together.\n" });
    expect(await dateline(["report", "out/dataset", "--out", "out/a.pdf"], { cwd })).toEqual({ status: 0, out: "", err: "Wrote out/a.pdf.\n" });
    expect((await readFile(join(cwd, "out/a.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("gives the same bytes with one job and with three, copies and inputs that cannot be read among them", async () => {
    const told = ["a", "b", "c", "d"].map((name) => [`news/${name}.txt`, dispatch.replace("4 March", `${name.charCodeAt(0) - 90} March`)] as const);
    const cwd = await tempFolder({ ...Object.fromEntries(told), "news/a2.txt": dispatch, "news/b2.txt": dispatch, "news/empty.txt": "" });
    const [one, three] = [
      await dateline(["parse", "news", "--out", "one", "--jobs", "1"], { cwd }),
      await dateline(["parse", "news", "--out", "three", "--jobs", "3"], { cwd }),
    ];
    expect(three).toEqual({ ...one, out: one.out.replace("list one", "list three") });
    expect(one.status).toBe(1);
    const names = await readdir(join(cwd, "one"));
    expect(await readdir(join(cwd, "three"))).toEqual(names);
    for (const name of names) expect(await readFile(join(cwd, "three", name), "utf8")).toBe(await readFile(join(cwd, "one", name), "utf8"));
  });

  it("gives one clear error for each input that cannot be read, and reads the others", async () => {
    const cwd = await tempFolder({
      "news/good.txt": dispatch,
      "news/empty.txt": "",
      "news/blank.txt": " \n\n",
      "news/binary.txt": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]),
      "news/noise.txt": Uint8Array.from({ length: 4000 }, (_, index) => ((index * 7919) % 31) + 1),
      "news/large.txt": `${dispatch}${"x".repeat(20_000)}`,
      "news/table.xlsx": "not a dispatch",
      "hollow/.keep": "",
    });
    const { status, out, err } = await dateline(["parse", "news", "hollow", "gone.txt", "--max-bytes", "10000", "--out", "ds"], { cwd });
    expect([status, tooWide(err)]).toEqual([1, []]);
    for (const name of ["news/empty.txt", "news/blank.txt", "news/binary.txt", "news/noise.txt", "news/large.txt", "news/table.xlsx", "hollow", "gone.txt"]) {
      expect(err.split(`Where: ${name}\n`), name).toHaveLength(2);
    }
    expect(err.match(/^Error: /gm)).toHaveLength(8);
    expect(err.match(/^ {2}Mend: /gm)).toHaveLength(8);
    expect(err).not.toMatch(/^\s+at /m);
    expect(out).toMatch(/^Documents +1 {2}8 inputs failed, see above$/m);
  });

  it("writes the same bytes again, and keeps the analyst's log", async () => {
    const cwd = await tempFolder({ "a.txt": dispatch });
    await dateline(["parse", "a.txt", "--out", "ds"], { cwd });
    const first = await readFile(join(cwd, "ds/events.jsonl"), "utf8");
    const log = '{"from":"e_0000000000000000","to":"e_0000000000000001"}\n';
    await writeFile(join(cwd, "ds/aliases.jsonl"), log);
    await dateline(["parse", "a.txt", "--out", "ds"], { cwd });
    expect(await readFile(join(cwd, "ds/events.jsonl"), "utf8")).toBe(first);
    expect(await readFile(join(cwd, "ds/aliases.jsonl"), "utf8")).toBe(log);
  });

  it("is a filter from standard input to standard output", async () => {
    const { status, out } = await dateline(["parse", "-", "--quiet"], { input: dispatch });
    expect(status).toBe(0);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).type),
    ).toContain("assault");
  });

  it("is quiet when the reader of its output leaves", async () => {
    const { status, err } = await dateline(["parse", "-", "--quiet"], { input: dispatch, hangUp: true });
    expect([status, err]).toEqual([0, ""]);
  });

  it.skipIf(!existsSync("/dev/full"))("tells in one error that its output cannot be written", async () => {
    const full = await open("/dev/full", "w");
    const { status, err } = await dateline(["--version"], { stdout: full.fd });
    await full.close();
    expect([status, err]).toEqual([1, expect.stringMatching(/^Error: Standard output cannot be written: ENOSPC\.\n {2}Mend: [^\n]+\n$/)]);
  });

  it("exits with 2 when misused and 1 when it fails", async () => {
    expect(await dateline(["prase"])).toMatchObject({ status: 2, out: "", err: expect.stringContaining("Did you mean `dateline parse`?") });
    expect(await dateline(["list", "gone"], { cwd: await tempFolder() })).toMatchObject({ status: 1, out: "", err: expect.stringContaining("Where: gone") });
  });
});
