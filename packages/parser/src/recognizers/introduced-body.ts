import type { Actor } from "@dateline/schema";
import { actorIdOf } from "../actors/actor-id.js";
import type { Token, TokenizedSentence } from "../stage.js";
import type { FoundActor } from "./actor-reading.js";
import { isShouted, type TokenRun } from "./name-run.js";
import type { NameTable } from "./name-table.js";

/** A body that a document names in full with its initials beside: "the Valley Workers Union (VWU)". */
interface Introduced {
  actor: Actor;
  /** The words of the full name, lower case. */
  words: readonly string[];
  initials: string;
}

const links = new Set(["of", "for", "and", "the", "de", "del", "la", "los", "las", "&"]);
const isNominal = (token: Token) => token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ";
const isJoint = (token: Token) => token.lower === "'s" || /^[-–]$/.test(token.text);
const contentOf = (tokens: readonly Token[]) => tokens.filter((token) => isNominal(token) && !links.has(token.lower));

/** The initials in brackets that open at `at`: "(VWU)", "[FMLN]". */
function initialsAt(tokens: readonly Token[], at: number, table: NameTable): string | null {
  const [open, inside, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!/^[([]$/.test(open?.text ?? "") || !/^[)\]]$/.test(close?.text ?? "") || inside === undefined) return null;
  return /^\p{Lu}[\p{Lu}\d-]{1,8}$/u.test(inside.text) && !table.notAcronyms.has(inside.lower) ? inside.text : null;
}

/** The tokens that may start a name which ends before `end`, nearest first. */
function startsBefore(tokens: readonly Token[], end: number, covered: readonly boolean[]): number[] {
  const starts: number[] = [];
  for (let at = end - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || covered[at] === true) break;
    if (isNominal(token) && !links.has(token.lower)) starts.push(at);
    else if (!links.has(token.lower) && !isJoint(token)) break;
  }
  return starts;
}

/** Whether initials are those of words, but for one: "Frente Amplio Popular (FAP)". */
function spells(words: readonly Token[], initials: string): boolean {
  const letters = words.map(({ text }) => text.charAt(0).toUpperCase()).join("");
  return letters === initials.replaceAll("-", "") || (letters.length > 2 && letters[0] === initials[0] && letters.length === initials.length);
}

/** Where the full name before initials starts: where they spell it, else behind the article, if it ends as names of bodies do. */
function fullNameBefore(tokens: readonly Token[], open: number, covered: readonly boolean[], initials: string, table: NameTable): TokenRun | null {
  const starts = startsBefore(tokens, open, covered);
  const spelt = starts.findLast((from) => spells(contentOf(tokens.slice(from, open)), initials));
  if (spelt !== undefined) return { from: spelt, to: open };
  const article = tokens.slice(0, open).findLastIndex(({ lower }) => lower === "the");
  const from = starts.findLast((start) => start > article);
  const content = from === undefined ? [] : contentOf(tokens.slice(from, open));
  const isBody = article >= 0 && content.length > 1 && content.slice(-1).some(({ lower }) => table.heads.has(lower));
  return from !== undefined && isBody ? { from, to: open } : null;
}

const small = new Set([...links, "to", "in", "on", "against"]);

/** A name written in capitals as names are written elsewhere. */
function nameOf(text: string, shouted: boolean): string {
  const words = text.replace(/\s+/g, " ");
  if (!shouted) return words;
  return words
    .toLowerCase()
    .replace(/\p{L}[\p{L}'’]*/gu, (word, at: number) => (at > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)));
}

function introducedIn({ tokens }: TokenizedSentence, covered: readonly boolean[], table: NameTable): Introduced[] {
  if (!tokens.some(({ text }) => text === "(" || text === "[")) return [];
  const shouted = isShouted(tokens);
  return tokens.flatMap((_, open) => {
    const initials = initialsAt(tokens, open, table);
    const run = initials === null ? null : fullNameBefore(tokens, open, covered, initials, table);
    if (initials === null || run === null) return [];
    const named = tokens.slice(run.from, run.to);
    if (!shouted && contentOf(named).some(({ text }) => !/^\p{Lu}/u.test(text))) return [];
    const text = named.map((token, k) => (k > 0 && token.start > (named[k - 1]?.end ?? 0) ? ` ${token.text}` : token.text)).join("");
    const name = nameOf(text, shouted);
    const actor: Actor = { id: actorIdOf(name), name, kind: "organization", aliases: [initials], relations: [] };
    return [{ actor, words: named.map(({ lower }) => lower), initials }];
  });
}

/** The end of a body's name at `at`, full or in initials. */
function endAt(tokens: readonly Token[], at: number, { words, initials }: Introduced): number | null {
  if (tokens[at]?.text === initials) return at + 1;
  return words.every((word, k) => tokens[at + k]?.lower === word) ? at + words.length : null;
}

function findAgain({ index, tokens }: TokenizedSentence, covered: readonly boolean[], bodies: readonly Introduced[]): FoundActor[] {
  const found: FoundActor[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const body = covered[from] === true ? undefined : bodies.find((each) => endAt(tokens, from, each) !== null);
    const to = body === undefined ? null : endAt(tokens, from, body);
    if (body === undefined || to === null) continue;
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    found.push({ sentence: index, from, to, start, end, type: "organization", rule: "actor/introduced", actorId: body.actor.id, actor: body.actor });
    from = to - 1;
  }
  return found;
}

/**
 * Adds the bodies that a document introduces to the actors found in its sentences, a list a sentence: from then on, full name and initials
 * mean the same actor. What the actor table knows already stays as it is.
 */
export function withIntroducedBodies(sentences: readonly TokenizedSentence[], known: readonly (readonly FoundActor[])[], table: NameTable): FoundActor[][] {
  const covers = sentences.map(({ tokens }, k) => {
    const cover = tokens.map(() => false);
    for (const { from, to } of known[k] ?? []) cover.fill(true, from, to);
    return cover;
  });
  const bodies = new Map<string, Introduced>();
  for (const [k, sentence] of sentences.entries())
    for (const body of introducedIn(sentence, covers[k] ?? [], table)) if (!bodies.has(body.initials)) bodies.set(body.initials, body);
  if (bodies.size === 0) return known.map((list) => [...list]);
  return sentences.map((sentence, k) => [...(known[k] ?? []), ...findAgain(sentence, covers[k] ?? [], [...bodies.values()])].sort((a, b) => a.from - b.from));
}
