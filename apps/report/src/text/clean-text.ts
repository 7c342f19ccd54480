/** Controls, directional marks and other characters without a glyph of their own; line ends and tabs count as spaces. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const unprintable = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2067\u206a-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\uddff]/g;
const joinerOutsideArabic = /(?<![\u0600-\u08ff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u08ff])/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Returns the text as it can be set: one line, single spaces, no control characters, no directional overrides
 * (the order of words follows from the letters alone), lone surrogates shown as U+FFFD. First-strong isolates (U+2068, U+2069)
 * stay: we set them around names that run from right to left, so that these do not turn the words around them.
 */
export function cleanText(text: string): string {
  return text.replace(loneSurrogate, "\ufffd").replace(unprintable, "").replace(joinerOutsideArabic, "").replace(/[\s\u2028\u2029]+/g, (gap) => (gap === "\u00a0" || gap === "\u202f" ? gap : " "));
}
