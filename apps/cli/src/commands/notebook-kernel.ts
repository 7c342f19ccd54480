import { homedir } from "node:os";
import { fileURLToPath } from "node:url";
import type { KernelPlace } from "@dateline/notebook";
import { defineCommand } from "../command.js";
import { text, usageError } from "../option.js";
import type { Terminal } from "../terminal.js";

const program = fileURLToPath(new URL("../../bin/dateline.js", import.meta.url));

/** What can be done with the kernel; `run` is for Jupyter. Each returns what is told at the end. */
const actions: Readonly<Record<string, (terminal: Terminal, rest: readonly string[], dataset: string | undefined) => Promise<string>>> = {
  async install(terminal) {
    const { installKernel } = await import("@dateline/notebook");
    const folder = await installKernel(await dataDir(terminal), [process.execPath, program]);
    return `Installed in ${folder}.\nJupyter now lists it as "TypeScript (Dateline)".\n`;
  },
  async uninstall(terminal) {
    const { uninstallKernel } = await import("@dateline/notebook");
    const folder = await uninstallKernel(await dataDir(terminal));
    return folder === undefined ? "There is no kernel of ours to take away.\n" : `Taken away from ${folder}.\n`;
  },
  async run({ env }, [connectionFile], dataset) {
    if (connectionFile === undefined)
      throw usageError("`run` needs the connection file.", "It is for Jupyter, which names the file. See `dateline notebook kernel --help`.");
    const { serveKernel } = await import("@dateline/notebook");
    await serveKernel(connectionFile, placeOf(env, dataset));
    return "";
  },
};

/** `dateline notebook kernel` */
export const notebookKernel = defineCommand({
  usage: "notebook kernel install | uninstall",
  description:
    "Makes the language of notebook cells known to Jupyter of this user, or takes it away again: JupyterLab and `jupyter nbconvert --execute` then run the same files. Nothing is fetched. It is written where JUPYTER_DATA_DIR says, else to Jupyter's folder in your home. `kernel run FILE` is how Jupyter starts it; the dataset is then what DATELINE_DATASET names, else what the notebook does, else out/dataset.",
  examples: [
    { command: "dateline notebook kernel install", purpose: "Make it known to Jupyter." },
    { command: "dateline notebook kernel uninstall", purpose: "Take it away." },
  ],
  options: { dataset: { value: text("DIR"), short: "d", summary: "The dataset, for `kernel run`." } },
  operands: { min: 1, max: 2 },
  async run({ values: { dataset, quiet }, operands: [name = "", ...rest] }, terminal) {
    const action = actions[name];
    if (action === undefined) throw usageError(`"${name}" is nothing to do with a kernel.`, `There are ${Object.keys(actions).join(", ")}.`);
    if (name !== "run" && rest.length > 0) throw usageError(`"${rest[0]}" is one argument too many for \`${name}\`.`, "See `dateline notebook kernel --help`.");
    const told = await action(terminal, rest, dataset);
    if (!quiet) terminal.err(told);
    return 0;
  },
});

async function dataDir({ env }: Terminal): Promise<string> {
  const { jupyterDataDir } = await import("@dateline/notebook");
  return jupyterDataDir({ platform: process.platform, home: homedir(), env });
}

/** Jupyter's server names the notebook in JPY_SESSION_NAME. */
function placeOf(env: Terminal["env"], dataset: string | undefined): KernelPlace {
  const datasetDir = dataset ?? (env.DATELINE_DATASET || undefined);
  const notebookFile = env.JPY_SESSION_NAME?.endsWith(".ipynb") ? env.JPY_SESSION_NAME : undefined;
  return { folder: process.cwd(), ...(notebookFile === undefined ? {} : { notebookFile }), ...(datasetDir === undefined ? {} : { datasetDir }) };
}
