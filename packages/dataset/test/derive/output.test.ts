import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writePieces } from "../../src/derive/output.js";
import { nodeDisk, type OpenFile } from "../../src/disk.js";

let folder: string;
let source: OpenFile;
const lines = Array.from({ length: 300_000 }, (_, at) => `line ${at}\n`).join("");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-output-"));
  await writeFile(join(folder, "source"), lines);
  source = await nodeDisk.openFile(join(folder, "source"));
});

afterEach(async () => {
  await source.close();
  await rm(folder, { recursive: true });
});

describe("writing pieces", () => {
  it("puts bytes and stretches of another file one after the other, each longer than one write", async () => {
    const target = join(folder, "target");
    const long = Buffer.from("a long line\n".repeat(200_000));
    const written = await writePieces(target, nodeDisk, async (add) => {
      await add({ source, offset: 0, length: 7 });
      await add({ source, offset: 7, length: 2_500_000 });
      await add(Buffer.from("between\n"));
      await add(long);
      await add({ source, offset: 2_500_007, length: source.size - 2_500_007 });
      await add({ source, offset: 7, length: 7 });
    });
    const expected = Buffer.concat([
      Buffer.from(lines.slice(0, 2_500_007)),
      Buffer.from("between\n"),
      long,
      Buffer.from(lines.slice(2_500_007)),
      Buffer.from("line 1\n"),
    ]);
    expect((await readFile(target)).equals(expected)).toBe(true);
    const sha256 = createHash("sha256").update(expected).digest("hex");
    expect(written).toEqual({ sha256, bytes: expected.length, lines: expected.toString().split("\n").length - 1 });
  });

  it("fails where a file ends before its stretch does", async () => {
    const cut = writePieces(join(folder, "target"), nodeDisk, (add) => add({ source, offset: source.size - 7, length: 8 }));
    await expect(cut).rejects.toMatchObject({ code: "EIO" });
  });
});
