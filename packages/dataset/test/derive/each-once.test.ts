import { describe, expect, it } from "vitest";
import { eachOnce } from "../../src/derive/each-once.js";

const key = () => ({ place: { name: "Oster", points: [1, 2] }, days: [3, 4], named: ["Lund road".slice(0, 4)], none: null, nothing: undefined, count: 2 });

describe("eachOnce", () => {
  it("gives an equal value", () => {
    const same = eachOnce();
    expect(same(key())).toEqual(key());
    expect(same(key())).toStrictEqual(key());
    expect(same([1, [2, null], "a"])).toEqual([1, [2, null], "a"]);
    expect(same(undefined)).toBeUndefined();
  });

  it("has equal parts held once, and leaves what it was given as it was", () => {
    const same = eachOnce();
    const given = key();
    const [one, other] = [same(given), same({ ...key(), days: [5, 6] })];
    expect(other.place).toBe(one.place);
    expect(other.days).toEqual([5, 6]);
    expect(given).toStrictEqual(key());
    expect(given.place).not.toBe(one.place);
  });

  it("tells a text from a list that is written like it", () => {
    const same = eachOnce();
    expect(same({ a: "[1]", b: [1] })).toEqual({ a: "[1]", b: [1] });
  });
});
