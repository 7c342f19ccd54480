import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sha256 } from "../../src/codecs/sha256.js";

const reference = (text: string) => createHash("sha256").update(text).digest("hex");

it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])("gives what Node gives for %i letters", (length) => {
  expect(sha256("a".repeat(length))).toBe(reference("a".repeat(length)));
});

it("gives what Node gives for any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => sha256(text) === reference(text)),
    { seed: 7 },
  );
});
