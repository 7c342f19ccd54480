import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sha1 } from "../../src/codecs/sha1.js";
import { uuid5In } from "../../src/codecs/uuid5.js";

it("hashes any bytes as Node's SHA-1 does", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(Buffer.from(sha1(bytes)).toString("hex")).toBe(createHash("sha1").update(bytes).digest("hex"));
    }),
    { seed: 7, numRuns: 300 },
  );
});

it("names www.example.com as the standard's own example does", () => {
  expect(uuid5In("6ba7b810-9dad-11d1-80b4-00c04fd430c8")("www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
});
