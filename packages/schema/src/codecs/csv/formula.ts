/** A spreadsheet takes a text that begins so for a formula, also in the full-width forms of East Asia. */
const formula = /^'*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/u;

/**
 * Returns a text as a spreadsheet leaves it alone: with an apostrophe before what it would run as a formula, which spreadsheets hide. A text that begins with apostrophes and
 * then such a sign gets one more, so that {@link withFormulas} can take back just what was put there.
 */
export function withoutFormulas(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** Returns the text that {@link withoutFormulas} was given. */
export function withFormulas(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
