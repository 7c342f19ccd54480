import { defineCommand, type Invocation } from "../command.js";
import type { CorrectAction } from "../correct/action.js";
import { correctActions } from "../correct/actions.js";
import type { Engine } from "../engine.js";
import { nearestName } from "../nearest-name.js";
import { jsonOption, text, usageError, usageLine } from "../option.js";
import { redactOption } from "../redaction.js";
import type { Terminal } from "../terminal.js";

const options = {
  reason: { value: text("WHY"), short: "r", summary: "Why, for the next reader. Needed for all that changes something but undo." },
  author: { value: text("NAME"), summary: "Who makes it. [default: DATELINE_AUTHOR, else the user's name as git or the machine has it]" },
  quote: { value: text("WORDS"), summary: "Words of the document that a value set rests on; they become its evidence." },
  redact: { ...redactOption, summary: "With log: put pseudonyms for names; persons, for private persons." },
  json: jsonOption,
} as const;

/** Returns the command with the parser whose linking makes the events anew; `load` is called when something is changed. */
export function correctWith(load: () => Promise<Pick<Engine, "readerVersion" | "loadContext" | "linkerOf">>) {
  return defineCommand({
    usage: "correct DATASET ACTION ...",
    description:
      "Puts a dataset right, and keeps a log of who did so, when and why. set ID FIELD VALUE gives a field of an account, or of all accounts of an event, another value; a value is JSON, a word of the schema, or words that are clear: a place or actor that the dataset knows, a date, a number (12, 10-14, 12+), none. FIELD is a path such as place.name or casualties.0.min, or killed, injured, missing, captured, perpetrator, target, victim. merge EVENT EVENT... makes one event of several; split EVENT ACCOUNT... takes accounts out into one of their own; reject ID strikes an account or an event out; add FILE|- adds an account, as JSON, that the reader missed. undo CORRECTION takes one back, or an undo. log lists them. apply makes the dataset anew from its log. Ids may be beginnings. Corrections stay when a dataset is parsed anew.",
    examples: [
      {
        command: 'dateline correct out/dataset set 3f2a killed 12 -r Recount --quote "12 dead"',
        purpose: "Another toll, and the words for it.",
      },
      { command: 'dateline correct out/dataset set 3f2a place Erbil -r "Not the province"', purpose: "A place that the dataset mentions elsewhere." },
      { command: 'dateline correct out/dataset merge 3f2a 81c0 -r "One raid, told twice"', purpose: "Two events are one." },
      { command: "dateline correct out/dataset undo c_12ab", purpose: "Take a correction back." },
    ],
    options,
    operands: { min: 2 },
    run: (invocation, terminal) => runCorrect(invocation, terminal, load),
  });
}

/** `dateline correct` */
export const correct = correctWith(() => import("@dateline/parser"));

async function runCorrect({ values, operands }: Invocation<typeof options>, terminal: Terminal, load: Parameters<typeof correctWith>[0]): Promise<number> {
  const [dir = "", name = "", ...rest] = operands;
  const action = findAction(name);
  const { min, max = Number.POSITIVE_INFINITY } = action.operands;
  if (rest.length < min || rest.length > max) {
    throw usageError(
      `\`${action.name}\` was given ${rest.length} ${rest.length === 1 ? "argument" : "arguments"}.`,
      `${usageLine(`correct DATASET ${action.usage}`)} See \`dateline correct --help\`.`,
    );
  }
  if (values.redact !== undefined && action.name !== "log") {
    throw usageError(`\`${action.name}\` puts out no text to redact.`, "Give --redact with `log` alone.");
  }
  const linker = async () => {
    const engine = await load();
    return engine.linkerOf(await engine.loadContext({}), await engine.readerVersion());
  };
  const { reason, author, quote, redact, json: isJson, quiet: isQuiet } = values;
  return action.run({ dir, operands: rest, reason, author, quote, redact, isJson, isQuiet, terminal, linker });
}

function findAction(name: string): CorrectAction {
  const action = correctActions.find((one) => one.name === name);
  if (action !== undefined) return action;
  const names = correctActions.map((one) => one.name);
  const nearest = nearestName(name, names);
  throw usageError(
    `"${name}" is nothing that can be done to a dataset.`,
    nearest === undefined ? `There are ${names.join(", ")}.` : `Did you mean ${nearest}?`,
  );
}
