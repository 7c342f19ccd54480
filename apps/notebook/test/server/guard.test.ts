import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { send } from "./request.js";
import { serve } from "./serve.js";

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

  it.each([
    "http://evil.example/",
    "http://{host}.evil.example/",
    "http://evil.example/http://{host}/",
    "https://{host}/",
    "http://localhost:1/",
    "about:blank",
  ])("refuses a request that comes from the page %s", async (pattern) => {
    const { ask, host } = await serve();
    for (const path of ["/", "/api/notebook"]) expect((await ask({ path, headers: { referer: pattern.replace("{host}", host) } })).status).toBe(403);
    expect((await ask({ path: "/", headers: { referer: `http://${host}/` } })).status).toBe(200);
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
