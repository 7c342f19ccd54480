import { openAdditions } from "./targets/additions.js";
import { openBriefings } from "./targets/briefings.js";
import { codecTargets } from "./targets/codecs.js";
import { openCsvReader, openCsvWriter } from "./targets/csv.js";
import { openCorrections, openDatasets } from "./targets/datasets.js";
import { openLink, openParse } from "./targets/events.js";
import { openConnectionFiles, openKernelMessages } from "./targets/kernel.js";
import { openManifests } from "./targets/manifests.js";
import { openCellHtml, openNotebooks } from "./targets/notebooks.js";
import { formats, openFormat } from "./targets/read-files.js";
import { openSchema } from "./targets/schema.js";
import { openSqlTarget } from "./targets/sql.js";

/** The ways in which foreign input comes in, a row each, each opened when it is asked for. @type {Record<string, import("./target.js").OpenTarget>} */
export const targets = {
  ...Object.fromEntries(Object.entries(formats).map(([name, format]) => [name, openFormat(format)])),
  schema: openSchema,
  additions: openAdditions,
  dataset: openDatasets,
  corrections: openCorrections,
  manifest: openManifests,
  notebook: openNotebooks,
  "cell-html": openCellHtml,
  "kernel-message": openKernelMessages,
  "connection-file": openConnectionFiles,
  sql: openSqlTarget,
  "csv-writer": openCsvWriter,
  "csv-reader": openCsvReader,
  ...codecTargets,
  link: openLink,
  parse: openParse,
  briefing: openBriefings,
};
