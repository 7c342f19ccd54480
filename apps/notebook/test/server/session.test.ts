import { describe, expect, it, onTestFinished } from "vitest";
import { serveNotebook } from "../../src/server/serve-notebook.js";
import { newFolder, notebookOf, writeNotebook } from "../fixtures/notebooks.js";
import { send } from "./request.js";
import { serve } from "./serve.js";

describe("the session", () => {
  it("trades the token once for a cookie and takes it out of the address", async () => {
    const { entry, origin, token, cookie } = await serve();
    expect(Buffer.from(token, "base64url")).toHaveLength(24);
    expect(entry).toMatchObject({ status: 303, headers: { location: "/" } });
    expect(entry.headers["set-cookie"]).toEqual([expect.stringMatching(/^dateline-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/)]);
    expect(cookie).not.toContain(token);
    expect((await send(origin, { path: `/?token=${token}` })).status).toBe(403);
    expect((await send(origin, { path: `/?token=${token}`, headers: { cookie } })).status).toBe(303);
  });

  it.each(["", "x", "A".repeat(32), "%00"])("refuses the wrong token %j and leaves the right one good", async (wrong) => {
    const folder = await newFolder();
    const served = await serveNotebook({ file: await writeNotebook(folder, notebookOf("1")), trustDir: folder });
    onTestFinished(() => served.close());
    const { origin, search } = new URL(served.url);
    const refused = await send(origin, { path: `/?token=${wrong}` });
    expect(refused.status).toBe(403);
    expect(refused.headers["set-cookie"]).toBeUndefined();
    expect((await send(origin, { path: `/${search}` })).status).toBe(303);
  });

  it.each(["/", "/page.js", "/page.css", "/frame", "/api/notebook", "/api/dataset", "/api/version"])("gives nothing of %s without the cookie", async (path) => {
    const { origin, cookie } = await serve();
    const [name] = cookie.split("=");
    for (const wrong of ["", `${name}=`, `${name}=${"A".repeat(32)}`, `other=${cookie.split("=")[1]}`]) {
      const response = await send(origin, { path, headers: wrong === "" ? {} : { cookie: wrong } });
      expect(response.status).toBe(403);
      expect(response.body).toMatch(/^This notebook opens with/);
    }
    expect((await send(origin, { path, headers: { cookie: `a=b; ${cookie}; c=d` } })).status).toBe(200);
  });
});
