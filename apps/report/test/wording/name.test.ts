import { ActorId } from "@dateline/schema";
import { expect, test } from "vitest";
import { bareName, isolate, nameInSentence, voiceInSentence } from "../../src/wording/name.js";
import { names } from "../made-event.js";

const cases: { text: string; name?: string; said: string }[] = [
  { text: "fuel depot", said: "a fuel depot" },
  { text: "airfield", said: "an airfield" },
  { text: "unit", said: "a unit" },
  { text: "US base", said: "a US base" },
  { text: "troops", said: "troops" },
  { text: "personnel", said: "personnel" },
  { text: "three guards", said: "three guards" },
  { text: "army", said: "the army" },
  { text: "Gunmen on motorcycles", said: "gunmen on motorcycles" },
  { text: "Two villages", said: "two villages" },
  { text: "harbour of Kessim", said: "the harbour of Kessim" },
  { text: "every barge", said: "every barge" },
  { text: "his family", said: "his family" },
  { text: "Ministry", name: "Ministry of Defence", said: "the Ministry of Defence" },
  { text: "Front", name: "Lake Shore Front", said: "the Lake Shore Front" },
  { text: "Reuters", name: "Reuters", said: "Reuters" },
  { text: "Kessim", name: "Kessim", said: "Kessim" },
];

test.each(cases)("$text $name reads as $said", ({ text, name, said }) => {
  expect(nameInSentence({ text, ...(name === undefined ? {} : { name }) }, names)).toBe(said);
});

test("a proper adjective keeps its capital", () => {
  expect(nameInSentence({ text: "Iraqi forces" }, { ...names, properWords: new Set(["Iraqi"]) })).toBe("Iraqi forces");
});

test("an actor that the dataset knows goes by its usual name", () => {
  const id = ActorId.parse("lake-shore-front");
  const known = new Map([["lake-shore-front", { id, name: "Lake Shore Front", kind: "armed-group" as const, aliases: [], relations: [] }]]);
  expect(bareName({ text: "the group", actorId: id }, { ...names, actors: known })).toBe("Lake Shore Front");
});

test("a voice that is mere words gets the article of its noun", () => {
  expect(["officials", "Interior Ministry", "village elder", "the army"].map((voice) => voiceInSentence(voice, names))).toEqual([
    "officials",
    "the Interior Ministry",
    "a village elder",
    "the army",
  ]);
});

test("a document without an outlet is not quoted by its file name", () => {
  expect(voiceInSentence("one.txt", { ...names, unnamedOutlets: new Set(["one.txt"]) })).toBe("a dispatch without a named outlet");
});

test("a voice whose capital only opened its sentence loses it", () => {
  expect(voiceInSentence("Sources", { ...names, commonWords: new Set(["sources"]) })).toBe("sources");
});

test("a name from right to left is set apart, and its own marks are dropped", () => {
  expect(isolate("\u202eالشرطة\u2069")).toBe("\u2068الشرطة\u2069");
});

test("a name of 300 letters is cut", () => {
  expect([...isolate("Very ".repeat(60))].length).toBeLessThanOrEqual(90);
});
