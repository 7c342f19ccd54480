import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { nodeDisk } from "../src/disk.js";
import { asOnlyWriter, isClaim } from "../src/writer-lock.js";
import { newFolder } from "./tiny.js";

const claimsIn = async (folder: string) => (await readdir(folder)).filter(isClaim);
const soon = { waitMs: 0 };

/** Starts a process that holds the folder, and waits until it does. */
async function holder(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [fileURLToPath(new URL("hold-dataset.js", import.meta.url)), folder], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  if (child.stdout === null) throw new Error("The child has no output.");
  await once(child.stdout, "data");
  return child;
}

describe("asOnlyWriter", () => {
  it("lets no second process in while the first is at work, and names it", async () => {
    const folder = await newFolder();
    const child = await holder(folder);
    await expect(asOnlyWriter(folder, nodeDisk, async () => "in", soon)).rejects.toMatchObject({
      code: "dataset/locked",
      path: folder,
      message: `Another writer is at work on the dataset: process ${child.pid}.`,
    });
    expect(await claimsIn(folder)).toHaveLength(1);
  });

  it("waits until the first is done", async () => {
    const folder = await newFolder();
    const child = await holder(folder);
    const waiting = asOnlyWriter(folder, nodeDisk, async () => "in", { waitMs: 20_000 });
    child.stdin?.end();
    expect(await waiting).toBe("in");
    expect(await claimsIn(folder)).toEqual([]);
  });

  it("is not kept out by a process that was killed, and sweeps up its claim", async () => {
    const folder = await newFolder();
    const child = await holder(folder);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await claimsIn(folder)).toHaveLength(1);
    expect(await asOnlyWriter(folder, nodeDisk, () => claimsIn(folder), soon)).toHaveLength(1);
    expect(await claimsIn(folder)).toEqual([]);
  });

  it.skipIf(process.platform !== "linux")("knows that a process of the same number that started at another time is another", async () => {
    const folder = await newFolder();
    const child = await holder(folder);
    const [claim = ""] = await claimsIn(folder);
    child.kill("SIGKILL");
    await once(child, "exit");
    // The number was given again, to this process.
    const again = claim.replace(`-${child.pid}-`, `-${process.pid}-`);
    await writeFile(join(folder, again), "");
    expect(await asOnlyWriter(folder, nodeDisk, async () => "in", soon)).toBe("in");
  });

  it("believes a claim of another machine for two minutes after it was renewed", async () => {
    const folder = await newFolder();
    const foreign = join(folder, ".dateline-writer-1-1-ffffffff-1");
    await writeFile(foreign, "");
    await expect(asOnlyWriter(folder, nodeDisk, async () => "in", soon)).rejects.toMatchObject({
      code: "dataset/locked",
      message: expect.stringContaining("of another machine"),
    });
    const past = new Date(Date.now() - 121_000);
    await utimes(foreign, past, past);
    expect(await asOnlyWriter(folder, nodeDisk, async () => "in", soon)).toBe("in");
  });

  it("lets many at once in one after another", async () => {
    const folder = await newFolder();
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await readdir(folder);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 6 }, () => asOnlyWriter(folder, nodeDisk, work, { waitMs: 60_000 })));
    expect([most, await claimsIn(folder)]).toEqual([1, []]);
  });

  it("gives up its claim when the work fails", async () => {
    const folder = await newFolder();
    await expect(asOnlyWriter(folder, nodeDisk, () => Promise.reject(new Error("no")), soon)).rejects.toThrow("no");
    expect(await claimsIn(folder)).toEqual([]);
  });
});
