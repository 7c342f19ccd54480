import { DatelineError, type RecordFile, recordFiles } from "@dateline/schema";
import type { z } from "zod";
import { compileCell } from "../cells.js";
import type { DatasetSql } from "../dataset-sql.js";
import type { LanguageHelp } from "../language/language-help.js";
import { programs } from "../language/programs.js";
import type { Png } from "../run/png.js";
import {
  type CompileAnswer,
  CompileRequest,
  CorrectRequest,
  type DatasetAnswer,
  DescribeRequest,
  EvidenceRequest,
  HelpRequest,
  type PictureAnswer,
  PictureRequest,
  PlacedHelpRequest,
  type SaveAnswer,
  SaveRequest,
  SettleRequest,
  TrustRequest,
  type VersionAnswer,
} from "./api.js";
import type { DatasetDesk, EvidenceAnswer } from "./dataset-desk.js";
import type { OpenNotebook } from "./open-notebook.js";
import type { TrustStore } from "./trust-store.js";

/** What the page's questions are answered from. */
export interface Desk {
  notebook: OpenNotebook;
  trust: TrustStore;
  dataset: DatasetDesk;
  sql: DatasetSql;
  render(svg: string): Png | undefined;
  help: LanguageHelp;
}

/** Answers one question of the page. `body` is JSON from outside: each route checks it. */
type Route = (desk: Desk, body: unknown) => Promise<object>;

/** An answer that is JSON already. */
export class WrittenJson {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
}

/** The parts of a dataset that are asked for one by one. */
const parts = [...(Object.keys(recordFiles) as RecordFile[]), "manifest"] as const;

/** Returns a route that takes a body of the schema's shape; another one throws its `ZodError`. */
function taking<Schema extends z.ZodType>(schema: Schema, answer: (desk: Desk, body: z.output<Schema>) => Promise<object>): Route {
  return (desk, body) => answer(desk, schema.parse(body));
}

/** The questions there are, by method and path; anything else is not found. */
export const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  ["GET /api/notebook", ({ notebook }) => notebook.read()],
  ["GET /api/version", async ({ notebook }): Promise<VersionAnswer> => ({ version: await notebook.version() })],
  ["GET /api/dataset", ({ dataset }): Promise<DatasetAnswer> => dataset.state()],
  ...parts.map((part): [string, Route] => [`GET /api/records/${part}`, async ({ dataset }) => new WrittenJson(await dataset.records(part))]),
  [
    "PUT /api/notebook",
    taking(SaveRequest, async ({ notebook }, body): Promise<SaveAnswer> => ({ version: await notebook.save(body.notebook, body.base, body.trusted) })),
  ],
  ["POST /api/settle", taking(SettleRequest, ({ notebook }, body) => notebook.settle(body.notebook, body.theirs, body.keep, body.trusted))],
  [
    "POST /api/compile",
    taking(CompileRequest, async ({ sql }, { cells }): Promise<CompileAnswer> => {
      const compiled = cells.map(async (cell) => ({ id: cell.id, compiled: await compileCell(cell, sql.ask) }));
      return { cells: await Promise.all(compiled) };
    }),
  ],
  [
    "POST /api/trust",
    taking(TrustRequest, async ({ trust }, { notebook }) => {
      await trust.trust(notebook);
      return {};
    }),
  ],
  [
    "POST /api/help/suggest",
    taking(PlacedHelpRequest, async ({ help }, { cells, id, offset }) => ({ suggestions: await help.suggest(programs(cells), id, offset) })),
  ],
  [
    "POST /api/help/describe",
    taking(DescribeRequest, async ({ help }, { cells, id, offset, label }) => ({ help: await help.describe(programs(cells), id, offset, label) })),
  ],
  ["POST /api/help/hover", taking(PlacedHelpRequest, async ({ help }, { cells, id, offset }) => ({ help: await help.hover(programs(cells), id, offset) }))],
  ["POST /api/help/check", taking(HelpRequest, async ({ help }, { cells, id }) => ({ problems: await help.check(programs(cells), id) }))],
  ["POST /api/evidence", taking(EvidenceRequest, ({ dataset }, { ids, shown }): Promise<EvidenceAnswer> => dataset.evidence(ids, shown))],
  ["GET /api/review", ({ dataset }) => dataset.review()],
  [
    "POST /api/correct",
    taking(CorrectRequest, async ({ dataset }, body) => {
      await dataset.correct(body);
      return {};
    }),
  ],
  [
    "POST /api/picture",
    taking(PictureRequest, async ({ render }, { svg }): Promise<PictureAnswer> => {
      const png = render(svg);
      if (png === undefined) throw new DatelineError("usage", "This drawing cannot be made a picture of.", { hint: "Save it as SVG." });
      return { png: png.base64 };
    }),
  ],
]);
