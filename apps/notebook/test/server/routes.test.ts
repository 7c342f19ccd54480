import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readDataset } from "@dateline/dataset";
import { describe, expect, it } from "vitest";
import { routes } from "../../src/server/routes.js";
import { writeInventedDataset } from "../fixtures/invented-dataset.js";
import { newFolder, notebookOf } from "../fixtures/notebooks.js";
import { plainLinker } from "../fixtures/plain-linker.js";
import { json, send } from "./request.js";
import { serve } from "./serve.js";

const all = [...routes.keys()].map((route) => ({ method: route.split(" ")[0] ?? "", path: route.split(" ")[1] ?? "" }));
const writing = all.filter(({ method }) => method !== "GET");

describe("every route", () => {
  it.each(all)("$method $path answers nobody without the cookie, nor with a stale one", async ({ method, path }) => {
    const { origin, cookie } = await serve();
    const headers = { origin, "content-type": "application/json" };
    for (const stale of [undefined, `${cookie.split("=")[0]}=${"A".repeat(32)}`, "dateline-1=x"]) {
      const response = await send(origin, {
        method,
        path,
        headers: { ...headers, ...(stale === undefined ? {} : { cookie: stale }) },
        body: method === "GET" ? undefined : "{}",
      });
      expect(response.status).toBe(403);
    }
  });

  it.each(writing)("$method $path takes JSON of its own shape and nothing else", async ({ method, path }) => {
    const { ask, askJson, file } = await serve();
    const before = await readFile(file, "utf8");
    for (const body of [
      {},
      [],
      null,
      1,
      "text",
      { __proto__: { polluted: true } },
      { notebook: {} },
      { cells: [{ id: 1 }] },
      { ids: ["../../etc/passwd"] },
      { action: "set", reportId: "r_x" },
    ])
      expect((await askJson(method, path, body)).status).toBe(400);
    for (const body of ["", "{", "\u0000", `[${"[".repeat(100_000)}`])
      expect((await ask({ method, path, body, headers: { "content-type": "application/json" } })).status).toBe(400);
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json-patch+json"])
      expect((await ask({ method, path, body: "{}", headers: { "content-type": type } })).status).toBe(415);
    expect(
      (
        await ask({ method, path, body: "{}", headers: { "content-type": "application/json", "content-length": String(2 ** 30) } }).catch(() => ({
          status: 413,
        }))
      ).status,
    ).toBe(413);
    expect(await readFile(file, "utf8")).toBe(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(writing)("$method $path is not for pages of elsewhere", async ({ method, path }) => {
    const { askJson } = await serve();
    for (const headers of [
      { origin: "http://evil.example" },
      { "sec-fetch-site": "cross-site" },
      { host: "evil.example" },
      { referer: "http://evil.example/" },
    ])
      expect([403, 421]).toContain((await askJson(method, path, {}, headers)).status);
  });
});

describe("the dataset's routes", () => {
  async function serveDataset(correcting = true) {
    const folder = await newFolder();
    const datasetDir = join(folder, "dataset");
    await writeInventedDataset(datasetDir);
    const served = await serve(notebookOf("1"), {
      datasetDir,
      ...(correcting ? { correcting: { author: "A. Tester", linker: async () => plainLinker } } : {}),
    });
    return { ...served, datasetDir, dataset: await readDataset(datasetDir) };
  }

  it("give evidence of events by any id of theirs, and none of what is not there", async () => {
    const { askJson, dataset } = await serveDataset();
    const [report] = dataset.reports;
    const answer = json(await askJson("POST", "/api/evidence", { ids: [report?.id] }));
    expect(answer).toMatchObject({ events: [{ id: report?.eventId }], event: { id: report?.eventId }, canCorrect: true, corrections: [] });
    expect(json(await askJson("POST", "/api/evidence", { ids: ["e_ffffffffffffffff"] }))).toEqual({ events: [], corrections: [], canCorrect: true });
  });

  it("correct the dataset under the author's name, whatever the page says", async () => {
    const { askJson, dataset, datasetDir } = await serveDataset();
    const reportId = dataset.reports[0]?.id;
    expect((await askJson("POST", "/api/correct", { action: "set", reportId, field: "status", text: "denied", reason: "x", author: "Mallory" })).status).toBe(
      400,
    );
    expect((await askJson("POST", "/api/correct", { action: "set", reportId, field: "id", text: "x", reason: "x" })).status).toBe(422);
    expect((await askJson("POST", "/api/correct", { action: "set", reportId, field: "status", text: "denied", reason: "x" })).status).toBe(200);
    const { corrections, reports } = await readDataset(datasetDir);
    expect(corrections).toMatchObject([{ author: "A. Tester", field: "status", value: "denied" }]);
    expect(reports.find(({ id }) => id === reportId)?.status).toBe("denied");
  });

  it("change nothing where the notebook was opened without the means to", async () => {
    const { askJson, dataset, datasetDir } = await serveDataset(false);
    const before = await readFile(join(datasetDir, "dataset.json"), "utf8");
    expect((await askJson("POST", "/api/correct", { action: "reject", reportId: dataset.reports[0]?.id, reason: "x" })).status).toBe(422);
    expect(await readFile(join(datasetDir, "dataset.json"), "utf8")).toBe(before);
  });

  it("draw pictures of drawings, which read no file", async () => {
    const { askJson } = await serveDataset();
    const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4">${inside}</svg>`;
    const plain = json(await askJson("POST", "/api/picture", { svg: svg("") })) as { png: string };
    expect(Buffer.from(plain.png, "base64").subarray(1, 4).toString()).toBe("PNG");
    const reading = '<image href="file:///etc/passwd" width="4" height="4"/><image href="/etc/hostname" width="4" height="4"/>';
    expect(json(await askJson("POST", "/api/picture", { svg: svg(reading) }))).toEqual(plain);
    expect((await askJson("POST", "/api/picture", { svg: "<no drawing" })).status).toBe(422);
  });
});
