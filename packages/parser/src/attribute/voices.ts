import type { Stance } from "@dateline/schema";
import type { Candidate } from "../assemble/candidate.js";
import { withCoordinates } from "../assemble/slots.js";
import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { Voice } from "../stages/attribute.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { QuoteSpeakers } from "./quotes.js";

/** How a verb of saying stands to what it tells; null where it is none. */
export function stanceOf(lemma: string, context: Context): Stance | null {
  const { speech } = context.lexicon;
  if (speech.confirm.has(lemma)) return "confirms";
  if (speech.claim.has(lemma)) return "claims-responsibility";
  if (speech.deny.has(lemma)) return "denies";
  if (speech.condemn.has(lemma)) return "condemns";
  if (speech.accuse.has(lemma)) return "attributes";
  if (speech.say.has(lemma) || speech.announce.has(lemma)) return "confirms";
  return null;
}

/** Whether a group can speak: people, bodies, papers and statements; not events or weapons. */
export function canSpeak(group: NounGroup, context: Context): boolean {
  if (group.mentions.some((mention) => ["person", "organization", "group", "nationality"].includes(mention.type)))
    return group.class !== "event" && group.class !== "weapon";
  if (group.mentions.some((mention) => mention.type === "location")) return group.class === "location";
  return group.pronoun || group.class === "person" || group.class === "group" || context.lexicon.speech.sourceNouns.has(group.lemma);
}

const speakerOf = (clause: Clause): NounGroup | null =>
  clause.passive ? (clause.attachments.find(({ preposition }) => preposition === "by")?.group ?? null) : clause.subject;

const voice = (stance: Stance, speaker: NounGroup, clause: Clause | null, rule: string): Voice => ({
  stance,
  speaker,
  start: Math.min(speaker.start, clause?.verb.start ?? speaker.start),
  end: Math.max(speaker.end, clause?.verb.end ?? speaker.end),
  rule,
});

/** "according to the ministry": the groups named after the words, anywhere in the sentence. */
function accordingTo(sentence: ChunkedSentence): NounGroup[] {
  const { tokens } = sentence.sentence;
  return tokens.flatMap((token, at) => {
    if (token.lower !== "according" || tokens[at + 1]?.lower !== "to") return [];
    const group = sentence.chunks.find((chunk) => chunk.kind === "noun" && chunk.from >= at + 2);
    return group?.kind === "noun" && group.from <= at + 3 ? withCoordinates(group) : [];
  });
}

/** A reporting clause that follows what it reports: "..., the ministry said." */
function postposed(sentence: ChunkedSentence, candidate: Candidate, context: Context): Clause | null {
  for (const clause of sentence.clauses) {
    if (clause.relation !== "main" || clause.verb.start < candidate.trigger.end || clause.subject === null) continue;
    const stance = stanceOf(clause.verb.lemma, context);
    if (stance === null || !canSpeak(clause.subject, context) || clause.subject.start < candidate.trigger.end) continue;
    const before = sentence.chunks[clause.subject.index - 1];
    const inverted = clause.subject.start > clause.verb.start;
    if (before?.kind === "comma" || before?.kind === "close-quote" || inverted) return clause;
  }
  return null;
}

/** The clauses above a candidate: those that govern the clause it is told in, up to the main one. */
export function governors(candidate: Candidate): Clause[] {
  const chain: Clause[] = [];
  let clause: Clause | null = candidate.group === null ? (candidate.clause?.governor ?? null) : candidate.clause;
  while (clause !== null && chain.length < 6) {
    chain.push(clause);
    clause = clause.governor;
  }
  return chain;
}

/** Whether a clause is "claim responsibility for" (or its kin), which claims what follows "for". */
export const claimsResponsibility = (clause: Clause, { lexicon: { speech } }: Context) =>
  (clause.object !== null && speech.responsibility.has(clause.object.lemma)) ||
  (clause.passive && clause.subject !== null && speech.responsibility.has(clause.subject.lemma));

function byGovernors(candidate: Candidate, context: Context): Voice[] {
  const voices: Voice[] = [];
  for (const clause of governors(candidate)) {
    const stance = stanceOf(clause.verb.lemma, context);
    const speaker = speakerOf(clause);
    const claims = claimsResponsibility(clause, context) && ["claim", "take", "assume", "accept"].includes(clause.verb.lemma);
    if (speaker === null || (stance === null && !claims) || !canSpeak(speaker, context)) continue;
    const reaches =
      clause.verb.index < (candidate.group ?? candidate.clause?.verb ?? clause.verb).index ||
      clause.object?.index === candidate.group?.index ||
      clause.subject?.index === candidate.group?.index;
    if (!reaches) continue;
    if (clause.verb.negated && stance !== "denies") continue;
    for (const one of withCoordinates(speaker))
      voices.push(voice(claims ? "claims-responsibility" : (stance ?? "confirms"), one, clause, `voice/${clause.verb.lemma}`));
    // Whoever says it first hand is the voice; who hands it on is not a second one.
    break;
  }
  return voices;
}

/** Returns who tells a candidate, by the verbs above it, "according to", a reporting clause after it, or the speaker of its quotation. */
export function voicesOf(sentence: ChunkedSentence, candidate: Candidate, quotes: QuoteSpeakers, context: Context): Voice[] {
  const voices = byGovernors(candidate, context);
  for (const group of accordingTo(sentence)) voices.push(voice("confirms", group, null, "voice/according-to"));
  const after = postposed(sentence, candidate, context);
  if (after?.subject != null) {
    const stance = stanceOf(after.verb.lemma, context) ?? "confirms";
    for (const one of withCoordinates(after.subject)) voices.push(voice(stance, one, after, `voice/${after.verb.lemma}-after`));
  }
  const quoted = sentence.quoted[candidate.trigger.from] === true ? quotes.get(candidate.sentence) : undefined;
  if (quoted !== undefined && voices.length === 0) voices.push(voice("confirms", quoted, null, "voice/quotation"));
  const seen = new Set<string>();
  return voices.filter(({ stance, speaker }) => {
    const key = `${stance}/${speaker.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
