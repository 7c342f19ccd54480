import { mkdir, readFile, symlink, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { formatNotebook } from "../../src/notebook-text.js";
import { serveNotebook } from "../../src/server/serve-notebook.js";
import { newFolder, notebookOf, writeNotebook } from "../fixtures/notebooks.js";
import { serve } from "./serve.js";

describe("files", () => {
  it.each([
    "/../test.ipynb",
    "/..%2ftest.ipynb",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/page.js/../../package.json",
    "//etc/passwd",
    "/test.ipynb",
    "/api/notebook/../../x",
    "/page.js%00",
    "/dist/page/page.js",
    "/\\..\\x",
    "/api/notebook?file=../other.ipynb",
  ])("has nothing at %s but the notebook itself", async (path) => {
    const { ask, folder } = await serve();
    await writeFile(join(folder, "other.ipynb"), formatNotebook(notebookOf("'somebody else'")));
    const response = await ask({ path });
    expect(response.status).toBe(path.includes("?") ? 200 : 404);
    expect(response.body).not.toMatch(/root:|somebody else|"name": "@dateline/);
  });

  it("refuses a link and other extensions when it starts", async () => {
    const folder = await newFolder();
    const outside = await newFolder();
    await symlink(await writeNotebook(outside, notebookOf("1")), join(folder, "link.ipynb"));
    await mkdir(join(folder, "dir.ipynb"));
    await writeFile(join(folder, "notes.txt"), "x");
    for (const name of ["link.ipynb", "dir.ipynb", "notes.txt"])
      await expect(serveNotebook({ file: join(folder, name), stateDir: folder })).rejects.toMatchObject({ code: "usage" });
  });

  it("neither reads nor writes through a link that takes the notebook's place later", async () => {
    const { folder, file, askJson, ask, read } = await serve();
    const { notebook, version } = await read();
    const secret = join(folder, "secret.txt");
    await writeFile(secret, formatNotebook(notebook));
    await unlink(file);
    await symlink(secret, file);
    expect((await ask({ path: "/api/notebook" })).status).toBe(422);
    expect((await askJson("PUT", "/api/notebook", { notebook: { ...notebook, cells: [] }, base: version, trusted: true })).status).toBe(422);
    expect(await readFile(secret, "utf8")).toBe(formatNotebook(notebook));
  });

  it("listens at every address only where nobody asks it to", async () => {
    const folder = await newFolder();
    for (const host of ["0.0.0.0", "::"])
      await expect(serveNotebook({ file: join(folder, "new.ipynb"), host, stateDir: folder })).rejects.toMatchObject({ code: "usage" });
    const served = await serveNotebook({ file: join(folder, "new.ipynb"), stateDir: folder });
    onTestFinished(() => served.close());
    expect(new URL(served.url).hostname).toBe("127.0.0.1");
  });
});
