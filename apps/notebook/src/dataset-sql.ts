import { type Dataset, readDataset } from "@dateline/dataset";
import type { SqlDatabase, SqlResult } from "@dateline/dataset/sql";
import { DatelineError } from "@dateline/schema";

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
 * dataset, as the other cells do.
 */
export function datasetSql(locate: () => string | Promise<string>, redact?: (dataset: Dataset) => Dataset): DatasetSql {
  let latest: { dir: string; database: Promise<SqlDatabase> } | undefined;
  const close = async () => {
    const closing = latest?.database;
    latest = undefined;
    await closing?.then((database) => database.close()).catch(() => undefined);
  };
  return {
    async ask(sql) {
      const dir = await locate();
      if (latest?.dir !== dir) await close();
      latest ??= { dir, database: open(dir, redact) };
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
