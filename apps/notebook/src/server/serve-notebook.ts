import { createServer, type Server } from "node:http";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Dataset } from "@dateline/dataset";
import { DatelineError } from "@dateline/schema";
import { datasetSql } from "../dataset-sql.js";
import { typeScriptHelp } from "../language/typescript-help.js";
import { locateDataset } from "../notebook-dataset.js";
import { toNotebookPath } from "../notebook-file.js";
import { type Png, renderPng } from "../run/png.js";
import { answerRequests } from "./answer.js";
import type { Correcting } from "./corrections.js";
import { datasetDesk } from "./dataset-desk.js";
import { openNotebook } from "./open-notebook.js";
import { readPages } from "./pages.js";
import type { Desk } from "./routes.js";
import { newSession } from "./session.js";
import { trustStore } from "./trust-store.js";

export interface ServeNotebookOptions {
  /** The notebook; a file that does not exist yet is made when it is first saved. */
  file: string;
  /** The dataset's folder; see `locateDataset` for what stands in. */
  datasetDir?: string;
  /** A free one by default. */
  port?: number;
  /** The address to listen at; 127.0.0.1, this machine alone, by default. */
  host?: string;
  /** Where it is kept which notebooks this user has agreed to run; `~/.local/state/dateline/trusted-notebooks` by default. */
  trustDir?: string;
  /** What corrections are made with; without it, the page shows evidence and corrects nothing. */
  correcting?: Correcting;
  /**
   * What makes the dataset fit to be shown: cells, queries and evidence get what it returns, what cells showed before is not shown again, and
   * nothing can be corrected.
   */
  redact?: (dataset: Dataset) => Dataset;
}

/** A notebook being served. */
export interface ServedNotebook {
  /** Opens the page, once: the token in it is used up by the first browser that comes with it. Show it to the user alone; keep it out of logs. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a notebook's page to this machine's user until closed. Nothing runs before the user has agreed to it in the page.
 * Throws `notebook/invalid`, `usage`, `input/not-found`, or what reading the dataset throws.
 */
export async function serveNotebook(options: ServeNotebookOptions): Promise<ServedNotebook> {
  const path = await toNotebookPath(options.file);
  const host = checkHost(options.host ?? "127.0.0.1");
  const trust = trustStore(options.trustDir ?? join(homedir(), ".local", "state", "dateline", "trusted-notebooks"));
  const render = rememberPictures();
  const { redact } = options;
  const notebook = openNotebook(path, trust, render, redact === undefined ? {} : { showsOutputs: false });
  const locate = async () => locateDataset((await notebook.read()).notebook, path, options.datasetDir);
  const help = typeScriptHelp();
  const sql = datasetSql(locate, redact);
  const desk: Desk = {
    notebook,
    help,
    sql,
    trust,
    render,
    dataset: datasetDesk(
      { locate, isNamed: options.datasetDir !== undefined, from: dirname(path.real), ...(redact === undefined ? {} : { redact }) },
      options.correcting,
    ),
  };
  // A notebook or a dataset that cannot be read is told here, where the command was given, not in a page that comes up empty.
  await desk.dataset.state();
  const pages = await readPages();
  const server = createServer();
  const port = await listen(server, options.port ?? 0, host);
  const session = newSession(port);
  const names = host === "127.0.0.1" ? [host, "localhost"] : [host.includes(":") ? `[${host}]` : host];
  answerRequests(server, { desk, session, pages, hosts: names.map((name) => `${name}:${port}`) });
  return {
    url: `http://${names[0]}:${port}/?token=${session.token}`,
    close: async () => {
      help.close();
      await Promise.all([sql.close(), close(server)]);
    },
  };
}

function checkHost(host: string): string {
  if (host !== "0.0.0.0" && host !== "::") return host;
  throw new DatelineError("usage", `${host} stands for every address of this machine.`, {
    hint: "Name the one address to listen at; without one, only this machine can open the notebook.",
  });
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) =>
      reject(
        new DatelineError("usage", `Cannot listen at ${host}, port ${port}: ${cause.message}.`, { hint: "Name another port, or none for a free one.", cause }),
      ),
    );
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const mostPictures = 200;

/** Saving comes often and pictures change rarely. */
function rememberPictures(): (svg: string) => Png | undefined {
  const known = new Map<string, Png | undefined>();
  return (svg) => {
    if (known.has(svg)) return known.get(svg);
    const png = renderPng(svg);
    if (known.size >= mostPictures) known.clear();
    known.set(svg, png);
    return png;
  };
}
