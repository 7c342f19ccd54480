import type { Mention, SourceDocument } from "@dateline/schema";
import { groupBy } from "../corrections/readings.js";
import type { DatasetRecords } from "../dataset.js";
import { isNobody, isPeopleOrDay, nameRuns } from "./name-runs.js";
import { namesByForm, withoutLead } from "./names-by-form.js";
import { functionWords, officeWords, particles } from "./title-words.js";
import { type Word, wordsIn } from "./words.js";

/** A name that a text gives a person, by its folded words. */
export interface PersonName {
  words: readonly string[];
  isPublic: boolean;
  /** Whether the words around it tell what a private person is or does: then it is not the short form of a public one's. */
  isTold?: boolean;
}

type Read = Pick<DatasetRecords, "documents" | "mentions" | "reports" | "actors">;

/**
 * Returns the names of persons in a dataset, in the order of their first coming. Public are those of known actors, and those that a text gives together with an
 * office: the others are private.
 */
export function personNames(records: Read): PersonName[] {
  const documents = new Map<string, SourceDocument>(records.documents.map((document) => [document.id, document]));
  const notNames = wordsOfPlaces(records);
  const mentioned = groupBy(
    records.mentions.filter(({ type }) => type === "person"),
    ({ documentId }) => documentId,
  );
  return [
    ...records.documents.flatMap((document) => namesOfText(document, mentioned.get(document.id) ?? [], notNames)),
    ...records.reports.flatMap(({ documentId, participants }) => participants.flatMap((one) => namesOfParticipant(one, documents.get(documentId), notNames))),
    ...records.documents.flatMap(({ byline = "" }) => byline.split(/,|\/|\band\b|\bfor\b/).map((part) => plainName(part, notNames))),
  ].filter(({ words }) => words.length > 0 && !isPseudonym(words));
}

/** What a redacted text has for names. */
const isPseudonym = ([first, letters = "", ...more]: readonly string[]) => first === "person" && letters.length < 3 && more.length === 0;

/** Names of mentions and those that a form shows, in the order of the text. */
function namesOfText(document: SourceDocument, mentions: readonly Mention[], notNames: ReadonlySet<string>): PersonName[] {
  const formed = namesByForm(document.text, notNames).flatMap(({ words, start, end, sign }) => {
    const nameStart = words[0]?.start ?? start;
    const isPublic = hasOfficeBefore(document.text.slice(start, nameStart), { start }, document) || hasOfficeAfter({ end }, document);
    if (sign === "office" && !isPublic) return [];
    return [{ start: nameStart, names: [{ words: words.map(({ folded }) => folded), isPublic, isTold: sign === "strong" }] }];
  });
  const told = mentions.map((mention) => ({ start: mention.start, names: namesOfMention(mention, document, notNames) }));
  return [...told, ...formed].toSorted((a, b) => a.start - b.start).flatMap(({ names }) => names);
}

type Participant = DatasetRecords["reports"][number]["participants"][number];

const harmed: ReadonlySet<string> = new Set(["victim", "target"]);
const somebody: ReadonlySet<string> = new Set(["person", "group", "other"]);

/** A named person; and names in the words for those who were harmed, whatever the reader took them for. */
function namesOfParticipant(one: Participant, document: SourceDocument | undefined, notNames: ReadonlySet<string>): PersonName[] {
  const { kind, role, name, actorId, text, start, end } = one;
  if (actorId !== undefined) return [];
  const named = kind === "person" && name !== undefined ? [plainName(name, notNames)] : [];
  if (!harmed.has(role) || !somebody.has(kind)) return named;
  const isPublic = document !== undefined && (hasOfficeBefore("", { start }, document) || hasOfficeAfter({ end }, document));
  const inText = nameRuns(text).flatMap((run) => {
    const words = withoutLead(run, notNames);
    if (
      words.length === 0 ||
      isNobody(words) ||
      isModifier(run, wordsIn(text), text) ||
      (kind !== "person" && words.length === 1 && isAbbreviation(words, text))
    )
      return [];
    const hasOffice = run.some((word) => officeWords.has(word.folded) && !words.includes(word));
    return [{ words: words.map(({ folded }) => folded), isPublic: isPublic || hasOffice }];
  });
  return [...named, ...inText];
}

/** "ISIS", and "Houthis": several of a kind. */
const isAbbreviation = ([word]: readonly Word[], text: string) => word !== undefined && /^(?:\p{Lu}+s?|.*s)$/u.test(text.slice(word.start, word.end));

/** Words that name countries and places here, and so say whence a person is where they stand before a name. */
function wordsOfPlaces({ mentions }: Pick<Read, "mentions">): ReadonlySet<string> {
  const places = mentions.filter(({ type, place }) => type === "nationality" || (type === "location" && place !== undefined));
  return new Set(places.flatMap(({ text }) => wordsIn(text).map(({ folded }) => folded)));
}

function namesOfMention(mention: Mention, document: SourceDocument | undefined, notNames: ReadonlySet<string>): PersonName[] {
  const words = wordsIn(mention.text);
  const isKnown = mention.actorId !== undefined;
  return runsOf(words, mention.text).flatMap((run, index) => {
    const name = withoutLead(run, notNames);
    const [first] = name;
    // "Tom Carver of the Harbour Club": what follows the name is where the person belongs.
    const lead = mention.text.slice(0, first?.start);
    // "The conductor of the famed Harbour Orchestra": bodies stand in what is said of a person.
    const isBody = isNobody(name) && /\b(?:of|from|for|in|at|near|with)\b/i.test(lead);
    if (
      first === undefined ||
      isPeopleOrDay(name) ||
      isBody ||
      (index > 0 && /\b(?:of|from|for|in|at|near)\s+(?:the\s+)?$/i.test(mention.text.slice(0, run[0]?.start)))
    )
      return [];
    const isOffice = hasOfficeBefore(mention.text.slice(0, first.start), mention, document) || hasOfficeAfter(mention, document);
    return [{ words: name.map(({ folded }) => folded), isPublic: isKnown || isOffice }];
  });
}

function plainName(text: string, notNames: ReadonlySet<string>): PersonName {
  const [run = []] = runsOf(wordsIn(text), text);
  return { words: withoutLead(run, notNames).map(({ folded }) => folded), isPublic: run.some(({ folded }) => officeWords.has(folded)) };
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

/** Offices are named near: "the mayor, Omar Haddad", "Omar Haddad, the mayor of Almar". */
const nearBy = 60;

/** What may stand between an office and the name of its holder: names, "of Almar"; a comma; or "for the port,". A verb between them parts them. */
const linked = /^(?:\s+(?:of|for|in|at|from|the|\p{Lu}[\p{L}'’.-]*))*\s*$|^\s*,\s*$|^\s+(?:of|for|in|at|from)\s[^,]*,\s*$/u;
/** "A cousin of the mayor": the office is another's. */
const anothers = /\bof\s+(?:the|a|an|his|her|their)\s+(?:\p{Lu}\p{L}*\s+)*$/u;

/** `lead` are the words of the mention before the name. */
function hasOfficeBefore(lead: string, { start }: { start: number }, document: SourceDocument | undefined): boolean {
  const before = document?.text.slice(Math.max(0, start - nearBy), start) ?? "";
  const text = before.slice(before.search(/[^.;:!?\n"“”]*$/)) + lead;
  const office = wordsIn(text).findLast(({ folded }) => officeWords.has(folded));
  return office !== undefined && linked.test(text.slice(office.end)) && !anothers.test(text.slice(0, office.start));
}

function hasOfficeAfter({ end }: { end: number }, document: SourceDocument | undefined): boolean {
  const after = document?.text.slice(end, end + nearBy) ?? "";
  const [, apposition = ""] = /^,\s+(?:(?:aged?\s+)?\d{1,3},\s+)?(?:the|a|an|who is)\s+([^,.;:!?\n]*)/.exec(after) ?? [];
  // The first noun says what the person is; "the driver of the mayor" holds no office.
  const [head = ""] = apposition.split(/\b(?:of|for|in|at|from|who|whose)\b/);
  return !/['’]s\b/.test(head) && wordsIn(head).some(({ folded }) => officeWords.has(folded));
}
