import { cleanText } from "../text/clean-text.js";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Returns text as HTML has it, in content or in an attribute between double quotes; control characters are gone. */
export const escapeHtml = (text: string): string => cleanText(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** Returns lines of code as HTML has them, spaces and breaks kept. */
export const escapeLines = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replace(/\S+/g, escapeHtml))
    .join("\n");
