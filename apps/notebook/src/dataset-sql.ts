import { type Dataset, readDataset } from "@dateline/dataset";
import type { SqlDatabase, SqlResult } from "@dateline/dataset/sql";
import { DatelineError } from "@dateline/schema";
import { datasetState } from "./dataset-state.js";

/** Asks the notebook's dataset in SQL. Throws as a query and as reading a dataset do. */
export type AskSql = (sql: string) => Promise<SqlResult>;

/** A dataset that cells ask in SQL; it is opened by the first that does. */
export interface DatasetSql {
  ask: AskSql;
  close(): Promise<void>;
}

/** More rows than these are no result to look at, and none to send to a page. */
const mostRows = 100_000;
const timeoutMs = 30_000;

/**
 * Returns the dataset in the folder that `locate` gives, opened anew where that is another folder than before. With `redact` cells get what it makes of the
 * dataset, as the other cells do, and it is opened anew where the dataset has changed, too: of a folder, the database looks after that itself.
 */
export function datasetSql(locate: () => string | Promise<string>, redact?: (dataset: Dataset) => Dataset): DatasetSql {
  let latest: { state: string; database: Promise<SqlDatabase> } | undefined;
  const close = async () => {
    const closing = latest?.database;
    latest = undefined;
    await closing?.then((database) => database.close()).catch(() => undefined);
  };
  return {
    async ask(sql) {
      const dir = await locate();
      const state = redact === undefined ? dir : await datasetState(dir);
      if (latest?.state !== state) await close();
      latest ??= { state, database: open(dir, redact) };
      const { database } = latest;
      // A dataset that is not there yet may be when it is asked next.
      database.catch(() => (latest = undefined));
      const result = await (await database).query(sql, { maxRows: mostRows });
      if (!result.isCut) return result;
      throw new DatelineError("sql/limit", `The result has more than ${mostRows} rows.`, { hint: "Add LIMIT, or count and group in SQL." });
    },
    close,
  };
}

async function open(dir: string, redact: ((dataset: Dataset) => Dataset) | undefined): Promise<SqlDatabase> {
  const { openSql } = await import("@dateline/dataset/sql");
  return openSql(redact === undefined ? dir : redact(await readDataset(dir)), { timeoutMs });
}
