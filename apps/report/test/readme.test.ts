import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeDataset } from "@dateline/dataset";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { madeUpDataset } from "./fixtures/made-up-dataset.js";
import { pageTexts } from "./pdf/read-pdf.js";

const examples = ["briefing", "picture"] as const;

describe("the README's examples", () => {
  const home = process.cwd();
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dateline-report-"));
    await mkdir(join(folder, "out"));
    await writeDataset(join(folder, "out/dataset"), { ...madeUpDataset(), mentions: [], originals: [] }, { inputs: [] });
    process.chdir(folder);
  });

  afterAll(async () => {
    process.chdir(home);
    await rm(folder, { recursive: true });
  });

  test("stand in it as they are", async () => {
    const page = await readFile(new URL("../README.md", import.meta.url), "utf8");
    for (const name of examples) expect(page).toContain(await readFile(new URL(`./examples/${name}.ts`, import.meta.url), "utf8"));
  });

  test("make a PDF and a page of a dataset as it is read from disk", async () => {
    const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await import("./examples/briefing.js");
    expect(said.mock.calls[0]?.[0]).toBe("Drone attack, Kessim, Chad, 12 Mar 2031");
    said.mockRestore();
    const text = (await pageTexts(new Uint8Array(await readFile("out/niger.pdf")))).join(" ");
    expect(text).toContain("Only events that fit: place: Niger.");
    expect(await readFile("out/incident.html", "utf8")).toContain("The accounts side by side");
  }, 60_000);

  test("draw a picture whose words can be read", async () => {
    await import("./examples/picture.js");
    await vi.waitFor(async () => expect((await pageTexts(new Uint8Array(await readFile("out/picture.pdf")))).join("")).toContain("Kessim, دكوة"), {
      timeout: 20_000,
      interval: 200,
    });
  }, 60_000);
});
