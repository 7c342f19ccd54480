/*
 * What most characters of a text are can be told from their code; a regular expression, which knows all scripts, is asked about the rest.
 * These tests run on every token many times over, so they compare codes in place: until it is compiled, a call costs more than what it asks.
 */

/** What sets a small ASCII letter apart from its capital. */
const small = 32;

/** Whether a text begins with a capital letter. */
export function startsUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

/** Whether a text begins with a small letter. */
export function startsLower(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(text);
}

/** Whether a text begins with a letter. */
export function startsLetter(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= 128) return /^\p{L}/u.test(text);
  const letter = code | small;
  return letter >= 97 && letter <= 122;
}

/** Whether a text is nothing but the letters A to Z, in either case. */
export function isAsciiWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) | small;
    if (code < 97 || code > 122) return false;
  }
  return text !== "";
}

/** Whether a text is nothing but lower-case letters a to z and digits. */
export function isPlainKey(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) return false;
  }
  return text !== "";
}

/** Whether a text is a hyphen, be it one that breaks no line, or a short dash. */
export const isHyphenText = (text: string): boolean => text === "-" || text === "–" || text === "‑";

/** Whether a text is words of letters A to Z and digits with single spaces between them, as most names are. */
export function isPlainName(text: string): boolean {
  let spaced = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      if (spaced) return false;
      spaced = true;
    } else if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) spaced = false;
    else return false;
  }
  return !spaced;
}
