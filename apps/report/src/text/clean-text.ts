/** Characters without a glyph: controls, marks of format and of direction, selectors of variants, tags. */
const unprintable = /[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu;

/** Joiners that shape Arabic, signs of Arabic numbers, and the isolates that we set ourselves. */
const kept = /[\u0600-\u0605\u06dd\u200c\u2068\u2069]|\u200d/;
const joinerOutsideArabic = /(?<![\u0600-\u08ff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u08ff])/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Latin words with one space between them, of which nothing is to be taken: most text. */
const clean = /^(?:[!-~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]| (?! ))*$/;

/**
 * Returns the text as it can be set: one line, single spaces, no control characters, no directional overrides
 * (the order of words follows from the letters alone), lone surrogates shown as U+FFFD. First-strong isolates (U+2068, U+2069)
 * stay: we set them around names that run from right to left, so that these do not turn the words around them.
 */
export function cleanText(text: string): string {
  if (clean.test(text)) return text;
  return text
    .replace(loneSurrogate, "\ufffd")
    .replace(/[\s\u2028\u2029]+/g, (gap) => (gap === "\u00a0" || gap === "\u202f" ? gap : " "))
    .replace(unprintable, (character) => (kept.test(character) ? character : ""))
    .replace(joinerOutsideArabic, "")
    .replace(/ {2,}/g, " ");
}
