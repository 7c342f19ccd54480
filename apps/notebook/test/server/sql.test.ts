import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeInventedDataset } from "../fixtures/invented-dataset.js";
import { notebookOf } from "../fixtures/notebooks.js";
import { json, send } from "./request.js";
import { serve } from "./serve.js";

const sqlCell = (source: string) => ({ cells: [{ id: "c1", source, metadata: { dateline: { language: "sql" } } }] });

/** Serves a notebook beside a dataset. */
async function served() {
  const notebook = notebookOf("1");
  const page = await serve({ ...notebook, metadata: { ...notebook.metadata, dateline: { dataset: "dataset" } } });
  await writeInventedDataset(join(page.folder, "dataset"));
  return page;
}

describe("SQL on the server", () => {
  it("makes a cell ready that has the rows, and sees a dataset that changed", async () => {
    const { askJson } = await served();
    const answer = json(await askJson("POST", "/api/compile", sqlCell("-- name: n\nselect count(*) as n from events")));
    expect(answer).toMatchObject({ cells: [{ id: "c1", compiled: { outputs: ["n"], code: expect.stringContaining('[{\\"n\\":3}]') } }] });
  });

  it("answers with what is wrong where there is no dataset", async () => {
    const { askJson } = await serve();
    expect(json(await askJson("POST", "/api/compile", sqlCell("from events")))).toMatchObject({ cells: [{ compiled: { error: { name: "DataError" } } }] });
  });

  it.each(["from read_csv('/etc/passwd')", "attach '/tmp/x.db' as x", "select * from enable_logging('QueryLog', storage = 'file')", "set threads = 4"])(
    "refuses %s",
    async (source) => {
      const { askJson } = await served();
      expect(json(await askJson("POST", "/api/compile", sqlCell(source)))).toMatchObject({ cells: [{ compiled: { error: { name: "SQLError" } } }] });
    },
  );

  it("is asked by the page alone", async () => {
    const { askJson, origin, cookie, ask } = await served();
    const body = JSON.stringify(sqlCell("from events"));
    const asJson = { "content-type": "application/json" };
    expect((await askJson("POST", "/api/compile", sqlCell("from events"), { origin: "http://evil.example" })).status).toBe(403);
    expect((await send(origin, { method: "POST", path: "/api/compile", headers: { ...asJson, cookie }, body })).status).toBe(403);
    expect((await send(origin, { method: "POST", path: "/api/compile", headers: { ...asJson, origin }, body })).status).toBe(403);
    expect((await ask({ method: "POST", path: "/api/compile", headers: { "content-type": "text/plain" }, body })).status).toBe(415);
    expect((await ask({ path: "/api/compile?cells=from%20events" })).status).toBe(404);
  });
});
