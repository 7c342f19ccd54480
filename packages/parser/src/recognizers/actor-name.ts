import type { NameEntry } from "../actors/name-index.js";
import type { ActorTable } from "../actors.js";
import type { Token } from "../stage.js";
import { type ActorReading, type FoundActor, isCapital, isHyphen, isNameArticle, type NameMatch, stateAt, toFoundActor } from "./actor-reading.js";

/** What a document says of its actors as a whole: whom it names beyond doubt, and how often it speaks of each state. */
export interface ActorEvidence {
  known: ReadonlySet<string>;
  states: ReadonlyMap<string, number>;
}

const functionWords = new Set(["PRON", "AUX", "ADP", "ADV", "DET", "SCONJ", "CCONJ", "PART", "INTJ", "VERB"]);

/** Returns whom a document names by names that hold anywhere, and the states that it speaks of. */
export function gatherEvidence(readings: readonly ActorReading[]): ActorEvidence {
  const known = new Set<string>();
  const states = new Map<string, number>();
  for (const reading of readings) {
    for (let from = 0; from < reading.tokens.length; from++) {
      for (const match of reading.matches[from] ?? [])
        for (const entry of match.entries) if (entry.weak === null && isWrittenAs(entry, match, reading, from)) known.add(entry.actor.id);
      const named = stateAt(reading, from);
      if (named !== null) states.set(named.state.code, (states.get(named.state.code) ?? 0) + 1);
    }
  }
  return { known, states };
}

/** Finds an actor by its name: the longest at the place whose writing and context fit; weak names as the document bears them out. */
export function findNamed(reading: ActorReading, from: number, table: ActorTable, evidence: ActorEvidence): FoundActor | null {
  const matches = reading.matches[from] ?? [];
  for (let k = matches.length - 1; k >= 0; k--) {
    const match = matches[k];
    if (match === undefined) continue;
    const entries = match.entries.filter((entry) => {
      const known = evidence.known.has(entry.actor.id);
      return isWrittenAs(entry, match, reading, from, known) && fitsAround(entry, match, reading, from, table);
    });
    const entry = choose(entries, evidence);
    if (entry === undefined) continue;
    const to = withCollective(entry, match.to, reading, from, table);
    return toFoundActor(reading, [from, to], entry.actor, match.bySound ? "sounds-like" : "name");
  }
  return null;
}

/** Whether the words are written as the name asks: initials in capitals, names with theirs; a known name of several words with its first. */
function isWrittenAs(entry: NameEntry, { to, words }: NameMatch, { tokens, shouted }: ActorReading, from: number, known = false): boolean {
  const content = tokens.slice(from, to).filter((token, k) => /^[\p{L}\p{N}]/u.test(token.text) && !isNameArticle(tokens, from + k));
  const [first] = content;
  if (first === undefined) return false;
  if (shouted) return words > 1 || !functionWords.has(first.pos);
  if (entry.form === "plain") return true;
  if (entry.form === "initials") return content.every(({ text }) => text === text.toUpperCase());
  // A sentence opens with a capital whatever the word; that says nothing against a name of several words, or one that the document knows.
  const asWritten = words > 1 || known;
  const capitals = content.filter((token, k) => (k === 0 && asWritten ? /^\p{Lu}/u.test(token.text) : isCapital(token))).length;
  const opened = /^\p{Ll}/u.test(entry.name) || /^[\p{Lu}\p{N}]/u.test(asWritten ? first.text : first.normal);
  // "lloyd austin": a full name whose capitals were lost.
  if (capitals === 0 && entry.actor.kind === "person" && words > 1) return content.every(({ pos }) => pos === "NOUN" || pos === "PROPN" || pos === "X");
  const asked = known && words > 1 ? 1 : entry.capitals <= 2 ? entry.capitals : Math.ceil(entry.capitals / 2);
  return opened && capitals >= asked;
}

const isNominal = (token: Token | undefined) => token?.pos === "NOUN" || token?.pos === "PROPN" || token?.pos === "ADJ";

/** Whether the neighbours let a name of one word be that name. */
function fitsAround(entry: NameEntry, { to, words }: NameMatch, { tokens, shouted }: ActorReading, from: number, table: ActorTable): boolean {
  if (words > 1) return true;
  const before = tokens[from - 1];
  const after = tokens[to];
  if (entry.articled && !isNameArticle(tokens, from))
    return /^the$/i.test(before?.text ?? "") && /^the /i.test(entry.name) && !(shouted ? isNominal(after) : isCapital(after)) && !isHyphen(after);
  if (entry.form === "plain") return !table.civic.has(before?.lower ?? "") && !table.civic.has(after?.lower ?? "");
  if (entry.actor.kind !== "person" || shouted) return true;
  const bearer = tokens[bearerOf(tokens, from)];
  const title = (bearer?.lower ?? "").replace(/\.$/, "");
  const named = bearer !== undefined && isCapital(bearer) && !table.titles.has(title) && !/day$/.test(title);
  const placed = entry.weak !== null && /^(?:in|near|at|outside|to|from)$/.test(before?.lower ?? "");
  return !named && !placed && !(isCapital(after) && after?.pos === "PROPN");
}

/** The token before a name, past an article and its hyphen: "Thaier" before "al-Sudani". */
function bearerOf(tokens: ActorReading["tokens"], from: number): number {
  const at = isHyphen(tokens[from - 1]) ? from - 2 : from - 1;
  return at > 0 && isNameArticle(tokens, at) ? at - 1 : at;
}

/** Of the actors that share a name, the one that the document means; none where it does not tell. */
function choose(entries: readonly NameEntry[], { known, states }: ActorEvidence): NameEntry | undefined {
  const strong = entries.filter(({ weak }) => weak === null);
  const named = entries.filter(({ actor }) => known.has(actor.id));
  const sure = strong.find(({ actor }) => known.has(actor.id)) ?? (isOne(named) ? named[0] : undefined) ?? strong[0];
  if (sure !== undefined) return sure;
  const spoken = ({ weak }: NameEntry) => Math.max(0, ...(weak ?? []).map((code) => states.get(code) ?? 0));
  const ranked = (named.length > 1 ? named : entries).filter((entry) => spoken(entry) > 0).sort((a, b) => spoken(b) - spoken(a));
  const [first, second] = ranked;
  return first !== undefined && (second === undefined || second.actor === first.actor || spoken(first) > spoken(second)) ? first : undefined;
}

const isOne = (entries: readonly NameEntry[]) => entries.length > 0 && entries.every(({ actor }) => actor === entries[0]?.actor);

/** "Houthi rebels" are the Houthis, "two Houthi rebels" are two of them; "the Islamic State militia group" is the Islamic State. */
function withCollective({ actor }: NameEntry, to: number, { tokens }: ActorReading, from: number, table: ActorTable): number {
  if (actor.kind !== "armed-group") return to;
  const collective = tokens[to];
  if (collective !== undefined && table.collective.has(collective.lower) && !isHyphen(tokens[to + 1])) return isCounted(tokens, from) ? to : to + 1;
  for (let words = 2; words >= 1; words--) {
    const phrase = tokens.slice(to, to + words).map(({ lower }) => lower);
    if (!table.generic.has(phrase.join(" ")) || tokens[to + words]?.pos === "NOUN") continue;
    const end = to + words;
    // "the Islamic Resistance militia group in Iraq": the name goes on after the noun.
    const tail = / in (\S+)$/.exec(actor.name)?.[1]?.toLowerCase();
    return tail !== undefined && tokens[end]?.lower === "in" && tokens[end + 1]?.lower === tail ? end + 2 : end;
  }
  return to;
}

function isCounted(tokens: ActorReading["tokens"], from: number): boolean {
  const before = tokens[from - 1]?.lower === "the" ? tokens[from - 2] : tokens[from - 1];
  return before !== undefined && (before.pos === "NUM" || /^(?:some|several|many|few|suspected|alleged|more|other)$/.test(before.lower));
}
