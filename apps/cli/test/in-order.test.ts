import { describe, expect, it } from "vitest";
import { inOrder } from "../src/in-order.js";

async function collect<Result>(results: AsyncIterable<Result>): Promise<Result[]> {
  const all: Result[] = [];
  for await (const result of results) all.push(result);
  return all;
}

/** Work that is done when the test says so. */
function byHand() {
  const finish = new Map<string, () => void>();
  const started: string[] = [];
  const start = (name: string) => {
    started.push(name);
    return new Promise<string>((resolve) => finish.set(name, () => resolve(name)));
  };
  return { start, started, finish: (name: string) => finish.get(name)?.() };
}

describe("inOrder", () => {
  it("yields results in the order of the items, whichever is done first", async () => {
    const { start, finish } = byHand();
    const all = collect(inOrder(["a", "b", "c"], 3, start));
    for (const name of ["c", "b", "a"]) finish(name);
    expect(await all).toEqual(["a", "b", "c"]);
  });

  it("starts no more than its width before the first is taken", async () => {
    const { start, started, finish } = byHand();
    const results = inOrder(["a", "b", "c"], 2, start);
    const first = results.next();
    expect(started).toEqual(["a", "b"]);
    finish("a");
    await first;
    void results.next();
    expect(started).toEqual(["a", "b", "c"]);
  });

  it("throws what the first to fail in order threw, though a later one failed before", async () => {
    const fail = (name: string) => Promise.reject(new Error(name));
    await expect(collect(inOrder(["a", "b"], 2, fail))).rejects.toThrow("a");
  });
});
