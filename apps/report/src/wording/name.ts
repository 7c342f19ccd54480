import type { Actor, Attribution, Participant, SourceDocument } from "@dateline/schema";
import { hasRightToLeft } from "../text/bidi.js";
import { cleanText } from "../text/clean-text.js";
import type { Phrases } from "./mode-phrases.js";
import { clip } from "./phrase.js";

/** What names are found and worded by. */
export interface Names {
  actors: ReadonlyMap<string, Actor>;
  phrases: Phrases;
  /** Words that the documents write with a capital within a sentence: proper ones. */
  properWords: ReadonlySet<string>;
  /** Words that the documents write in lower case. */
  commonWords: ReadonlySet<string>;
  /** Paths and file names of documents whose outlet is not known: a reader gives them as the voice. */
  unnamedOutlets: ReadonlySet<string>;
}

/** How a document is called whose outlet is not known. */
export const unnamedOutlet = "a dispatch without a named outlet";

/** Names longer than this are cut in running text; the list of sources keeps the words in full. */
const longestName = 90;

type Named = Pick<Participant, "text"> & { actorId?: string | undefined; name?: string | undefined };

/** Returns every word that stands with a capital after a lower-case word or a comma, somewhere in the documents. */
export function findProperWords(documents: readonly SourceDocument[]): Set<string> {
  const proper = new Set<string>();
  for (const { text } of documents) for (const [, word] of text.matchAll(/(?<=[\p{Ll}\d,;] )(\p{Lu}[\p{L}'’-]*)/gu)) proper.add(word ?? "");
  return proper;
}

/** Returns every word that stands in lower case somewhere in the documents. */
export function findCommonWords(documents: readonly SourceDocument[]): Set<string> {
  return new Set(documents.flatMap(({ text }) => text.match(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]*/gu) ?? []));
}

/** Returns the paths and file names of the documents without a publisher. */
export function findUnnamedOutlets(documents: readonly SourceDocument[]): Set<string> {
  return new Set(documents.filter(({ publisher }) => publisher === undefined).flatMap(({ path }) => [path, path.split("/").at(-1) ?? path]));
}

/** Returns a name from the data fit for a line of ours: cleaned, cut, and set apart where it runs from right to left. */
export function isolate(name: string, most = longestName): string {
  const clean = clip(
    cleanText(name)
      .replace(/[\u2068\u2069]/g, "")
      .trim(),
    most,
  );
  return hasRightToLeft(clean) ? `\u2068${clean}\u2069` : clean;
}

const isKnown = (named: Named, names: Names) => named.name !== undefined || (named.actorId !== undefined && names.actors.has(named.actorId));

/** Returns the usual name of a participant or voice, else its name in the text, else the words as they stand; no article. */
export function bareName(named: Named, names: Names): string {
  const known = (named.actorId === undefined ? undefined : names.actors.get(named.actorId)?.name) ?? named.name;
  return isolate(turnBracket(known ?? withinSentence(named.text, names)));
}

/** "Iraq (government)" is read as "government of Iraq". */
const turnBracket = (name: string) => name.replace(/^(.+) \((\p{Ll}[\p{L} ]*)\)$/u, "$2 of $1");

/** Returns a participant or voice as it stands in a sentence: a name as English has it, a common noun with its article. */
export function nameInSentence(named: Named, names: Names): string {
  const name = bareName(named, names);
  return isKnown(named, names) ? withDefiniteArticle(name, names.phrases) : withArticle(name, names.phrases);
}

/** Returns a voice that the data gives as mere words ("officials", "Interior Ministry") as it stands in a sentence. */
export function voiceInSentence(voice: string, names: Names): string {
  if (names.unnamedOutlets.has(voice)) return unnamedOutlet;
  const name = isolate(turnBracket(withinSentence(voice, names)));
  return /^\p{Lu}/u.test(name) ? withDefiniteArticle(name, names.phrases) : withArticle(name, names.phrases);
}

/** Lowers the capital that a common noun had only for standing first. */
function withinSentence(text: string, names: Names): string {
  const [first = ""] = text.split(/\s/);
  if (!/^\p{Lu}\p{Ll}+/u.test(first) || names.properWords.has(first)) return text;
  const common = names.commonWords.has(first.toLowerCase()) || (text.includes(" ") && isCommon(first, names.phrases));
  return common ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

const isCommon = (word: string, phrases: Phrases) => {
  const lower = word.toLowerCase();
  return phrases.determiners.has(lower) || phrases.bareNouns.has(lower) || /[^s]s$/.test(lower) || phrases.soleNouns.has(lower);
};

/** Returns a name with "the" where English gives it one: bodies named by what they are, and countries that are unions. */
export function withDefiniteArticle(name: string, phrases: Phrases): string {
  const tokens = name.split(" ");
  const head = headOf(tokens).toLowerCase();
  const takesArticle =
    !startsDetermined(tokens, phrases) && (tokens.length > 1 || /[^s]s$/.test(head) || head !== name.toLowerCase()) && phrases.definiteNouns.has(head);
  return takesArticle ? `the ${name}` : name;
}

/** Returns a common noun group with "a", "an" or "the", or bare where it is plural, counted, a mass noun or a name after all. */
function withArticle(noun: string, phrases: Phrases): string {
  const tokens = noun.split(" ");
  const head = headOf(tokens);
  const lower = head.toLowerCase();
  if (startsDetermined(tokens, phrases)) return noun;
  if (phrases.soleNouns.has(lower) || / ?air force$/i.test(noun)) return `the ${noun}`;
  const plural = (/s$/.test(lower) && !/(ss|us|is)$/.test(lower)) || phrases.bareNouns.has(lower);
  const proper = /^\p{Lu}/u.test(head) || !/^\p{Script=Latin}/u.test(noun);
  if (plural || proper) return noun;
  if (/ of \p{Lu}/u.test(noun)) return `the ${noun}`;
  return `${/^[aeio]|^u(?!n[io]|[ks])/i.test(noun) && !/^(uni|use|euro|one)/i.test(noun) ? "an" : "a"} ${noun}`;
}

const startsDetermined = ([first = ""]: readonly string[], phrases: Phrases) => /^\d/.test(first) || phrases.determiners.has(first.toLowerCase());

const links = new Set(["of", "in", "at", "near", "on", "from", "with", "for", "who", "that", "which", "against", "to", "and"]);

/** The word that carries the number: the last one before "of", "in", "who". */
function headOf(tokens: readonly string[]): string {
  const cut = tokens.findIndex((token, index) => index > 0 && links.has(token));
  return tokens[cut === -1 ? tokens.length - 1 : cut - 1] ?? "";
}

/** Returns the voices of the attributions with one of the stances, each once, as they stand in a sentence. */
export function voicesOf(attributions: readonly Attribution[], stances: readonly Attribution["stance"][], names: Names): string[] {
  const said = attributions.filter((attribution) => stances.includes(attribution.stance)).map((attribution) => nameInSentence(attribution, names));
  return [...new Set(said)];
}
