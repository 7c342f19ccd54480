import type { Stance } from "@dateline/schema";
import type { Candidate } from "../assemble/candidate.js";
import { isSetAgainst } from "../assemble/constructions/announcements.js";
import { judgementOf } from "../assemble/constructions/judgements.js";
import { withCoordinates } from "../assemble/slots.js";
import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { Voice } from "../stages/attribute.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { QuoteSpeakers } from "./quotes.js";
import { speakerOf } from "./speaker.js";
import { spokenFor } from "./spoken-for.js";

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
  // A place speaks as a body ("Baghdad said"); "the Sahel Monitor" only has one in its name.
  if (group.mentions.some(({ type, to }) => type === "location" && to > group.head)) return group.class === "location";
  // Names that no list knows ("the Southern Resistance said") have no class.
  if (group.class === "other" && !group.pronoun) return group.determiner !== "indefinite" && group.count === null;
  return group.pronoun || group.class === "person" || group.class === "group" || context.lexicon.speech.sourceNouns.has(group.lemma);
}

/** "the newspaper El Faro": a medium by the word before its name. */
const isMedium = ({ sentence: { tokens } }: ChunkedSentence, group: NounGroup, { lexicon: { speech } }: Context) =>
  group.mentions.some(({ from, to }) => to > group.head && tokens.slice(group.from, from).some(({ lower }) => speech.media.has(lower)));

/** A voice with whom it speaks for, and the words from the speaker to the verb. */
export function voice(sentence: ChunkedSentence, stance: Stance, speaker: NounGroup, clause: Clause | null, rule: string, context: Context): Voice {
  return {
    stance: stance === "confirms" && isMedium(sentence, speaker, context) ? "reports" : stance,
    avowed: clause !== null && context.lexicon.speech.confirm.has(clause.verb.lemma),
    speaker,
    body: spokenFor(sentence, speaker, context),
    start: Math.min(speaker.start, clause?.verb.start ?? speaker.start),
    end: Math.max(speaker.end, clause?.verb.end ?? speaker.end),
    rule,
  };
}

/** Conjunctions whose clause stands beside what the main clause says, not inside it. */
const contrasting = new Set(["although", "though", "while", "whereas", "but"]);

/** "according to the ministry": the groups named after the words, anywhere in the sentence. */
function accordingTo(sentence: ChunkedSentence): NounGroup[] {
  const { tokens } = sentence.sentence;
  return tokens.flatMap((token, at) => {
    if (token.lower !== "according" || tokens[at + 1]?.lower !== "to") return [];
    const group = sentence.chunks.find((chunk) => chunk.kind === "noun" && chunk.from >= at + 2);
    return group?.kind === "noun" && group.from <= at + 3 ? withCoordinates(group) : [];
  });
}

/** Whether a reporting clause stands between commas in what it reports: "The rebels, the army said on Monday, attacked." */
function isInserted({ chunks }: ChunkedSentence, { verb }: Clause, speaker: NounGroup): boolean {
  const next = chunks.slice(verb.index + 1).find((chunk, k, rest) => chunk.kind !== "time" && !(chunk.kind === "preposition" && rest[k + 1]?.kind === "time"));
  const opening = chunks[speaker.index - 1]?.kind;
  return speaker.index > 1 && (opening === "comma" || opening === "close-quote") && speaker.index < verb.index && next?.kind === "comma";
}

/** A reporting clause that follows what it reports, or stands in it: "..., the ministry said." */
function postposed(sentence: ChunkedSentence, candidate: Candidate, context: Context): { clause: Clause; speaker: NounGroup } | null {
  for (const clause of sentence.clauses) {
    if (clause.relation !== "main" || clause.verb.negated || stanceOf(clause.verb.lemma, context) === null) continue;
    const speaker = speakerOf(sentence, clause, context);
    if (speaker === null || !canSpeak(speaker, context)) continue;
    if (isInserted(sentence, clause, speaker)) return { clause, speaker };
    if (clause.verb.start < candidate.trigger.end || speaker.start < candidate.trigger.end) continue;
    const before = sentence.chunks[speaker.index - 1];
    const isInverted = speaker.start > clause.verb.start;
    if (before?.kind === "comma" || before?.kind === "close-quote" || isInverted) return { clause, speaker };
  }
  return null;
}

/** The clause above one, unless it only stands beside it in contrast: "X said so, although Y denied it". */
const above = ({ relation, opener, governor }: Clause) => (relation === "adverbial" && opener !== null && contrasting.has(opener) ? null : governor);

/** The clauses above a candidate: those that govern the clause it is told in, up to the main one. */
export function governors(candidate: Candidate): Clause[] {
  const chain: Clause[] = [];
  const { clause: own, group } = candidate;
  let clause: Clause | null = group !== null || own === null ? own : above(own);
  while (clause !== null && chain.length < 6) {
    chain.push(clause);
    clause = above(clause);
  }
  return chain;
}

/** Whether a clause is "claim responsibility for" (or its kin), which claims what follows "for". */
export const claimsResponsibility = (clause: Clause, { lexicon: { speech } }: Context) =>
  (clause.object !== null && speech.responsibility.has(clause.object.lemma)) ||
  (clause.passive && clause.subject !== null && speech.responsibility.has(clause.subject.lemma));

const claiming = new Set(["claim", "take", "assume", "accept", "admit"]);

/** Whether a verb with "responsibility" as its object makes a claim of it. */
export const isClaiming = (lemma: string) => claiming.has(lemma);

/** The stance of a clause to a candidate under it: how it judges an act or stands against another telling, else that of its verb. */
function stanceIn(sentence: ChunkedSentence, clause: Clause, { type }: Candidate, context: Context): Stance | null {
  if (type === "assault" && judgementOf(sentence, clause, context) === "blames") return "condemns";
  return isSetAgainst(sentence, clause, context) ? "denies" : stanceOf(clause.verb.lemma, context);
}

/** "officials believe that rebels struck": whoever holds so attributes it. */
const believes = (candidate: Candidate, clause: Clause, { lexicon: { speech } }: Context) =>
  speech.believe.has(clause.verb.lemma) && candidate.clause?.relation === "complement" && candidate.clause.governor === clause;

/** The rule of a mouthpiece that speaks for a body whose words it quotes. */
export const spokenByMouth = "voice/mouthpiece";

/** The rule of a medium that somebody told: it hands on first-hand words. */
export const hearing = "voice/hearer";

/** "told Reuters": the paper or agency that was told hands it on. */
function heardBy(sentence: ChunkedSentence, clause: Clause, context: Context): Voice[] {
  const { object, verb } = clause;
  const isMedium = object?.mentions.some(({ actorId }) => actorId !== undefined && context.actors.get(actorId)?.kind === "media") ?? false;
  return object !== null && isMedium && context.lexicon.speech.hearers.has(verb.lemma) ? [voice(sentence, "reports", object, clause, hearing, context)] : [];
}

function byGovernors(sentence: ChunkedSentence, candidate: Candidate, context: Context): Voice[] {
  const voices: Voice[] = [];
  for (const clause of governors(candidate)) {
    const stance = believes(candidate, clause, context) ? "attributes" : stanceIn(sentence, clause, candidate, context);
    const speaker = speakerOf(sentence, clause, context);
    const claims = claimsResponsibility(clause, context) && isClaiming(clause.verb.lemma);
    if (speaker === null || (stance === null && !claims) || !canSpeak(speaker, context)) continue;
    const reaches =
      clause.verb.index < (candidate.group ?? candidate.clause?.verb ?? clause.verb).index ||
      clause.object?.index === candidate.group?.index ||
      clause.subject?.index === candidate.group?.index;
    if (!reaches) continue;
    if (clause.verb.negated && stance !== "denies") continue;
    for (const one of withCoordinates(speaker))
      voices.push(voice(sentence, claims ? "claims-responsibility" : (stance ?? "confirms"), one, clause, `voice/${clause.verb.lemma}`, context));
    voices.push(...heardBy(sentence, clause, context));
    // Whoever says it first hand is the voice; who hands it on is not a second one.
    break;
  }
  return voices;
}

const stanceOfMode: Partial<Record<Candidate["mode"], Stance>> = { accusation: "attributes", condemnation: "condemns", denial: "denies" };

/** Of a quotation that says how a body stands ("our forces blame them"), the speaker stands so too. */
const echoed = ({ mode }: Candidate, inner: readonly Voice[]): Stance =>
  stanceOfMode[mode] ?? inner.find(({ stance }) => ["attributes", "denies", "condemns"].includes(stance))?.stance ?? "confirms";

/** "this cowardly attack": whoever calls it so condemns it. */
function condemned(sentence: ChunkedSentence, { group, mode, trigger, type }: Candidate, { lexicon }: Context): boolean {
  const judged =
    type === "assault" && group !== null ? { from: group.from, to: group.head } : mode === "accusation" ? { from: trigger.to, to: trigger.to + 12 } : null;
  return judged !== null && sentence.sentence.tokens.slice(judged.from, judged.to).some(({ lower }) => lexicon.speech.condemning.has(lower));
}

/** Whether only a time, or "that", stands between a verb and a clause: "said on Friday its drones", "said in a note that". */
function leadsInto(sentence: ChunkedSentence, clause: Clause, candidate: Candidate): boolean {
  const told = candidate.clause;
  if (told === null) return false;
  const that = sentence.chunks.findLast((chunk) => chunk.kind === "subordinator" && chunk.lower === "that" && chunk.end < candidate.trigger.start);
  if (that !== undefined && that.index > clause.verb.index) return true;
  const first = Math.min(told.subject?.index ?? told.verb.index, told.verb.index);
  return sentence.chunks.slice(clause.verb.index + 1, first).every(({ kind }) => kind === "time" || kind === "preposition");
}

/** What follows a verb of saying is said, though grammar could not tie its clause to the verb. */
function byVerbBefore(sentence: ChunkedSentence, candidate: Candidate, context: Context): Voice[] {
  if (candidate.clause?.relation !== "main") return [];
  const clause = sentence.clauses.findLast(({ verb }) => verb.end < Math.min(candidate.trigger.start, candidate.clause?.verb.start ?? 0));
  if (clause === undefined || clause.verb.negated || clause.verb.modal !== null || !leadsInto(sentence, clause, candidate)) return [];
  const stance = stanceOf(clause.verb.lemma, context);
  const speaker = speakerOf(sentence, clause, context);
  if (stance === null || speaker === null || !canSpeak(speaker, context)) return [];
  return withCoordinates(speaker).map((one) => voice(sentence, stance, one, clause, `voice/${clause.verb.lemma}-before`, context));
}

/** "…, the agency reported, citing local officials": those cited say it first hand, and whoever cites them hands it on. */
function cited(sentence: ChunkedSentence, voices: readonly Voice[], context: Context): Voice[] {
  const clause = sentence.clauses.find(({ verb }) => verb.form === "gerund" && speechOfOthers.has(verb.lemma));
  const source = clause === undefined ? undefined : sentence.chunks[clause.verb.index + 1];
  if (clause === undefined || source?.kind !== "noun" || !canSpeak(source, context) || voices.length === 0) return [...voices];
  const handedOn = voices.map((one): Voice => (one.stance === "confirms" ? { ...one, stance: "reports" } : one));
  return [...handedOn, ...withCoordinates(source).map((one) => voice(sentence, "confirms", one, clause, "voice/cited", context))];
}

const speechOfOthers = new Set(["cite", "quote"]);

/** Returns who tells a candidate, by the verbs above it, "according to", a reporting clause after it, or the speaker of its quotation. */
export function voicesOf(sentence: ChunkedSentence, candidate: Candidate, quotes: QuoteSpeakers, context: Context): Voice[] {
  const isQuoted = sentence.quoted[candidate.trigger.from] === true;
  const governing = byGovernors(sentence, candidate, context);
  const telling = governing.length > 0 ? governing : byVerbBefore(sentence, candidate, context);
  const inner = isQuoted ? echoed(candidate, telling) : "confirms";
  const after = postposed(sentence, candidate, context);
  // "our forces blame them", said their spokesman: the body and its mouth are one voice.
  const byMouth = isQuoted && after !== null && telling.length > 0 && context.lexicon.speech.mouthpieces.has(after.speaker.lemma);
  if (byMouth) telling.length = 0;
  for (const group of accordingTo(sentence)) telling.push(voice(sentence, "confirms", group, null, "voice/according-to", context));
  if (after !== null) {
    const { clause, speaker } = after;
    const stance = stanceOf(clause.verb.lemma, context) ?? "confirms";
    for (const one of withCoordinates(speaker))
      telling.push(voice(sentence, stance === "confirms" ? inner : stance, one, clause, byMouth ? spokenByMouth : `voice/${clause.verb.lemma}-after`, context));
    telling.push(...heardBy(sentence, clause, context));
  }
  const quoted = isQuoted ? quotes.get(candidate.sentence) : undefined;
  if (quoted !== undefined && telling.length === 0) telling.push(voice(sentence, "confirms", quoted, null, "voice/quotation", context));
  const voices = cited(sentence, telling, context);
  if (condemned(sentence, candidate, context))
    voices.push(...voices.filter(({ stance }) => stance !== "denies").map((one): Voice => ({ ...one, stance: "condemns", rule: "voice/condemning" })));
  const seen = new Set<string>();
  return voices.filter(({ stance, speaker }) => {
    const key = `${stance}/${speaker.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
