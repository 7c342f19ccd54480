import type { Lexicon } from "../lexicon.js";

const joint = /(?<=\p{Ll}|[”’)])(?=\p{Lu}\p{Ll}*)/gu;
const anyJoint = /[\p{Ll}”’)]\p{Lu}/u;
const capitalisedWord = /^\p{Lu}\p{L}+/u;

/**
 * Returns the places in a text where a space was lost between two words, as machine-translated copy loses them:
 * a lower-case letter met by a capitalised word that opens clauses ("SyriaAfter"), or a name run on into a verb of
 * saying or doing ("Petrovadelivered"). Names with an inner capital ("McGurk") stay whole, since "Gurk" opens no clause.
 */
export function findRunOns(text: string, lexicon: Lexicon): ReadonlySet<number> {
  const cuts = new Set<number>();
  // Most texts have none, and to look back from each letter takes long.
  for (const match of anyJoint.test(text) ? text.matchAll(joint) : []) {
    const right = capitalisedWord.exec(text.slice(match.index))?.[0].toLowerCase();
    const left = text[match.index - 1];
    if (right !== undefined && left !== undefined && (lexicon.grammar.clauseOpeners.has(right) || /[”’)]/.test(left))) cuts.add(match.index);
  }
  for (const match of text.matchAll(/\p{Lu}\p{Ll}{9,}/gu)) {
    const at = runOnVerb(match[0], lexicon);
    if (at > 0) cuts.add(match.index + at);
  }
  return cuts;
}

/** Where a capitalised word no list knows ends in a verb form that may follow a name; 0 if it does not. */
function runOnVerb(word: string, lexicon: Lexicon): number {
  if (lexicon.isKnownWord(word.toLowerCase())) return 0;
  for (let at = 4; at <= word.length - 4; at++) if (lexicon.grammar.runOnVerbs.has(word.slice(at))) return at;
  return 0;
}
