import { readFileSync } from "node:fs";
import { DatelineError } from "@dateline/schema";
import { z } from "zod";
import { isAsciiWord, startsUpper } from "../letters.js";
import { remember } from "../remember.js";

/** `data/read/languages.json`: what a language is told by. */
const LanguageFile = z.strictObject({
  stopWords: z.record(z.string(), z.array(z.string().min(1)).min(20)).describe("Commonest short words of a language in Latin letters, by its BCP 47 tag."),
  newsWords: z.record(z.string(), z.array(z.string().min(1)).min(10)).describe("Numbers and the commonest words of headlines, which have few short words."),
  letters: z.record(z.string(), z.string()).describe("Letters that of these languages one has, and English has not."),
  scripts: z.array(
    z.strictObject({
      script: z.string().describe("Unicode script name."),
      language: z.string().describe("The language that most news in this script is in."),
      letters: z.record(z.string(), z.string()).describe("Letters that only another language of the script has, by its tag."),
    }),
  ),
});

/** The same, ready for look-up. */
export interface Languages {
  /** Languages in Latin letters, by their BCP 47 tags. */
  names: readonly string[];
  /** Which of them a word, in any case, speaks for, as indices into `names`: those that list it, and one that alone has a letter of it. */
  spokenIn: (word: string) => readonly number[];
  scripts: readonly { pattern: RegExp; language: string; others: readonly { language: string; pattern: RegExp }[] }[];
}

const file = "data/read/languages.json";

/** Returns the table that languages are told by. Throws `data/invalid` where the file has another shape. */
export function loadLanguages(): Languages {
  const result = LanguageFile.safeParse(JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8")));
  if (result.success) return compile(result.data);
  const [issue] = result.error.issues;
  throw new DatelineError("data/invalid", `${file}: ${issue?.path.join(".")} ${issue?.message}`, {
    path: file,
    hint: "The file's shape is in src/read/languages.ts.",
  });
}

const none: readonly number[] = [];

function compile({ stopWords, newsWords, letters, scripts }: z.infer<typeof LanguageFile>): Languages {
  const names = Object.keys(stopWords);
  const byWord = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    for (const word of new Set([...(stopWords[name] ?? []), ...(newsWords[name] ?? [])])) byWord.set(word, [...(byWord.get(word) ?? []), index]);
  }
  const ownLetters = Object.entries(letters).map(([name, own]) => ({ index: names.indexOf(name), pattern: new RegExp(`[${own}]`, "u") }));
  const spokenIn = remember((word): readonly number[] => {
    const listed = byWord.get(word.toLowerCase()) ?? none;
    // In words with a capital the letter may be that of a name.
    if (isAsciiWord(word) || startsUpper(word)) return listed;
    return [...new Set([...listed, ...ownLetters.filter(({ pattern }) => pattern.test(word)).map(({ index }) => index)])];
  });
  return {
    names,
    spokenIn,
    scripts: scripts.map((entry) => ({
      pattern: new RegExp(`\\p{Script=${entry.script}}`, "gu"),
      language: entry.language,
      others: Object.entries(entry.letters).map(([language, own]) => ({ language, pattern: new RegExp(`[${own}]`, "gu") })),
    })),
  };
}
