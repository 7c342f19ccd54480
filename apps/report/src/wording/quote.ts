import { isolate } from "./name.js";
import { clip } from "./phrase.js";

/** Returns a passage in quotation marks, single ones where it opens or ends with its own. */
export const inQuotes = (passage: string): string => (/^["“”]|["“”]$/.test(passage) ? `‘${passage}’` : `“${passage}”`);

/** Returns a passage as a table quotes it: trimmed, cut at a word where it has more than `most` characters, set apart where it runs from right to left. */
export const quoteInTable = (passage: string, most: number): string => inQuotes(isolate(clip(passage.trim(), most), most + 10));
