import { mkdir, readdir, readFile, symlink, unlink, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Notebook } from "../../src/notebook.js";
import { formatNotebook } from "../../src/notebook-text.js";
import { serveNotebook } from "../../src/server/serve-notebook.js";
import { newFolder, notebookOf, writeNotebook } from "../fixtures/notebooks.js";
import { type RequestSpec, type Response, send } from "./request.js";

/** Serves a notebook and lets a browser in; `ask` sends requests as its page would, unless told otherwise. */
async function serve(notebook: Notebook = notebookOf("1 + 1")) {
  const folder = await newFolder();
  const file = await writeNotebook(folder, notebook);
  const served = await serveNotebook({ file, trustDir: join(folder, "trust") });
  onTestFinished(() => served.close());
  const { origin, host, search } = new URL(served.url);
  const entry = await send(origin, { path: `/${search}` });
  const cookie = (entry.headers["set-cookie"]?.[0] ?? "").split(";")[0] ?? "";
  const asPage = { cookie, origin, "sec-fetch-site": "same-origin" };
  const ask = (spec: RequestSpec) => send(origin, { ...spec, headers: { ...asPage, ...spec.headers } });
  const askJson = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask({ method, path, body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } });
  const read = async () => JSON.parse((await ask({ path: "/api/notebook" })).body) as { notebook: Notebook; version: string | null; trusted: boolean };
  return { folder, file, served, origin, host, cookie, token: search.slice("?token=".length), entry, asPage, ask, askJson, read };
}

const json = (response: Response): unknown => JSON.parse(response.body);

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

describe("the guard", () => {
  it.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "127.0.0.1", "127.0.0.1:1", "0.0.0.0", "[::1]"])(
    "refuses the host %s, as after a name was made to point here",
    async (name) => {
      const { ask, host } = await serve();
      const port = host.split(":")[1];
      for (const other of [name, `${name}:${port}`].filter((value) => value !== host)) {
        expect((await ask({ path: "/api/notebook", headers: { host: other, origin: `http://${other}` } })).status).toBe(421);
      }
    },
  );

  it.each([
    "http://evil.example",
    "https://{host}",
    "http://{host}.evil.example",
    "http://evil.example#{host}",
    "null",
    "http://127.0.0.1:1",
    "http://localhost",
  ])("refuses the origin %s, for reading and for writing", async (pattern) => {
    const { askJson, ask, host, read, file } = await serve();
    const headers = { origin: pattern.replace("{host}", host) };
    const before = await readFile(file, "utf8");
    const { notebook, version } = await read();
    expect((await ask({ path: "/api/notebook", headers })).status).toBe(403);
    expect((await askJson("PUT", "/api/notebook", { notebook: { ...notebook, cells: [] }, base: version, trusted: true }, headers)).status).toBe(403);
    expect(await readFile(file, "utf8")).toBe(before);
  });

  it("refuses to change anything for a request that does not say its origin", async () => {
    const { origin, cookie, read, file } = await serve();
    const { notebook, version } = await read();
    const before = await readFile(file, "utf8");
    const body = JSON.stringify({ notebook: { ...notebook, cells: [] }, base: version, trusted: true });
    expect((await send(origin, { method: "PUT", path: "/api/notebook", headers: { cookie, "content-type": "application/json" }, body })).status).toBe(403);
    expect(await readFile(file, "utf8")).toBe(before);
  });

  it.each([
    { site: "cross-site", status: 403 },
    { site: "same-site", status: 403 },
    { site: "none", status: 200 },
    { site: "same-origin", status: 200 },
  ])("answers a request of the kind $site with $status", async ({ site, status }) => {
    const { ask } = await serve();
    for (const path of ["/", "/page.js", "/api/notebook"]) expect((await ask({ path, headers: { "sec-fetch-site": site } })).status).toBe(status);
  });

  it.each(["OPTIONS", "DELETE", "PATCH", "HEAD", "TRACE"])("does not use the method %s, and never allows another origin", async (method) => {
    const { ask } = await serve();
    const response = await ask({ method, path: "/api/notebook", headers: { origin: "http://evil.example", "access-control-request-method": "PUT" } });
    expect(response.status).toBe(405);
    expect(Object.keys(response.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  it("speaks no WebSocket, whoever asks", async () => {
    const { origin, host, cookie } = await serve();
    const { port, hostname } = new URL(origin);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `GET /api/notebook HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
        );
      });
      let text = "";
      socket.on("data", (part) => (text += part.toString()));
      socket.on("close", () => resolve(text));
      socket.on("error", reject);
    });
    expect(answer).not.toContain("101");
    expect(answer).not.toContain("cells");
  });
});

describe("bodies", () => {
  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp", ""])(
    "refuses the media type %j, which a form could send",
    async (type) => {
      const { ask } = await serve();
      const response = await ask({ method: "POST", path: "/api/compile", body: '{"cells":[]}', headers: type === "" ? {} : { "content-type": type } });
      expect(response.status).toBe(415);
    },
  );

  it("refuses more than it can hold, by what is announced and by what comes", async () => {
    const { ask, file } = await serve();
    const before = await readFile(file, "utf8");
    const headers = { "content-type": "application/json" };
    const announced = ask({ method: "PUT", path: "/api/notebook", headers: { ...headers, "content-length": String(2 ** 40) }, body: "{}" });
    await expect(
      announced.then(
        ({ status }) => status,
        () => 413,
      ),
    ).resolves.toBe(413);
    const unannounced = ask({
      method: "PUT",
      path: "/api/notebook",
      headers: { ...headers, "transfer-encoding": "chunked" },
      body: Buffer.alloc(33 * 2 ** 20, " "),
    });
    await expect(
      unannounced.then(
        ({ status }) => status,
        () => 413,
      ),
    ).resolves.toBe(413);
    expect(await readFile(file, "utf8")).toBe(before);
  });

  it.each(["", "{", "[]", "null", '{"cells":"x"}', '{"cells":[{"id":1}]}', '{"cells":[],"more":1}', '{"__proto__":{"polluted":1}}'])(
    "refuses the body %j",
    async (body) => {
      const { ask } = await serve();
      const response = await ask({ method: "POST", path: "/api/compile", body, headers: { "content-type": "application/json" } });
      expect(response.status).toBe(400);
      expect(json(response)).toMatchObject({ error: { code: "body" } });
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    },
  );
});

describe("headers", () => {
  it.each(["/", "/frame", "/page.js", "/api/notebook", "/nowhere", "/?token=wrong"])(
    "keep %s from being sniffed, framed, cached and referred to",
    async (path) => {
      const { ask } = await serve();
      const { headers } = await ask({ path, headers: path.includes("token") ? { cookie: "" } : {} });
      expect(headers).toMatchObject({
        "cache-control": "no-store",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": path === "/frame" ? "SAMEORIGIN" : "DENY",
      });
      expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; base-uri 'none'; form-action 'none'/);
      expect(headers["content-security-policy"]).toContain(path === "/frame" ? "frame-ancestors 'self'" : "frame-ancestors 'none'");
    },
  );

  it("let the page run its own script alone, and the frame nothing but its own, without an origin", async () => {
    const { ask } = await serve();
    const [page, again, frame] = await Promise.all(["/", "/", "/frame"].map((path) => ask({ path })));
    const policy = page?.headers["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'self'; style-src 'self' 'nonce-[\w-]{24}'; img-src data:; font-src 'self'; connect-src 'self'; frame-src 'self'/);
    expect(policy).not.toMatch(/unsafe|\*|http/);
    expect(again?.headers["content-security-policy"]).not.toBe(policy);
    expect(frame?.headers["content-security-policy"]).toMatch(/; sandbox allow-scripts; script-src 'sha256-[^']+' 'unsafe-eval';.*connect-src 'none'/);
    expect(frame?.headers["content-security-policy"]).not.toMatch(/allow-same-origin|http/);
  });
});

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
      await expect(serveNotebook({ file: join(folder, name), trustDir: folder })).rejects.toMatchObject({ code: "usage" });
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
      await expect(serveNotebook({ file: join(folder, "new.ipynb"), host, trustDir: folder })).rejects.toMatchObject({ code: "usage" });
    const served = await serveNotebook({ file: join(folder, "new.ipynb"), trustDir: folder });
    onTestFinished(() => served.close());
    expect(new URL(served.url).hostname).toBe("127.0.0.1");
  });
});

describe("saving", () => {
  it("writes the notebook whole, as Jupyter would, and leaves nothing else behind", async () => {
    const { askJson, read, file, folder } = await serve();
    const { notebook, version } = await read();
    const changed = { ...notebook, cells: [...notebook.cells, ...notebookOf("%md new").cells.map((cell) => ({ ...cell, id: "c2" }))] };
    const saved = await askJson("PUT", "/api/notebook", { notebook: changed, base: version, trusted: false });
    expect(saved.status).toBe(200);
    expect(await readFile(file, "utf8")).toBe(formatNotebook(changed));
    expect((await read()).version).toBe((json(saved) as { version: string }).version);
    expect(await readdir(folder)).toEqual(["test.ipynb"]);
  });

  it("makes a new notebook when it is first saved", async () => {
    const folder = await newFolder();
    const file = join(folder, "new.ipynb");
    const served = await serveNotebook({ file, trustDir: join(folder, "trust") });
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
    expect((await readdir(join(folder, "trust"))).every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
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
