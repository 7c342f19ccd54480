import { defineCommand } from "../command.js";
import { authorOf } from "../correct/author.js";
import { portNumber, text } from "../option.js";
import { redacting, redactOption } from "../redaction.js";

const defaultFile = "notebook.ipynb";

/** `dateline notebook` */
export const notebook = defineCommand({
  usage: "notebook [FILE] [options]",
  description: `Serves a notebook of charts to the browser on this machine until Ctrl-C, and prints the address to open. The address works once. FILE is ${defaultFile} where none is named; one that does not exist is made when it is first saved.`,
  examples: [
    { command: "dateline notebook january.ipynb --dataset out/dataset", purpose: "Explore a dataset." },
    { command: "dateline notebook", purpose: "Open notebook.ipynb of this folder." },
  ],
  options: {
    dataset: { value: text("DIR"), short: "d", summary: "The dataset. [default: what the notebook names, else out/dataset]" },
    port: { value: portNumber, summary: "The port to listen at. [default: a free one]" },
    host: { value: text("ADDRESS"), summary: "The address to listen at. [default: 127.0.0.1, this machine alone]" },
    redact: redactOption,
  },
  operands: { min: 0, max: 1 },
  async run({ values: { dataset, port, host, redact, quiet }, operands: [file = defaultFile] }, terminal) {
    const { serveNotebook } = await import("@dateline/notebook");
    const served = await serveNotebook({
      file,
      ...(dataset === undefined ? {} : { datasetDir: dataset }),
      ...(port === undefined ? {} : { port }),
      ...(host === undefined ? {} : { host }),
      ...redacting(redact),
      correcting: { author: authorOf(undefined, terminal), linker: loadLinker },
    });
    terminal.out(`${served.url}\n`);
    if (!quiet) terminal.err(`Open the address in a browser. ${file} is served until you press Ctrl-C.\n`);
    await terminal.untilInterrupted();
    await served.close();
    return 0;
  },
});

/** Loading the reader takes a moment, and a notebook in which nothing is corrected needs none. */
async function loadLinker() {
  const { linkerOf, loadContext, readerVersion } = await import("@dateline/parser");
  return linkerOf(await loadContext(), await readerVersion());
}
