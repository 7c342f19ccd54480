import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Notebook } from "../../src/notebook.js";
import { type ServeNotebookOptions, serveNotebook } from "../../src/server/serve-notebook.js";
import { newFolder, notebookOf, writeNotebook } from "../fixtures/notebooks.js";
import { type RequestSpec, send } from "./request.js";

/** Serves a notebook and lets a browser in; `ask` sends requests as its page would, unless told otherwise. */
export async function serve(notebook: Notebook = notebookOf("1 + 1"), options: Partial<ServeNotebookOptions> = {}) {
  const folder = await newFolder();
  const file = await writeNotebook(folder, notebook);
  const served = await serveNotebook({ file, stateDir: join(folder, "state"), ...options });
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
