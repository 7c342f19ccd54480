import type { Mention, SourceDocument } from "@dateline/schema";
import type { DatasetRecords } from "../dataset.js";
import { functionWords, honorifics, officeWords, particles } from "./title-words.js";
import { type Word, wordsIn } from "./words.js";

/** A name that a text gives a person, by its folded words. */
export interface PersonName {
  words: readonly string[];
  isPublic: boolean;
}

type Read = Pick<DatasetRecords, "documents" | "mentions" | "reports" | "actors">;

/**
 * Returns the names of persons in a dataset, in the order of their first coming. Public are those of known actors, and those that a text gives together with an
 * office: the others are private.
 */
export function personNames(records: Read): PersonName[] {
  const documents = new Map<string, SourceDocument>(records.documents.map((document) => [document.id, document]));
  const notNames = wordsOfPlaces(records);
  return [
    ...inOrderOfText(records).flatMap((mention) => namesOfMention(mention, documents.get(mention.documentId), notNames)),
    ...records.reports.flatMap(({ participants }) => participants.filter(isNamedPerson).map(({ name = "" }) => plainName(name, notNames))),
    ...records.documents.flatMap(({ byline = "" }) => byline.split(/,|\/|\band\b|\bfor\b/).map((part) => plainName(part, notNames))),
  ].filter(({ words }) => words.length > 0);
}

/** Mentions of persons as they are read: by document, then by place. In their file they go by id. */
function inOrderOfText({ documents, mentions }: Pick<Read, "documents" | "mentions">): Mention[] {
  const rank = new Map<string, number>(documents.map(({ id }, index) => [id, index]));
  const rankOf = ({ documentId }: Mention) => rank.get(documentId) ?? documents.length;
  return mentions.filter(({ type }) => type === "person").toSorted((a, b) => rankOf(a) - rankOf(b) || a.start - b.start);
}

const isNamedPerson = (one: DatasetRecords["reports"][number]["participants"][number]) =>
  one.kind === "person" && one.name !== undefined && one.actorId === undefined;

/** Words that name countries and places here, and so say whence a person is where they stand before a name. */
function wordsOfPlaces({ mentions }: Pick<Read, "mentions">): ReadonlySet<string> {
  const places = mentions.filter(({ type, place }) => type === "nationality" || (type === "location" && place !== undefined));
  return new Set(places.flatMap(({ text }) => wordsIn(text).map(({ folded }) => folded)));
}

function namesOfMention(mention: Mention, document: SourceDocument | undefined, notNames: ReadonlySet<string>): PersonName[] {
  const words = wordsIn(mention.text);
  const isKnown = mention.actorId !== undefined;
  return runsOf(words, mention.text).flatMap((run, index) => {
    const name = withoutTitles(run, notNames);
    const [first] = name;
    // "Tom Carver of the Harbour Club": what follows the name is where the person belongs.
    if (first === undefined || (index > 0 && /\b(?:of|from|for|in|at|near)\s+(?:the\s+)?$/i.test(mention.text.slice(0, run[0]?.start)))) return [];
    const isOffice = hasOfficeBefore(mention.text.slice(0, first.start), mention, document) || hasOfficeAfter(mention, document);
    return [{ words: name.map(({ folded }) => folded), isPublic: isKnown || isOffice }];
  });
}

function plainName(text: string, notNames: ReadonlySet<string>): PersonName {
  const [run = []] = runsOf(wordsIn(text), text);
  return { words: withoutTitles(run, notNames).map(({ folded }) => folded), isPublic: run.some(({ folded }) => officeWords.has(folded)) };
}

/** Names by their form: words with capitals that stand together, with the particles between them. */
function runsOf(words: readonly Word[], text: string): Word[][] {
  const runs: Word[][] = [];
  for (const [index, word] of words.entries()) {
    const gap = text.slice(words[index - 1]?.end ?? 0, word.start);
    const run = runs.at(-1);
    const isPart = word.isCapital || particles.has(word.folded);
    if (!isPart) runs.push([]);
    else if (run === undefined || !/^[\s.\-'’‘`]*$/.test(gap)) runs.push([word]);
    else run.push(word);
  }
  return runs.filter((run) => run.some(({ isCapital }) => isCapital) && !isModifier(run, words, text));
}

/** "Police officer": a noun follows, and what bears the capital says more of it. */
function isModifier(run: readonly Word[], words: readonly Word[], text: string): boolean {
  const last = run.at(-1);
  const next = last === undefined ? undefined : words[words.indexOf(last) + 1];
  if (last === undefined || next === undefined || next.isCapital || functionWords.has(next.folded)) return false;
  return /^[\s-]+$/.test(text.slice(last.end, next.start));
}

/** Takes off what stands before a name: titles, offices, countries, articles; and particles that end it. */
function withoutTitles(run: readonly Word[], notNames: ReadonlySet<string>): Word[] {
  const isTitle = ({ folded }: Word) =>
    functionWords.has(folded) || honorifics.has(folded) || officeWords.has(folded) || (notNames.has(folded) && !particles.has(folded));
  const start = run.findLastIndex(isTitle) + 1;
  const rest = run.slice(start);
  const end = rest.findLastIndex(({ folded, isCapital }) => isCapital && !particles.has(folded)) + 1;
  // A single letter is an initial, and names nobody.
  return rest.slice(0, end).some(({ folded }) => folded.length > 1) ? rest.slice(0, end) : [];
}

/** Offices are named near: "the mayor, Omar Haddad", "Omar Haddad, the mayor of Almar". */
const nearBy = 60;

/** What may stand between an office and the name of its holder: names, "of Almar"; a comma; or "for the port,". A verb between them parts them. */
const linked = /^(?:\s+(?:of|for|in|at|from|the|\p{Lu}[\p{L}'’.-]*))*\s*$|^\s*,\s*$|^\s+(?:of|for|in|at|from)\s[^,]*,\s*$/u;
/** "A cousin of the mayor": the office is another's. */
const anothers = /\bof\s+(?:the|a|an|his|her|their)\s+(?:\p{Lu}\p{L}*\s+)*$/u;

/** `lead` are the words of the mention before the name. */
function hasOfficeBefore(lead: string, { start }: Mention, document: SourceDocument | undefined): boolean {
  const before = document?.text.slice(Math.max(0, start - nearBy), start) ?? "";
  const text = before.slice(before.search(/[^.;:!?\n"“”]*$/)) + lead;
  const office = wordsIn(text).findLast(({ folded }) => officeWords.has(folded));
  return office !== undefined && linked.test(text.slice(office.end)) && !anothers.test(text.slice(0, office.start));
}

function hasOfficeAfter({ end }: Mention, document: SourceDocument | undefined): boolean {
  const after = document?.text.slice(end, end + nearBy) ?? "";
  const [, apposition = ""] = /^,\s+(?:the|a|an|who is)\s+([^,.;:!?\n]*)/.exec(after) ?? [];
  // The first noun says what the person is; "the driver of the mayor" holds no office.
  const [head = ""] = apposition.split(/\b(?:of|for|in|at|from|who|whose)\b/);
  return !/['’]s\b/.test(head) && wordsIn(head).some(({ folded }) => officeWords.has(folded));
}
