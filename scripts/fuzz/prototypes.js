const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Number.prototype, Boolean.prototype];

/** @typedef {Map<object, Map<PropertyKey, unknown>>} Snapshot */

/** Returns what the prototypes that every value has are made of now. @returns {Snapshot} */
export function snapshotPrototypes() {
  return new Map(prototypes.map((one) => [one, new Map(Reflect.ownKeys(one).map((key) => [key, contentOf(one, key)]))]));
}

/** Throws where a prototype has been changed since, and takes the change back. @param {Snapshot} before */
export function assertPrototypes(before) {
  for (const [one, known] of before) {
    for (const key of Reflect.ownKeys(one)) {
      if (known.has(key) && Object.is(known.get(key), contentOf(one, key))) continue;
      if (known.has(key)) Reflect.set(one, key, known.get(key));
      else Reflect.deleteProperty(one, key);
      throw new Error(`A prototype was polluted: ${String(key)}.`);
    }
  }
}

/** @param {object} holder @param {PropertyKey} key */
function contentOf(holder, key) {
  const found = Reflect.getOwnPropertyDescriptor(holder, key);
  return found?.get ?? found?.value;
}
