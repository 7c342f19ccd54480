import { readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { serveNotebook } from "../../src/server/serve-notebook.js";
import { proofOf } from "../../src/server/session.js";
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
    const served = await serveNotebook({ file: await writeNotebook(folder, notebookOf("1")), stateDir: folder });
    onTestFinished(() => served.close());
    const { origin, search } = new URL(served.url);
    const refused = await send(origin, { path: `/?token=${wrong}` });
    expect(refused.status).toBe(403);
    expect(refused.headers["set-cookie"]).toBeUndefined();
    expect((await send(origin, { path: `/${search}` })).status).toBe(303);
  });

  it.each(["/", "/page.js", "/page.css", "/frame", "/api/notebook", "/api/dataset", "/api/version", "/api/session"])(
    "gives nothing of %s without the cookie",
    async (path) => {
      const { origin, cookie } = await serve();
      const [name] = cookie.split("=");
      for (const wrong of ["", `${name}=`, `${name}=${"A".repeat(32)}`, `other=${cookie.split("=")[1]}`]) {
        const response = await send(origin, { path, headers: wrong === "" ? {} : { cookie: wrong } });
        expect(response.status).toBe(403);
        expect(response.body).toMatch(/^This notebook opens with/);
      }
      expect((await send(origin, { path, headers: { cookie: `a=b; ${cookie}; c=d` } })).status).toBe(200);
    },
  );
});

describe("a server that is started anew", () => {
  /** Serves a notebook twice, one after the other; returns the page of the first and what it needs to come in again. */
  async function startedAnew() {
    const first = await serve();
    const { resumeKey } = JSON.parse((await first.ask({ path: "/api/session" })).body) as { resumeKey: string };
    await first.served.close();
    const served = await serveNotebook({ file: first.file, stateDir: join(first.folder, "state") });
    onTestFinished(() => served.close());
    const { origin, host } = new URL(served.url);
    const sent = { origin, "sec-fetch-site": "same-origin", "content-type": "application/json" };
    const challenge = async () => (JSON.parse((await send(origin, { path: "/api/resume" })).body) as { challenge: string }).challenge;
    const resume = (body: object, headers: Record<string, string> = {}) =>
      send(origin, { method: "POST", path: "/api/resume", body: JSON.stringify(body), headers: { ...sent, ...headers } });
    return { first, served, origin, host, resumeKey, challenge, resume };
  }

  it("listens where it did, knows no cookie of before, and lets the page in that signs its challenge", async () => {
    const { first, origin, host, resumeKey, challenge, resume } = await startedAnew();
    expect(origin).toBe(first.origin);
    expect((await send(origin, { path: "/api/notebook", headers: { cookie: first.cookie } })).status).toBe(403);
    const asked = await challenge();
    const answer = await resume({ challenge: asked, proof: proofOf(resumeKey, asked, host) });
    expect(answer.status).toBe(200);
    const cookie = (answer.headers["set-cookie"]?.[0] ?? "").split(";")[0] ?? "";
    expect((await send(origin, { path: "/api/notebook", headers: { cookie } })).status).toBe(200);
  });

  it("takes no challenge twice, none of its own invention, none signed for another host or with another key, and none from elsewhere", async () => {
    const { host, resumeKey, challenge, resume } = await startedAnew();
    const used = await challenge();
    expect((await resume({ challenge: used, proof: proofOf(resumeKey, used, host) })).status).toBe(200);
    expect((await resume({ challenge: used, proof: proofOf(resumeKey, used, host) })).status).toBe(403);
    expect((await resume({ challenge: "mine", proof: proofOf(resumeKey, "mine", host) })).status).toBe(403);
    const attempts = [(asked: string) => proofOf(resumeKey, asked, "127.0.0.1:1"), (asked: string) => proofOf("A".repeat(32), asked, host), () => ""];
    for (const prove of attempts) {
      const asked = await challenge();
      const refused = await resume({ challenge: asked, proof: prove(asked) });
      expect(refused.status).toBe(403);
      expect(refused.headers["set-cookie"]).toBeUndefined();
    }
    const asked = await challenge();
    expect((await resume({ challenge: asked, proof: proofOf(resumeKey, asked, host) }, { origin: "http://evil.example" })).status).toBe(403);
    expect((await resume({ challenge: asked, proof: "x".repeat(5000) })).status).toBe(413);
    const many = await Promise.all(Array.from({ length: 9 }, challenge));
    expect((await resume({ challenge: many[0] ?? "", proof: proofOf(resumeKey, many[0] ?? "", host) })).status).toBe(403);
  });

  it("leaves what it goes by for nobody else to read, and does without it where it cannot be written or is no good", async () => {
    const { first } = await startedAnew();
    const folder = join(first.folder, "state", "notebook-sessions");
    const [name = ""] = await readdir(folder);
    expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
    expect((await stat(folder)).mode & 0o077).toBe(0);
    await writeFile(join(folder, name), '{"port": 0}');
    const third = await serveNotebook({ file: first.file, stateDir: join(first.folder, "state") });
    await third.close();
    const blocked = join(first.folder, "a-file");
    await writeFile(blocked, "");
    const fourth = await serveNotebook({ file: first.file, stateDir: blocked });
    await fourth.close();
  });
});

describe("the pulse", () => {
  it("is not for whoever has no cookie, nor for another page", async () => {
    const { origin, ask } = await serve();
    expect((await send(origin, { path: "/api/pulse" })).status).toBe(403);
    expect((await ask({ path: "/api/pulse", headers: { origin: "http://evil.example" } })).status).toBe(403);
    expect((await ask({ path: "/api/pulse", headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
    expect((await ask({ method: "POST", path: "/api/pulse", body: "{}", headers: { "content-type": "application/json" } })).status).toBe(404);
  });
});
