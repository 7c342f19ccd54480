import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { knownGaps } from "./known-gaps.js";

const here = new URL("./", import.meta.url);
const tables = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.ts"));
const source = tables.map((file) => readFileSync(new URL(file, here), "utf8").replaceAll("\\n", " ").replaceAll('\\"', '"').replaceAll(/\s+/g, " ")).join("\n");

it("lists each gap once", () => {
  const texts = knownGaps.map(({ text }) => text);
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
});

it("lists only texts that a table holds", () => {
  const parts = knownGaps.flatMap(({ text }) => text.split(" | ").map((part) => part.replace(/^(?:links|keeps) [^:]*: /, "")));
  expect(parts.filter((part) => !source.includes(part))).toEqual([]);
});
