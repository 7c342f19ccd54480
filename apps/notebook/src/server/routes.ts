import type { z } from "zod";
import { compileCell } from "../cells.js";
import type { DatasetText } from "../dataset-text.js";
import {
  type CompileAnswer,
  CompileRequest,
  type DatasetAnswer,
  type SaveAnswer,
  SaveRequest,
  SettleRequest,
  TrustRequest,
  type VersionAnswer,
} from "./api.js";
import type { OpenNotebook } from "./open-notebook.js";
import type { TrustStore } from "./trust-store.js";

/** What the page's questions are answered from. */
export interface Desk {
  notebook: OpenNotebook;
  trust: TrustStore;
  /** Reads the dataset anew. */
  readDataset(): Promise<{ dataset: DatasetText; label: string }>;
}

/** Answers one question of the page. `body` is JSON from outside: each route checks it. */
type Route = (desk: Desk, body: unknown) => Promise<object>;

/** Returns a route that takes a body of the schema's shape; another one throws its `ZodError`. */
function taking<Schema extends z.ZodType>(schema: Schema, answer: (desk: Desk, body: z.output<Schema>) => Promise<object>): Route {
  return (desk, body) => answer(desk, schema.parse(body));
}

/** The questions there are, by method and path; anything else is not found. */
export const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  ["GET /api/notebook", ({ notebook }) => notebook.read()],
  ["GET /api/version", async ({ notebook }): Promise<VersionAnswer> => ({ version: await notebook.version() })],
  ["GET /api/dataset", (desk): Promise<DatasetAnswer> => desk.readDataset()],
  [
    "PUT /api/notebook",
    taking(SaveRequest, async ({ notebook }, body): Promise<SaveAnswer> => ({ version: await notebook.save(body.notebook, body.base, body.trusted) })),
  ],
  ["POST /api/settle", taking(SettleRequest, ({ notebook }, body) => notebook.settle(body.notebook, body.theirs, body.keep, body.trusted))],
  [
    "POST /api/compile",
    taking(CompileRequest, async (_, { cells }): Promise<CompileAnswer> => ({ cells: cells.map((cell) => ({ id: cell.id, compiled: compileCell(cell) })) })),
  ],
  [
    "POST /api/trust",
    taking(TrustRequest, async ({ trust }, { notebook }) => {
      await trust.trust(notebook);
      return {};
    }),
  ],
]);
