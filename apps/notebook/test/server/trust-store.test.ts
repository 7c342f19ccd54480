import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Notebook } from "../../src/notebook.js";
import { formatNotebook } from "../../src/notebook-text.js";
import { notebookOf } from "../fixtures/notebooks.js";
import { json } from "./request.js";
import { serve } from "./serve.js";

describe("trust", () => {
  it("belongs to the program as it is, not to the file, and not to words or outputs", async () => {
    const { askJson, read, folder, file } = await serve(notebookOf("1 + 1", "%md words"));
    const { notebook, version, trusted } = await read();
    expect(trusted).toBe(false);
    await askJson("POST", "/api/trust", { notebook });
    expect((await read()).trusted).toBe(true);
    const [code, words] = notebook.cells;
    await writeFile(file, formatNotebook({ ...notebook, cells: [code, { ...words, source: "other words" }] as Notebook["cells"] }));
    expect((await read()).trusted).toBe(true);
    await writeFile(file, formatNotebook(notebookOf("1 + 2", "%md words")));
    expect((await read()).trusted).toBe(false);
    expect((await readdir(join(folder, "state", "trusted-notebooks"))).every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
    expect(version).toMatch(/^[0-9a-f]{64}$/);
  });

  it("follows what the user saves after agreeing, and not before", async () => {
    const { askJson, read } = await serve();
    const { notebook, version } = await read();
    const save = async (source: string, base: string | null, trusted: boolean) =>
      json(await askJson("PUT", "/api/notebook", { notebook: { ...notebook, cells: notebookOf(source).cells }, base, trusted })) as { version: string };
    const first = await save("2", version, false);
    expect((await read()).trusted).toBe(false);
    await save("3", first.version, true);
    expect((await read()).trusted).toBe(true);
  });
});
