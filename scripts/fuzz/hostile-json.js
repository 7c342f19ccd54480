import fc from "fast-check";
import { hostileText } from "./mutations.js";

/** Names that mean something to every object. */
const hostileKeys = ["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "then", "toJSON", "length", "id", ""];
const key = fc.oneof(fc.constantFrom(...hostileKeys), fc.string({ maxLength: 6 }));

const number = fc.constantFrom(0, -0, -1, 1, 0.5, 2 ** 31, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 1e308, 5e-324, Number.POSITIVE_INFINITY, Number.NaN);
const scalar = fc.oneof(fc.constantFrom(null, true, false), number, hostileText);

/** Nested far deeper than any record. */
const deep = fc.tuple(fc.constantFrom(90, 110, 1000, 20_000), fc.boolean()).map(([depth, asList]) => {
  /** @type {unknown} */
  let value = null;
  for (let level = 0; level < depth; level += 1) value = asList ? [value] : { a: value };
  return value;
});

/** An object whose keys are its own, `__proto__` among them. @param {readonly (readonly [string, unknown])[]} entries @returns {Record<string, unknown>} */
function ownObject(entries) {
  /** @type {Record<string, unknown>} */
  const object = {};
  for (const [name, value] of entries) Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
  return object;
}

const { tree } = fc.letrec((/** @type {(name: "tree") => fc.Arbitrary<unknown>} */ tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie("tree")), { maxLength: 4 }).map(ownObject),
  ),
}));

/** Any value that JSON can hold and some that only its reader makes (`1e400`): hostile keys and texts, great numbers, great depth. */
export const hostileJson = fc.oneof(...Array(9).fill(tree), deep);

/** @typedef {{ at: number, act: "set" | "remove" | "add" | "copy", key: string, value: unknown }} Edit */

const edit = fc.record({
  at: fc.nat(1 << 20),
  act: fc.constantFrom(.../** @type {const} */ (["set", "set", "set", "remove", "add", "copy"])),
  key,
  value: hostileJson,
});

/**
 * A sample with some of its values exchanged, taken away, added or repeated.
 * @param {readonly unknown[]} samples
 * @returns {fc.Arbitrary<unknown>}
 */
export function mutatedJson(samples) {
  return fc.tuple(fc.constantFrom(...samples), fc.array(edit, { maxLength: 4 })).map(([sample, edits]) => {
    const copy = structuredClone(sample);
    // Only what the sample has is edited: values that are put in are used again when a failure is made smaller.
    const holders = holdersIn(copy);
    for (const one of edits) apply(one, holders[one.at % Math.max(1, holders.length)]);
    return withoutHoles(copy, holders);
  });
}

/** @param {Edit} one @param {object | undefined} holder */
function apply({ at, act, key: newKey, value }, holder) {
  if (holder === undefined) return;
  const names = Object.keys(holder);
  const name = names[at % Math.max(1, names.length)] ?? "0";
  if (act === "remove") Reflect.deleteProperty(holder, name);
  else if (act === "set") define(holder, name, value);
  else if (Array.isArray(holder)) holder.push(act === "copy" ? holder[0] : value);
  else define(holder, newKey, act === "copy" ? Reflect.get(holder, name) : value);
}

/** @param {object} holder @param {string} name @param {unknown} value */
const define = (holder, name, value) => Object.defineProperty(holder, name, { value, enumerable: true, writable: true, configurable: true });

/** Objects and lists inside a value, itself included. @param {unknown} value @returns {object[]} */
function holdersIn(value) {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(holdersIn)];
}

/** JSON has no holes in its lists. @template Value @param {Value} value @param {readonly object[]} holders */
function withoutHoles(value, holders) {
  for (const holder of holders) if (Array.isArray(holder)) holder.splice(0, holder.length, ...holder.filter(() => true));
  return value;
}
