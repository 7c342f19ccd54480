/** Returns numbers from 0 to 1 that are the same for the same seed (mulberry32, Tommy Ettinger 2017, public domain). @param {number} seed */
export function randomFrom(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** @param {number} least @param {number} most */
  const whole = (least, most) => least + Math.floor(next() * (most - least + 1));
  /** @template T @param {readonly T[]} all @returns {T} */
  const one = (all) => {
    const chosen = all[Math.floor(next() * all.length)];
    if (chosen === undefined) throw new Error("There is nothing to choose from.");
    return chosen;
  };
  return { next, whole, one };
}
