import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Notebook } from "../../src/notebook.js";
import { formatNotebook } from "../../src/notebook-text.js";
import { serveNotebook } from "../../src/server/serve-notebook.js";
import { newFolder, notebookOf } from "../fixtures/notebooks.js";
import { json, send } from "./request.js";
import { serve } from "./serve.js";

describe("saving", () => {
  it("writes the notebook whole, as Jupyter would, and leaves nothing else behind", async () => {
    const { askJson, read, file, folder } = await serve();
    const { notebook, version } = await read();
    const changed = { ...notebook, cells: [...notebook.cells, ...notebookOf("%md new").cells.map((cell) => ({ ...cell, id: "c2" }))] };
    const saved = await askJson("PUT", "/api/notebook", { notebook: changed, base: version, trusted: false });
    expect(saved.status).toBe(200);
    expect(await readFile(file, "utf8")).toBe(formatNotebook(changed));
    expect((await read()).version).toBe((json(saved) as { version: string }).version);
    expect((await readdir(folder)).sort()).toEqual(["state", "test.ipynb"]);
  });

  it("makes a new notebook when it is first saved", async () => {
    const folder = await newFolder();
    const file = join(folder, "new.ipynb");
    const served = await serveNotebook({ file, stateDir: join(folder, "state") });
    onTestFinished(() => served.close());
    const { origin, search } = new URL(served.url);
    const cookie = (await send(origin, { path: `/${search}` })).headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    const answer = JSON.parse((await send(origin, { path: "/api/notebook", headers: { cookie } })).body) as {
      notebook: Notebook;
      version: null;
      trusted: boolean;
    };
    expect(answer).toMatchObject({ version: null, trusted: true });
    const body = JSON.stringify({ notebook: answer.notebook, base: null, trusted: true });
    const headers = { cookie, origin, "content-type": "application/json" };
    expect((await send(origin, { method: "PUT", path: "/api/notebook", headers, body })).status).toBe(200);
    expect(await readFile(file, "utf8")).toBe(formatNotebook(answer.notebook));
    expect((await send(origin, { method: "PUT", path: "/api/notebook", headers, body })).status).toBe(409);
  });

  it("writes nothing over a file that changed on disk, and keeps both versions when told which goes on", async () => {
    const { askJson, read, file, folder } = await serve();
    const { notebook, version } = await read();
    const [mine, theirs] = [{ ...notebook, cells: notebookOf("'mine'").cells }, formatNotebook(notebookOf("'theirs'"))];
    await writeFile(file, theirs);
    const refused = await askJson("PUT", "/api/notebook", { notebook: mine, base: version, trusted: true });
    expect(refused.status).toBe(409);
    expect(json(refused)).toMatchObject({ error: { code: "notebook/conflict" } });
    expect(await readFile(file, "utf8")).toBe(theirs);
    const onDisk = (await read()).version;
    const stale = await askJson("POST", "/api/settle", { notebook: mine, theirs: version, keep: "mine", trusted: true });
    expect(stale.status).toBe(409);
    const settled = await askJson("POST", "/api/settle", { notebook: mine, theirs: onDisk, keep: "mine", trusted: true });
    expect(json(settled)).toMatchObject({ copy: "test.conflict-1.ipynb", notebook: mine });
    expect(await readFile(file, "utf8")).toBe(formatNotebook(mine));
    expect(await readFile(join(folder, "test.conflict-1.ipynb"), "utf8")).toBe(theirs);
  });

  it("keeps the page's version as the copy when the file goes on", async () => {
    const { askJson, read, file, folder } = await serve();
    const { notebook } = await read();
    const mine = { ...notebook, cells: notebookOf("'mine'").cells };
    const theirs = formatNotebook(notebookOf("'theirs'"));
    await writeFile(file, theirs);
    await writeFile(join(folder, "test.conflict-1.ipynb"), "older");
    const settled = await askJson("POST", "/api/settle", { notebook: mine, theirs: (await read()).version, keep: "theirs", trusted: true });
    expect(json(settled)).toMatchObject({ copy: "test.conflict-2.ipynb", trusted: false });
    expect(await readFile(file, "utf8")).toBe(theirs);
    expect(await readFile(join(folder, "test.conflict-2.ipynb"), "utf8")).toBe(formatNotebook(mine));
    expect(await readFile(join(folder, "test.conflict-1.ipynb"), "utf8")).toBe("older");
  });

  it("lets one of two saves through that are made from the same version", async () => {
    const { askJson, read } = await serve();
    const { notebook, version } = await read();
    const answers = await Promise.all(
      ["'a'", "'b'"].map((source) =>
        askJson("PUT", "/api/notebook", { notebook: { ...notebook, cells: notebookOf(source).cells }, base: version, trusted: true }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("tells what is wrong with a notebook that was broken meanwhile", async () => {
    const { ask, file } = await serve();
    await writeFile(file, '{"cells": [');
    const response = await ask({ path: "/api/notebook" });
    expect(response.status).toBe(422);
    expect(json(response)).toMatchObject({ error: { code: "notebook/invalid", hint: expect.stringContaining("version control") } });
  });

  it("adds a picture to each drawing, but none that would read a file", async () => {
    const { askJson, read, folder } = await serve();
    const { notebook, version } = await read();
    await writeFile(
      join(folder, "red.png"),
      Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC", "base64"),
    );
    const drawing = (href: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="2" height="2"><image width="2" height="2" xlink:href="${href}"/></svg>`;
    const outputs = [join(folder, "red.png"), `file://${join(folder, "red.png")}`, "#none"].map((href) => ({
      output_type: "display_data",
      data: { "image/svg+xml": drawing(href) },
      metadata: {},
    }));
    const cells = [{ ...notebook.cells[0], outputs }];
    expect((await askJson("PUT", "/api/notebook", { notebook: { ...notebook, cells }, base: version, trusted: true })).status).toBe(200);
    const [cell] = (await read()).notebook.cells;
    const pictures =
      cell?.cell_type === "code" ? cell.outputs.map((output) => (output.output_type === "display_data" ? output.data["image/png"] : undefined)) : [];
    expect(pictures).toHaveLength(3);
    expect(new Set(pictures).size).toBe(1);
    expect(pictures[0]).toMatch(/^iVBOR/);
  });
});
