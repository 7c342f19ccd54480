import type { Actor, Attribution, Participant } from "@dateline/schema";
import { clip } from "./phrase.js";
import type { Phrases } from "./mode-phrases.js";

/** What names are found by. */
export interface Names {
  actors: ReadonlyMap<string, Actor>;
  phrases: Phrases;
}

/** Names longer than this are cut in running text; the list of sources keeps the words in full. */
const longestName = 90;

type Named = Pick<Participant, "text"> & { actorId?: string | undefined; name?: string | undefined };

/** Returns the usual name of a participant or voice, else its name in the text, else the words as they stand; no article. */
export function bareName(named: Named, names: Names): string {
  return clip((named.actorId === undefined ? undefined : names.actors.get(named.actorId)?.name) ?? named.name ?? named.text, longestName);
}

/** Returns a participant or voice as it stands in a sentence: a name as it is, a common noun with its article. */
export function nameInSentence(named: Named, names: Names): string {
  const name = bareName(named, names);
  const isNamed = named.name !== undefined || (named.actorId !== undefined && names.actors.has(named.actorId));
  return isNamed ? withDefiniteArticle(name, names.phrases) : withArticle(name, names.phrases);
}

/** Returns a name with "the" where English gives it one: bodies named by what they are, and countries that are unions. */
export function withDefiniteArticle(name: string, phrases: Phrases): string {
  const tokens = name.split(" ");
  const takesArticle = /^(?!the\b)/i.test(name) && tokens.length + Number(/s$/.test(name)) > 1 && phrases.definiteNouns.has(headOf(tokens).toLowerCase());
  return takesArticle ? `the ${name}` : name;
}

/** Returns a common noun group with "a" or "an", or bare where it is plural, counted, a mass noun or a name after all. */
export function withArticle(noun: string, phrases: Phrases): string {
  const tokens = noun.split(" ");
  const head = headOf(tokens).toLowerCase();
  const counted = /^(\d|an?\b|the\b|some\b|several\b|many\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|dozens\b|hundreds\b|no\b|his\b|her\b|its\b|their\b)/i.test(noun);
  const plural = (/s$/.test(head) && !/(ss|us|is)$/.test(head)) || phrases.bareNouns.has(head);
  const proper = /^\p{Lu}/u.test(headOf(tokens)) || !/^\p{Script=Latin}/u.test(noun);
  if (counted || plural || proper) return noun;
  return `${/^([aeio]|u(?![ns]|k\b))/i.test(noun) && !/^(uni|use|euro|one)/i.test(noun) ? "an" : "a"} ${noun}`;
}

/** The word that carries the number: the last one before "of", "in", "at", "near", "on". */
function headOf(tokens: readonly string[]): string {
  const cut = tokens.findIndex((token, index) => index > 0 && ["of", "in", "at", "near", "on", "from", "with"].includes(token));
  return tokens[cut === -1 ? tokens.length - 1 : cut - 1] ?? "";
}

/** Returns the voices of the attributions with one of the stances, each once, as they stand in a sentence. */
export function voicesOf(attributions: readonly Attribution[], stances: readonly Attribution["stance"][], names: Names): string[] {
  const said = attributions.filter((attribution) => stances.includes(attribution.stance)).map((attribution) => nameInSentence(attribution, names));
  return [...new Set(said)];
}
