import { describe, expect, it } from "vitest";
import { nearestName } from "../src/nearest-name.js";

const names = ["parse", "list", "explain", "check", "report", "notebook", "notebook run"];

describe("nearestName", () => {
  it.each([
    { given: "prase", meant: "parse" },
    { given: "lst", meant: "list" },
    { given: "Explain", meant: "explain" },
    { given: "expl", meant: "explain" },
    { given: "reprot", meant: "report" },
    { given: "notebok", meant: "notebook" },
    { given: "publish", meant: undefined },
    { given: "", meant: undefined },
  ])('takes "$given" for $meant', ({ given, meant }) => {
    expect(nearestName(given, names)).toBe(meant);
  });
});
