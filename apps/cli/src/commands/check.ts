import { type Finding, type Rereader, readManifestOf, type Verification, verifyDataset } from "@dateline/dataset";
import { type RowFormat, rereadRow } from "@dateline/schema/codecs";
import { defineCommand, type Invocation } from "../command.js";
import type { Engine } from "../engine.js";
import { importedFormat } from "../import/imported.js";
import { rereadings } from "../rereadings.js";
import type { Terminal } from "../terminal.js";
import { plainText, wrapText } from "../wrap-text.js";

const options = {
  quick: { summary: "Leave out what needs the reader: putting events together and reading texts again." },
  json: { summary: "Print a JSON object a line for each problem, and last how many there are." },
} as const;

type CheckEngine = Pick<Engine, "readerVersion" | "loadContext" | "linkerOf" | "parse">;

/** Returns the command with the parser that is to read the texts again; `load` is called when the command runs. */
export function checkWith(load: () => Promise<CheckEngine>) {
  return defineCommand({
    usage: "check DATASET [--quick]",
    description:
      "Checks that every file is the one that was written, that every record fits its schema, that ids and references hold, that every quote is the text of its document at the offsets given, and that the log of corrections is the one that the events include. Then it puts the events together again from accounts and corrections and reads every text again: both must give what stands there. A dataset made by another version of the reader is not read again. Says what is wrong and how to mend it, and how the corrections stand. Exits with 1 if something does not hold; corrections that disagree, or whose words are gone, are told and are no fault.",
    examples: [
      { command: "dateline check out/dataset", purpose: "See whether a dataset can be relied on." },
      { command: "dateline check out/dataset --quick", purpose: "The same without reading its texts again." },
    ],
    options,
    operands: { min: 1, max: 1 },
    run: (invocation, terminal) => runCheck(invocation, terminal, load),
  });
}

/** `dateline check` */
export const check = checkWith(() => import("@dateline/parser"));

async function runCheck(
  { values, operands: [dir = ""] }: Invocation<typeof options>,
  terminal: Terminal,
  load: Parameters<typeof checkWith>[0],
): Promise<number> {
  const engine = values.quick ? undefined : await load();
  const version = await engine?.readerVersion();
  const reader = engine === undefined || version === undefined ? undefined : rereaderOf({ ...engine, version }, importedFormat(await readManifestOf(dir), dir));
  const found = await verifyDataset(dir, reader);
  const { findings } = found;
  if (values.json) terminal.out([...findings, { problems: findings.length }].map((line) => `${JSON.stringify(line)}\n`).join(""));
  else terminal.out(findingsText(findings));
  if (!values.quiet) {
    terminal.err(correctionsText(found) + rereadText(found, version));
    terminal.err(findings.length === 0 ? "The dataset holds together.\n" : `${findings.length} ${findings.length === 1 ? "problem" : "problems"}.\n`);
  }
  return findings.length === 0 ? 0 : 1;
}

/** Texts are read as they were before: dispatches by the parser, rows by their format. */
function rereaderOf({ version, loadContext, linkerOf, parse }: CheckEngine & { version: string }, format: RowFormat | undefined): Rereader {
  return {
    version,
    async load() {
      const context = await loadContext({});
      return {
        linker: linkerOf(context, version),
        *reread(document) {
          if (format !== undefined) return yield rereadRow(format, document)?.reports ?? [];
          for (const form of rereadings(document)) yield parse(form, context).reports;
        },
      };
    },
  };
}

function rereadText({ derivedAgain, madeBy, unsettled }: Verification, version = ""): string {
  if (derivedAgain === "other-reader") {
    const by = madeBy === undefined ? "a reader that noted no version" : `version ${plainText(madeBy)} of the reader`;
    return note(`It was made by ${by}; this is ${version}. Its texts were not read again.`);
  }
  const [first] = unsettled;
  if (first === undefined) return "";
  const which = unsettled.length === 1 ? plainText(first) : `${unsettled.length} pages, ${plainText(first)} among them`;
  return note(`The markup of ${which} is not kept, and without it the text reads otherwise.`);
}

const note = (text: string) => wrapText(`Note: ${text}`, { rest: "      " });

/** Findings of one cause, as of a file changed by hand, may be thousands; the first of each tell it. */
const mostOfAKind = 20;

function findingsText(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  const shown = findings.filter(({ hint }) => {
    counts.set(hint, (counts.get(hint) ?? 0) + 1);
    return (counts.get(hint) ?? 0) <= mostOfAKind;
  });
  const lines = shown.map(({ file, id, message }) => wrapText(`${file}.jsonl${id === undefined ? "" : ` ${id}`}: ${message}`, { rest: "  " }));
  const more = findings.length - shown.length;
  const hints = [...counts.keys()].map((hint) => wrapText(hint, { first: "Mend: ", rest: "      " }));
  return [...lines, ...(more > 0 ? [`and ${more} more\n`] : []), ...hints].join("");
}

function correctionsText({ corrections: { count, inForce, undone, issues } }: Verification): string {
  if (count === 0) return "";
  const notes = issues.map(({ message, hint }) => note(plainText(`${message} ${hint}`)));
  return `${count} ${count === 1 ? "correction" : "corrections"} in the log: ${inForce} in force, ${undone} taken back\n${notes.join("")}`;
}
