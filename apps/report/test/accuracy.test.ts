import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { accuracyInWords } from "../src/wording/accuracy.js";

const file = new URL("../data/accuracy.json", import.meta.url);

test("the accuracy in the method note is that of docs/quality.md", () => {
  const kept = readFileSync(file, "utf8");
  const printed = execFileSync(process.execPath, [fileURLToPath(new URL("../scripts/write-accuracy.js", import.meta.url)), "--print"], { encoding: "utf8" });
  expect(kept, "run `npm run generate`").toBe(printed);
});

test("the note says on what it was measured", () => {
  expect(accuracyInWords()).toMatch(/^Right this often, out of 1, on fifteen articles that the rules were also made with: violent events found 0\.\d\d, /);
});
