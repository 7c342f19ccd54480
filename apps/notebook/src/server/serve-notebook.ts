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
import { readLastStart, writeLastStart } from "./last-start.js";
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
  /** By default the one of the last start for this notebook, so that a page that is still open finds the server again; else, or where that is taken, a free one. */
  port?: number;
  /** The address to listen at; 127.0.0.1, this machine alone, by default. */
  host?: string;
  /** Where it is kept which notebooks this user has agreed to run, and what an open page is let in by after another start; `~/.local/state/dateline` by default. */
  stateDir?: string;
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
  const stateDir = options.stateDir ?? join(homedir(), ".local", "state", "dateline");
  const trust = trustStore(join(stateDir, "trusted-notebooks"));
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
  // A notebook or a dataset that is not there is told here, where the command was given, not in a page that comes up empty. Its records are read while the page is opened.
  await desk.dataset.state();
  const pages = await readPages();
  const server = createServer();
  const sessionDir = join(stateDir, "notebook-sessions");
  const last = await readLastStart(sessionDir, path.real);
  const port = await listenAgain(server, options.port, last?.port, host);
  const session = newSession(port, last?.resumeKey);
  await writeLastStart(sessionDir, path.real, { port, resumeKey: session.resumeKey });
  const names = host === "127.0.0.1" ? [host, "localhost"] : [host.includes(":") ? `[${host}]` : host];
  answerRequests(server, { desk, session, pages, hosts: names.map((name) => `${name}:${port}`) });
  void desk.dataset.prepare();
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

/** Listens at the port that was asked for, else at that of the last start, else at a free one. */
async function listenAgain(server: Server, asked: number | undefined, last: number | undefined, host: string): Promise<number> {
  if (asked !== undefined || last === undefined) return await listen(server, asked ?? 0, host);
  return await listen(server, last, host).catch(() => listen(server, 0, host));
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
