import { startsLetter } from "../letters.js";
import type { Chunk, Particle } from "./chunks.js";
import type { SentenceReading } from "./noun-groups.js";

/** Pronouns that open a relative clause; "that" may open one of what is said. */
export const relatives: ReadonlySet<string> = new Set(["who", "which", "whom", "whose", "that"]);
const subordinators = new Set(["if", "when", "while", "although", "because", "unless", "though", "whereas", "once", "where", "whether", "so"]);
const prepositions = new Set([
  "of",
  "to",
  "in",
  "on",
  "at",
  "by",
  "with",
  "from",
  "against",
  "near",
  "for",
  "into",
  "after",
  "before",
  "since",
  "during",
  "through",
  "over",
  "under",
  "between",
  "among",
  "towards",
  "toward",
  "around",
  "about",
  "inside",
  "outside",
  "within",
  "without",
  "via",
  "despite",
  "amid",
  "following",
  "including",
  "as",
  "like",
  "upon",
  "across",
  "along",
  "behind",
  "beyond",
  "off",
  "onto",
  "per",
  "until",
  "than",
  "targeting",
]);

/** Words that are one particle together, and the one that they stand for. */
const phrases: readonly { words: readonly string[]; kind: Particle["kind"]; lower: string }[] = [
  { words: ["as", "well", "as"], kind: "conjunction", lower: "and" },
  { words: ["close", "to"], kind: "preposition", lower: "near" },
  { words: ["next", "to"], kind: "preposition", lower: "near" },
  { words: ["adjacent", "to"], kind: "preposition", lower: "near" },
];

/** Whether the last verb is one of saying, so that "that" may open what is said, and whether its object is who hears it. */
export interface OpenSpeech {
  open: boolean;
  tells: boolean;
}

const phraseOpeners = new Set(phrases.map(({ words: [first] }) => first));

/** The particle of several words that starts at a token, or null. */
export function phraseAt({ sentence }: SentenceReading, at: number): Particle | null {
  const { tokens } = sentence;
  const first = tokens[at];
  if (!phraseOpeners.has(first?.lower)) return null;
  const found = phrases.find(({ words }) => words.every((word, k) => tokens[at + k]?.lower === word));
  if (found === undefined || first === undefined) return null;
  const to = at + found.words.length;
  return { kind: found.kind, lower: found.lower, sentence: sentence.index, from: at, to, index: 0, start: first.start, end: tokens[to - 1]?.end ?? first.end };
}

/** "ten died in Kalat; in Bolan a bridge was blown up": semicolons part clauses where each part has its verb, and else the items of a list. */
function partClauses({ pos, sentence: { tokens } }: SentenceReading): boolean {
  let [hasVerb, isDescribing] = [false, false];
  for (const [at, { lower, text }] of tokens.entries()) {
    if (text === ";" && !hasVerb) return false;
    // "a beggar who slept there": what describes an item is not its verb.
    isDescribing = text !== ";" && (isDescribing || /^(?:who|whom|whose|which)$/.test(lower));
    hasVerb = text !== ";" && (hasVerb || (!isDescribing && (pos[at] === "VERB" || pos[at] === "AUX")));
  }
  return hasVerb;
}

/** What kind of particle a token is; `said` tells whether a verb of saying is open before it. */
export function particleKind(reading: SentenceReading, at: number, before: Chunk | undefined, said: OpenSpeech): Particle["kind"] {
  const token = reading.sentence.tokens[at];
  const lower = token?.lower ?? "";
  const tag = reading.pos[at];
  if (lower === "," || lower === "–" || lower === "—" || lower === "--") return "comma";
  if (!startsLetter(lower)) {
    if (lower === ";") return partClauses(reading) ? "stop" : "comma";
    if (/^[.!?:]+$/.test(lower)) return "stop";
    if (lower === "“" || lower === "«") return "open-quote";
    if (lower === "”" || lower === "»") return "close-quote";
    if (/^[()[\]]$/.test(lower)) return "bracket";
  }
  if (relatives.has(lower)) {
    const afterNoun = before?.kind === "noun" || (before?.kind === "comma" && lower !== "that") || before?.kind === "time";
    if (lower !== "that") return "relative";
    // "said in a statement that the targets were": a clause of what is said, not of the noun before.
    const next = reading.pos[at + 1];
    const describes = before?.kind === "noun" && before.class !== "communication" && !said.tells;
    if (said.open && !describes && next !== "VERB" && next !== "AUX") return "subordinator";
    return afterNoun && (tag === "PRON" || tag === "SCONJ" || tag === "DET") ? "relative" : "subordinator";
  }
  if (subordinators.has(lower)) return "subordinator";
  if (lower === "and" || lower === "or" || lower === "but" || lower === "nor" || tag === "CCONJ") return "conjunction";
  if (prepositions.has(lower) || tag === "ADP") return "preposition";
  return "word";
}
