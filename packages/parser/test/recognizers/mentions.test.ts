import { expect, it } from "vitest";
import { readMentions } from "./read-names.js";

it.each([
  { text: "Drones hit a depot near Kirkuk on Monday.", words: "Kirkuk", type: "location" },
  { text: "Drones hit a depot near Kirkuk on Monday.", words: "Drones", type: "weapon" },
  { text: "Rockets fell near the Iraqi border.", words: "Iraqi", type: "nationality" },
  { text: "Colonel Ana Ruiz spoke to reporters.", words: "Ana Ruiz", type: "person" },
])("reads “$words” as $type", ({ text, words, type }) => {
  expect(readMentions(text)).toContainEqual({ text: words, type });
});
