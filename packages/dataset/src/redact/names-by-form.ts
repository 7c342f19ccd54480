import { isNobody, type NameRun, nameRuns } from "./name-runs.js";
import { addressTitles, isRole, isRoleOfMany } from "./role-words.js";
import { functionWords, honorifics, officeWords, particles } from "./title-words.js";
import { type Word, wordsIn } from "./words.js";

/** A name that the words around it show to be a person's. */
interface FormedName {
  words: readonly Word[];
  /** Where the name begins with what stands before it in its run: a role, a title. */
  start: number;
  end: number;
  /** Whether the words tell what a private person is or does, or only show a person ("Mr", a grown person's age), or one in office. */
  sign: Sign | "office";
}

/**
 * Returns the names in a text that a form shows to be persons': after a private role, trade or kin word or a title of address ("Nurse Zainab Ali", "farmers X and Y"), before an age or
 * before an apposition with such a word ("X, 22,", "X, a trader"). `notNames` are words that name places and countries.
 */
export function namesByForm(text: string, notNames: ReadonlySet<string>): FormedName[] {
  const found: FormedName[] = [];
  let listed: { end: number; isMany: boolean } | undefined;
  for (const run of nameRuns(text)) {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) continue;
    const name = withoutLead(run, notNames);
    const continues = listed !== undefined && joins(text.slice(listed.end, first.start), listed.isMany) && (listed.isMany || name.length > 1);
    const before = roleBefore(run, name, text);
    const after = roleAfter(text.slice(last.end, last.end + afterLength), name.length);
    const sign = strongest([before?.sign, after, continues ? "strong" : undefined]);
    const hasOffice = sign === undefined && run.some((word) => officeWords.has(word.folded) && word.start < (name[0]?.start ?? 0));
    if (hasOffice) found.push({ words: name, start: first.start, end: last.end, sign: "office" });
    const isName = name.length > 0 && sign !== undefined && !isNobody(name, after !== undefined);
    listed = isName && (before !== undefined || continues) ? { end: last.end, isMany: before?.isMany ?? listed?.isMany ?? false } : undefined;
    if (isName) found.push({ words: name, start: first.start, end: last.end, sign });
  }
  return found;
}

/** Returns a run without what stands before the name: roles, titles, offices, countries, articles. A run of nothing else is no name. */
export function withoutLead(run: NameRun, notNames: ReadonlySet<string>): Word[] {
  // "Foreign Secretary" is an office that nobody is named with.
  const last = run.at(-1)?.folded ?? "";
  if (officeWords.has(last) && !officesAndNames.has(last)) return [];
  const isTitle = ({ folded }: Word) => honorifics.has(folded) || officeWords.has(folded) || addressTitles.has(folded) || isRole(folded);
  // The last word is the name itself, be it a trade too: "Tom Baker"; what stands first is none: "Nurse Jane Farmer".
  const inner = run.findLastIndex((word, index) => index > 0 && index < run.length - 1 && isTitle(word) && !particles.has(word.folded));
  const isLead = (word: Word) => functionWords.has(word.folded) || isTitle(word) || (notNames.has(word.folded) && !particles.has(word.folded));
  const lead = run.findIndex((word) => !isLead(word));
  if (lead === -1) return placeNamed(run, isTitle);
  // "Jane Farmer Smith" bears a trade within; "Lagos Nurse Zainab Ali" has it before the name.
  const start = inner > lead && run.length - inner > 2 ? inner + 1 : lead;
  const name = run.slice(start, run.findLastIndex(({ folded, isCapital }) => isCapital && !particles.has(folded)) + 1);
  // A single letter is an initial, and names nobody.
  return name.some(({ folded }) => folded.length > 1) ? name : [];
}

/** Offices that are family names too. */
const officesAndNames: ReadonlySet<string> = new Set("bishop judge justice king marshal pope".split(" "));

/** "Nurse Maria Cordoba" where all but the trade are words of places, and "Teacher Shepherd": what follows a title is a name, if it is no title itself. */
function placeNamed(run: NameRun, isTitle: (word: Word) => boolean): Word[] {
  const [first, ...rest] = run;
  return first !== undefined && isTitle(first) && rest.length > 1 && !rest.some(isTitle) ? rest : [];
}

type Sign = "strong" | "weak";

const strongest = (signs: readonly (Sign | undefined)[]): Sign | undefined => (signs.includes("strong") ? "strong" : signs.find((sign) => sign !== undefined));

const beforeLength = 60;
const afterLength = 120;

/** What the words before a name show: those of its own run, else those that stand before the run. */
function roleBefore(run: NameRun, name: readonly Word[], text: string): { sign: Sign; isMany: boolean } | undefined {
  const [first, start] = [run[0], name[0]?.start ?? 0];
  if (first === undefined || name.length === 0) return undefined;
  const own = run.filter((word) => word.start < start).findLast(({ folded }) => isRole(folded) || addressTitles.has(folded));
  const lead = text.slice(Math.max(0, first.start - beforeLength), first.start);
  const word = own ?? wordBefore(lead, text.slice(name.at(-1)?.end ?? 0, (name.at(-1)?.end ?? 0) + 6));
  if (word !== undefined && isRole(word.folded)) return { sign: "strong", isMany: isRoleOfMany(word.folded) };
  if (/\b\d{1,3}[- ]years?[- ]old\s+(?:\p{L}+\s+){0,2}$/u.test(lead)) return { sign: "strong", isMany: false };
  if (/\b(?:identified|named)\b[^.,;:!?]{0,30}\bas\s+(?:\p{Ll}+\s+)?$/u.test(lead) && name.length > 1) return { sign: "strong", isMany: true };
  return word !== undefined && addressTitles.has(word.folded) ? { sign: "weak", isMany: false } : undefined;
}

/** The word that a name goes with: "driver X", "a nurse named X", "her son, X, was". */
function wordBefore(lead: string, next: string): Word | undefined {
  const words = wordsIn(lead);
  const last = words.at(-1);
  if (last === undefined) return undefined;
  const gap = lead.slice(last.end);
  if (/^(?:\s|[“"'‘(]|\.\s)+$/.test(gap)) {
    if (/\.\s/.test(gap) && !addressTitles.has(last.folded)) return undefined;
    return last.folded === "named" || last.folded === "called" ? words.at(-2) : last;
  }
  if (!/^,\s+$/.test(gap)) return undefined;
  if (!/^\s*[,.;)–—]/.test(next)) return isRoleOfMany(last.folded) && /^\s+and\s+\p{Lu}/u.test(next) ? last : undefined;
  // "A teacher at the school in Loja, X,": the word that the noun group begins with.
  const group = /(?:^|\s)(\p{L}+)\s+(?:of|for|in|at|from|with)\s[^,.;:!?\n]*,\s+$/u.exec(lead);
  return group?.[1] !== undefined && isRole(group[1].toLowerCase()) ? wordsIn(group[1])[0] : last;
}

const grown = 18;
const oldest = 119;

/** What the words after a name show. */
function roleAfter(after: string, length: number): Sign | undefined {
  const age = /^(?:,\s+(?:aged?\s+)?(\d{1,3})(?=\s*[,.;)]|\s+(?:and|who|of|from)\b)|,?\s*\(\s*(?:aged?\s+)?(\d{1,2})\s*\))/.exec(after);
  const years = Number(age?.[1] ?? (length > 1 ? age?.[2] : undefined) ?? Number.NaN);
  if (years > 0 && years <= oldest) return years < grown ? "strong" : "weak";
  if (/^,\s+(?:(?:an?|the|his|her|their)\s+)?\d{1,3}[- ](?:year|month|day)s?[- ]old\b/.test(after)) return "strong";
  const [, apposition = ""] =
    /^,\s+(?:who\s+(?:is|was|works|worked)\s+(?:as\s+)?an?|an?|the|his|her|their|my|our|both|all|another|one of the|one of)\s+([^,.;:!?\n]*)/.exec(after) ?? [];
  // "He fled Loja, a nurse said": that is who says so.
  if (/\b(?:said|says|told|added|reported)\b/.test(apposition)) return undefined;
  const [head = ""] = apposition.split(/\b(?:of|for|in|at|from|who|whose|with|near|and|on|to|by|was|were)\b/);
  const words = wordsIn(head);
  const isHead = (word: Word, index: number) => isRole(word.folded) && (index === words.length - 1 || /(?:ing|ed)$/.test(words[index + 1]?.folded ?? ""));
  return words.some(isHead) ? "strong" : undefined;
}

/** Names of a list: "X and Y"; of several whom one word names, "X, Y and Z" too. */
function joins(gap: string, isMany: boolean): boolean {
  return isMany ? /^\s*(?:,|,?\s*(?:and|&))\s*$/.test(gap) : /^\s+and\s+$/.test(gap);
}
