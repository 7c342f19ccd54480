import { DatelineError } from "../../packages/schema/dist/index.js";
import { jsonText } from "./json-text.js";

/**
 * One way for foreign input to come in.
 * @template [Input=any]
 * @typedef {object} Target
 * @property {import("fast-check").Arbitrary<Input>} inputs
 * @property {(input: Input) => void | Promise<void>} check Throws where the input brings about what it must not.
 * @property {(input: Input) => string} show The input on one line, as JSON.
 * @property {() => void | Promise<void>} [close]
 */

/** @typedef {() => Promise<Target>} OpenTarget */

/** Returns the target, with the type of its inputs known to its parts. @template Input @param {Target<Input>} target @returns {Target} */
export const toTarget = (target) => target;

/**
 * Returns what the work gives; nothing where the input is refused as it should be, with one error that says what and how to mend it. Anything else is thrown on.
 * @template Result
 * @param {() => Result | Promise<Result>} work
 * @returns {Promise<Result | undefined>}
 */
export async function unlessRefused(work) {
  try {
    return await work();
  } catch (error) {
    assertRefusal(error);
    return undefined;
  }
}

/** Throws what is no clear refusal. @param {unknown} error */
export function assertRefusal(error) {
  if (!(error instanceof DatelineError)) throw error;
  if (error.message.trim() === "" || /\n\s+at /.test(error.message))
    throw new Error(`It is refused without a clear message: ${error.message}`, { cause: error });
  if (!error.hint) throw new Error(`It is refused without a word on how to mend it: ${error.message}`, { cause: error });
}

/** @param {unknown} condition @param {string} message @returns {asserts condition} */
export function assert(condition, message) {
  if (!condition) throw new Error(message);
}

/** Bytes as a string of JSON, a letter a byte. @param {Uint8Array} bytes */
export const showBytes = (bytes) => JSON.stringify(Buffer.from(bytes).toString("latin1"));

/** A value as JSON, nested however deep. @param {unknown} value */
export const showJson = jsonText;
