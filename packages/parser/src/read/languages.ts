import { readFileSync } from "node:fs";
import { DatelineError } from "@dateline/schema";
import { z } from "zod";

/** `data/read/languages.json`: what a language is told by. */
export const Languages = z.strictObject({
  stopWords: z.record(z.string(), z.array(z.string().min(1)).min(20)).describe("Commonest short words of a language in Latin letters, by its BCP 47 tag."),
  scripts: z.array(
    z.strictObject({
      script: z.string().describe("Unicode script name."),
      language: z.string().describe("The language that most news in this script is in."),
      letters: z.record(z.string(), z.string()).describe("Letters that only another language of the script has, by its tag."),
    }),
  ),
});
export type Languages = z.infer<typeof Languages>;

const file = "data/read/languages.json";

/** Returns the table that languages are told by. Throws `data/invalid` where the file has another shape. */
export function loadLanguages(): Languages {
  const result = Languages.safeParse(JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8")));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new DatelineError("data/invalid", `${file}: ${issue?.path.join(".")} ${issue?.message}`, {
    path: file,
    hint: "The file's shape is in src/read/languages.ts.",
  });
}
