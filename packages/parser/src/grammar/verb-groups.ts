import type { Lexicon } from "../lexicon.js";
import type { VerbGroup } from "./chunks.js";
import type { SentenceReading } from "./noun-groups.js";

const be = new Set(["be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m", "get", "got", "gets"]);
const have = new Set(["have", "has", "had", "having", "'ve"]);
const doing = new Set(["do", "does", "did"]);
const modals = new Set(["will", "would", "could", "can", "may", "might", "must", "should", "shall", "'ll", "cannot", "wo", "ca"]);
const negations = new Set(["not", "n't", "never", "no longer", "neither"]);
const particles = new Set(["out", "up", "off", "down", "over", "on", "back", "away", "in", "dead"]);
const isPast = (lower: string, lexicon: Lexicon) => /ed$/.test(lower) || lexicon.grammar.irregularPasts.has(lower);

interface Auxiliaries {
  at: number;
  to: boolean;
  passive: boolean;
  perfect: boolean;
  progressive: boolean;
  finite: boolean;
  present: boolean;
  negated: boolean;
  modal: string | null;
  any: boolean;
}

function auxiliariesAt(reading: SentenceReading, from: number): Auxiliaries {
  const { tokens } = reading.sentence;
  const found: Auxiliaries = {
    at: from,
    to: false,
    passive: false,
    perfect: false,
    progressive: false,
    finite: false,
    present: false,
    negated: false,
    modal: null,
    any: false,
  };
  if (tokens[from]?.lower === "to" && reading.pos[from] === "PART") {
    found.to = true;
    found.at += 1;
  }
  for (; found.at < tokens.length; found.at++) {
    const lower = tokens[found.at]?.lower ?? "";
    const tag = reading.pos[found.at];
    if (modals.has(lower) && tag === "AUX") found.modal = lower === "'ll" || lower === "wo" ? "will" : lower;
    else if (negations.has(lower)) found.negated = true;
    else if (have.has(lower) && (tag === "AUX" || tag === "VERB")) found.perfect = true;
    else if (be.has(lower) && (tag === "AUX" || /^got|get|gets$/.test(lower))) found.passive = true;
    else if (doing.has(lower) && tag === "AUX") found.present = lower !== "did";
    else if (tag === "ADV" && (found.any || found.to) && reading.inTime[found.at] !== true) {
      const next = reading.pos[found.at + 1];
      if (next !== "VERB" && next !== "AUX" && next !== "ADV" && next !== "PART") break;
      continue;
    } else break;
    if (/^(is|are|has|have|does|do|'re|'ve|am)$/.test(lower)) found.present = true;
    // "being held", "having been shot": such a group tells no act of its own.
    if (!found.any && !found.to) found.finite = lower !== "being" && lower !== "having";
    found.any = true;
  }
  return found;
}

const irregularStems: Readonly<Record<string, string>> = { shot: "shoot", struck: "strike" };

/** The stem of a gerund that the tagger took for a noun: "wounding" is of "wound". */
function stemOf(lemma: string, isVerb: (lemma: string) => boolean): string {
  if (isVerb(lemma)) return lemma;
  const known = irregularStems[lemma];
  if (known !== undefined) return known;
  const ending = /(?:ing|ed)$/.exec(lemma)?.[0];
  if (ending === undefined) return lemma;
  return stemsOf(lemma.slice(0, -ending.length)).find(isVerb) ?? lemma;
}

/** What may stand before "-ed" or "-ing": "cordon", "seal", "stop" of "stopp", "carry" of "carri". */
const stemsOf = (stem: string) => [stem, `${stem}e`, stem.replace(/(.)\1$/, "$1"), stem.replace(/i$/, "y")];

/** The verb with its particle ("carry out"), where `phrasal` lists the pair. */
function lemmaAt(
  reading: SentenceReading,
  head: number,
  phrasal: (lemma: string) => boolean,
  isVerb: (lemma: string) => boolean,
): { lemma: string; to: number } {
  const { tokens } = reading.sentence;
  const given = stemOf((tokens[head]?.lemma ?? "").toLowerCase(), isVerb);
  // "raped" is no form of "rap" where only the longer stem is a verb that tells an act.
  const lemma = isVerb(given) ? given : ([stemOf(tokens[head]?.lower ?? "", isVerb)].find(isVerb) ?? given);
  const particle = tokens[head + 1]?.lower ?? "";
  const isOpen = particles.has(particle) && reading.inTime[head + 2] !== true;
  const pair = isOpen ? [lemma, ...stemsOf(lemma.replace(/ed$/, ""))].map((stem) => `${stem} ${particle}`).find(phrasal) : undefined;
  return pair === undefined ? { lemma, to: head + 1 } : { lemma: pair, to: head + 2 };
}

function formOf(aux: Auxiliaries, lower: string, lexicon: Lexicon): { form: VerbGroup["form"]; voice: VerbGroup["voice"]; tense: VerbGroup["tense"] } {
  const gerund = /ing$/.test(lower);
  const past = isPast(lower, lexicon);
  const voice = aux.passive && !gerund && (past || lexicon.grammar.passiveParticiples.has(lower)) ? "passive" : "active";
  const future = aux.modal !== null;
  if (aux.to) return { form: "infinitive", voice, tense: aux.perfect ? "perfect" : "future" };
  if (aux.finite) return { form: "finite", voice, tense: future ? "future" : aux.perfect ? "perfect" : aux.present ? "present" : "past" };
  if (aux.any) return { form: "gerund", voice, tense: aux.perfect ? "perfect" : "present" };
  if (gerund) return { form: "gerund", voice: "active", tense: "present" };
  // "drove", "fled": no participle looks so.
  if (lexicon.grammar.finitePasts.has(lower)) return { form: "finite", voice: "active", tense: "past" };
  return past ? { form: "participle", voice: "active", tense: "past" } : { form: "finite", voice: "active", tense: "present" };
}

/**
 * Returns the verb group that starts at token `from`, or null. A bare form in -ed comes back as `participle`; whether it is
 * a past tense or a passive ("militiamen killed in a strike") is settled by its neighbours later.
 */
export function verbGroupAt(reading: SentenceReading, from: number, phrasal: (lemma: string) => boolean, isVerb: (lemma: string) => boolean): VerbGroup | null {
  const { tokens, index } = reading.sentence;
  const aux = auxiliariesAt(reading, from);
  const hasVerb = reading.pos[aux.at] === "VERB" && reading.inTime[aux.at] !== true;
  if (!hasVerb && !aux.any) return null;
  const head = hasVerb ? aux.at : aux.at - 1;
  if (!hasVerb && (tokens[head] === undefined || negations.has(tokens[head]?.lower ?? ""))) return null;
  const { lemma, to } = hasVerb ? lemmaAt(reading, head, phrasal, isVerb) : { lemma: have.has(tokens[head]?.lower ?? "") ? "have" : "be", to: head + 1 };
  const isNegatedBefore = /^(?:neither|nor)$/.test(tokens[from - 1]?.lower ?? "");
  const shape = formOf(hasVerb ? aux : { ...aux, passive: false }, tokens[head]?.lower ?? "", reading.lexicon);
  return {
    kind: "verb",
    sentence: index,
    from,
    to,
    index: 0,
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    head,
    lemma,
    ...shape,
    negated: aux.negated || isNegatedBefore,
    modal: aux.modal,
  };
}
