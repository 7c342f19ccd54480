import { parseArgs } from "node:util";

/**
 * Returns the options that a script was given. One that it does not know, or without its value, ends the script with a line that says so, and which there are.
 * @template {NonNullable<import("node:util").ParseArgsConfig["options"]>} const Options @param {Options} options
 */
export function scriptOptions(options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    return fail(`${error instanceof Error ? error.message : String(error)}. The options are ${known.join(", ")}.`);
  }
}

/** Ends a script that was asked for what cannot be done. @param {string} message @returns {never} */
export function fail(message) {
  console.error(message);
  process.exit(2);
}
