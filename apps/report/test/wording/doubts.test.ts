import { describe, expect, test } from "vitest";
import { doubtInWords } from "../../src/wording/doubts.js";

describe("doubtInWords", () => {
  test("says what the reader doubted in words for a reader of briefings", () => {
    expect(doubtInWords({ code: "merge/general" })).toBe("words about no single event");
  });

  test("reads a code that it does not know", () => {
    expect(doubtInWords({ code: "place/two-towns" })).toBe("place, two towns");
  });
});
