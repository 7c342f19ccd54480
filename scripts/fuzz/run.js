import fc from "fast-check";
import { assertPrototypes, snapshotPrototypes } from "./prototypes.js";

const microsecondsPerMillisecond = 1000;

/**
 * What came of some inputs.
 * @typedef {object} Outcome
 * @property {number} ran
 * @property {number} slowestMs Of processor time: another program's work is none of the input's.
 * @property {Fault} [fault]
 */

/**
 * An input that brought about what it must not, made as small as it goes.
 * @typedef {object} Fault
 * @property {number} seed
 * @property {string} path What finds it again: `--reader NAME --seed SEED --path PATH`.
 * @property {string} input
 * @property {string} error
 */

/**
 * Checks so many inputs, the same for the same seed. After each, the prototypes of all objects must be as they were before.
 * @param {import("./target.js").Target} target
 * @param {{ seed: number, inputs: number, path?: string, onInput?: (index: number) => void }} options
 * @returns {Promise<Outcome>}
 */
export async function run(target, { seed, inputs, path, onInput = () => undefined }) {
  let ran = 0;
  let slowestMs = 0;
  const prototypes = snapshotPrototypes();
  const property = fc.asyncProperty(target.inputs, async (input) => {
    onInput(ran);
    const before = process.cpuUsage();
    await target.check(input);
    assertPrototypes(prototypes);
    const { user, system } = process.cpuUsage(before);
    slowestMs = Math.max(slowestMs, (user + system) / microsecondsPerMillisecond);
    ran += 1;
  });
  const details = await fc.check(property, { seed, numRuns: inputs, ...(path === undefined ? {} : { path }) });
  if (!details.failed) return { ran, slowestMs };
  const [input] = details.counterexample ?? [];
  const error = details.errorInstance instanceof Error ? details.errorInstance : new Error(String(details.errorInstance));
  return { ran, slowestMs, fault: { seed, path: details.counterexamplePath ?? "", input: target.show(input), error: error.stack ?? error.message } };
}
