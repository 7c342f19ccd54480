import { coreModes } from "@dateline/schema";
import { expect, test } from "vitest";
import { phraseOf, readPhrases } from "../../src/wording/mode-phrases.js";

const phrases = readPhrases();

test("every core mode has its wording, and no other", () => {
  expect(Object.keys(phrases.modes).sort()).toEqual(Object.keys(coreModes).sort());
});

test.each(Object.entries(phrases.modes))("%s is fit for a sentence", (_mode, phrase) => {
  expect(phrase.one).toMatch(/^\p{Ll}.*[^.,]$/u);
  expect(phrase.many).toMatch(/^\p{Ll}.*[^.,]$/u);
  expect(phrase.target).toMatch(/^[a-z]+$/);
  expect(phrase.said === undefined).toBe(phrase.saidAlone === undefined);
  if (phrase.said !== undefined) expect(phrase.said.split("{target}")).toHaveLength(2);
});

test("lists of nouns are sorted and in lower case", () => {
  for (const list of [phrases.bareNouns, phrases.definiteNouns, phrases.definitePlaces, phrases.determiners, phrases.soleNouns]) {
    expect([...list]).toEqual([...list].map((noun) => noun.toLowerCase()).sort());
  }
});

test("a mode that a project added is read from its name", () => {
  expect(phraseOf("armed-robbery", phrases).one).toBe("an armed robbery");
});
