import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Dataset } from "@dateline/dataset";
import { readDataset } from "@dateline/dataset";
import { describe, expect, it, onTestFinished } from "vitest";
import { formatNotebook } from "../../src/notebook-text.js";
import { serveNotebook } from "../../src/server/serve-notebook.js";
import { writeInventedDataset } from "../fixtures/invented-dataset.js";
import { newFolder, notebookOf, writeNotebook } from "../fixtures/notebooks.js";
import { plainLinker } from "../fixtures/plain-linker.js";
import { json, send } from "./request.js";

/** Puts a name of the same length for a town's. */
const redact = (dataset: Dataset): Dataset => JSON.parse(JSON.stringify(dataset).replaceAll("Ostervik", "Place A1"));

/** Serves a notebook that has shown the town's name before, redacted. */
async function redacted() {
  const folder = await newFolder();
  const [dataset, name] = [join(folder, "dataset"), "Ostervik"];
  await writeInventedDataset(dataset);
  const notebook = notebookOf("events");
  const file = await writeNotebook(folder, notebook);
  const cells = notebook.cells.map((cell) => ({ ...cell, outputs: [{ output_type: "stream" as const, name: "stdout" as const, text: name }] }));
  await writeFile(file, formatNotebook({ ...notebook, cells }));
  const correcting = { author: "A. Tester", linker: async () => plainLinker };
  const served = await serveNotebook({ file, datasetDir: dataset, stateDir: join(folder, "state"), correcting, redact });
  onTestFinished(() => served.close());
  const { origin, search } = new URL(served.url);
  const cookie = ((await send(origin, { path: `/${search}` })).headers["set-cookie"]?.[0] ?? "").split(";")[0] ?? "";
  const headers = { cookie, origin, "sec-fetch-site": "same-origin", "content-type": "application/json" };
  const get = (path: string) => send(origin, { path, headers });
  const post = (path: string, body: unknown) => send(origin, { method: "POST", path, headers, body: JSON.stringify(body) });
  return { dataset, file, get, post };
}

describe("a redacted page", () => {
  it("gets pseudonyms as records, evidence, review and SQL, and nothing that cells showed before", async () => {
    const { dataset, file, get, post } = await redacted();
    const { events } = await readDataset(dataset);
    const event = events.find(({ place }) => place?.name === "Ostervik");
    const sqlCell = { id: "c1", source: "select place, text from events, texts", metadata: { dateline: { language: "sql" } } };
    const answers = await Promise.all([
      get("/api/records/events"),
      get("/api/records/documents"),
      post("/api/evidence", { ids: [event?.id] }),
      get("/api/review"),
      post("/api/compile", { cells: [sqlCell] }),
    ]);
    for (const { body, status } of answers) {
      expect(status).toBe(200);
      expect(body).toContain("Place A1");
      expect(body).not.toContain("Ostervik");
    }
    expect(await readFile(file, "utf8")).toContain("Ostervik");
    expect((await get("/api/notebook")).body).not.toContain("Ostervik");
  });

  it("corrects nothing, and says why", async () => {
    const { dataset, get, post } = await redacted();
    const before = await readDataset(dataset);
    expect(json(await get("/api/review"))).toMatchObject({ canCorrect: false });
    const answer = await post("/api/correct", { action: "reject", reportId: before.reports[0]?.id, reason: "Not told" });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Nothing is corrected while names are replaced");
    expect(answer.body).toContain("--redact");
    expect(await readDataset(dataset)).toEqual(before);
  });
});
