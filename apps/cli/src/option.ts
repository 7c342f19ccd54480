import { DatelineError } from "@dateline/schema";

/** What an option's value is: how help names it, what it must be, and how it is read; `undefined` where it is not that. */
export interface ValueKind<Value> {
  placeholder: string;
  expects: string;
  /** All values, where they are the words of a vocabulary. */
  words?: readonly string[];
  read(text: string): Value | undefined;
}

/** An option of a command. One without `value` is a flag. */
export interface OptionSpec {
  summary: string;
  short?: string;
  value?: ValueKind<unknown>;
  /** Whether it may be given more than once. */
  isMany?: true;
}

/** The options of a command by long name, in the order that help lists them. */
export type OptionTable = Readonly<Record<string, OptionSpec>>;

type ValueOf<Spec extends OptionSpec> = Spec extends { value: ValueKind<infer Value> }
  ? Spec extends { isMany: true }
    ? readonly Value[]
    : Value | undefined
  : boolean;

/** What the options of a table were given as: flags are booleans, others their value or `undefined`, repeatable ones a list. */
export type OptionValues<Table extends OptionTable> = { readonly [Name in keyof Table]: ValueOf<Table[Name]> };

/** The options that every command takes. */
export const globalOptions = {
  help: { summary: "Show this help and exit.", short: "h" },
  quiet: { summary: "Say nothing but results and errors.", short: "q" },
  "no-color": { summary: "Use no colour; the variable NO_COLOR does the same." },
  debug: { summary: "Show where in the program an error arose." },
} as const satisfies OptionTable;

/** The option of commands that can print their result as JSON. */
export const jsonOption = { summary: "Print results as JSON, one object a line." } as const satisfies OptionSpec;

/** Any text that is not empty, shown in help as `placeholder`. */
export function text(placeholder: string): ValueKind<string> {
  return { placeholder, expects: "a value", read: (given) => (given === "" ? undefined : given) };
}

/** A whole number from 1. */
export const wholeNumber: ValueKind<number> = {
  placeholder: "N",
  expects: "a whole number from 1",
  read: (given) => (/^\d{1,15}$/.test(given) && Number(given) > 0 ? Number(given) : undefined),
};

/** A longer list would bury what is wrong; it stands in the hint. */
const mostWordsListed = 16;

/** One of the words of a vocabulary, in capitals or not. */
export function oneOf<const Word extends string>(placeholder: string, words: readonly Word[]): ValueKind<Word> {
  const expects = words.length > mostWordsListed ? `one of ${words.length} words` : `one of ${words.join(", ")}`;
  return { placeholder, expects, words, read: (given) => words.find((word) => word.toLowerCase() === given.toLowerCase()) };
}

/** A port of TCP; 0 stands for any that is free. */
export const portNumber: ValueKind<number> = {
  placeholder: "PORT",
  expects: "a port from 0 to 65535",
  read: (given) => (/^\d{1,5}$/.test(given) && Number(given) < 2 ** 16 ? Number(given) : undefined),
};

/** Returns how a command is called, as a sentence; one that ends in an ellipsis needs no full stop. */
export const usageLine = (usage: string) => `Usage: dateline ${usage}${usage.endsWith(".") ? "" : "."}`;

/** Returns the error of somebody who used the command line in a way it cannot be used: exit status 2. */
export function usageError(message: string, hint: string): DatelineError {
  return new DatelineError("usage", message, { hint });
}
