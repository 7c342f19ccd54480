const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

/** A day and its month, a number and the letter that it stands for: "28 January", "n = 24". */
const bound = new RegExp(`(?<=(?<![\\p{L}\\p{N}])\\d{1,2}) (?=${month}(?!\\p{L}))|(?<=(?<!\\p{L})n) (?==)|(?<= n =) (?=\\d)`, "gu");

/** What is in every text that has one. */
const mayBind = /\d |n =/;

/** Returns the text with a no-break space where a line that broke there would part what is read as one. */
export const bindSpaces = (text: string): string => (mayBind.test(text) ? text.replace(bound, "\u00a0") : text);

/** Returns the text with its no-break spaces as plain ones, as it is drawn and found by a search. */
export const plainSpaces = (text: string): string => text.replaceAll("\u00a0", " ");
