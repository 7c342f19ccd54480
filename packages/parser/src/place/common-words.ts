import { requireFile } from "./data-rows.js";

/** Words that are place names too, and what else they are. */
export interface CommonWords {
  /** An ordinary English word: "reading", "most", "police". */
  isWord: (lower: string) => boolean;
  /** A given name: "jordan", "austin", "michelle". */
  isGivenName: (lower: string) => boolean;
}

/** Returns the words of `common-words.tsv`: a word a line, then its uses ("w" word, "g" given name). */
export function parseCommonWords(files: Readonly<Record<string, string>>): CommonWords {
  const uses = new Map<string, string>();
  for (const line of requireFile(files, "common-words.tsv").split("\n")) {
    const tab = line.indexOf("\t");
    if (tab > 0 && !line.startsWith("#")) uses.set(line.slice(0, tab), line.slice(tab + 1));
  }
  const has = (use: string) => (lower: string) => uses.get(lower)?.includes(use) ?? false;
  return { isWord: has("w"), isGivenName: has("g") };
}
