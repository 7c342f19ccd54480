import { premodifierFillers, weaponsOf } from "../assemble/instruments.js";
import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { Assembled } from "../stages/assemble.js";
import type { Voice } from "../stages/attribute.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { QuoteSpeakers } from "./quotes.js";
import { actFrame, type Reaction, reaction } from "./reaction.js";
import { canSpeak, voicesOf } from "./voices.js";

/** What a clause says of the act last told without a word for it: who did it, and whether that is said with a stance of its own. */
type Pointed = Pick<Reaction, "fillers" | "weapons"> & { blames: boolean };

const nothing: Pointed = { fillers: [], weapons: [], blames: false };
const isIt = (group: NounGroup | null) => group?.pronoun === true && group.class !== "person";

/** "Military intelligence did it" */
function didIt(sentence: ChunkedSentence, { object, subject, verb }: Clause, context: Context): Pointed | null {
  const isDone = ["did", "done"].includes(sentence.sentence.tokens[verb.to - 1]?.lower ?? "");
  if (!isDone || !isIt(object) || subject === null || subject.pronoun || subject.determiner === "no" || !canSpeak(subject, context)) return null;
  return { ...nothing, fillers: [{ role: "perpetrator", group: subject, slot: "blamed" }], blames: true };
}

/** "It was a military jet": the weapon or vehicle that did it, whose words may tell whose it is. */
function itWas(sentence: ChunkedSentence, { object, subject, verb }: Clause, context: Context): Pointed | null {
  if (!isIt(subject) || verb.lemma !== "be" || object === null || !["weapon", "vehicle"].includes(object.class)) return null;
  const words = sentence.sentence.tokens.slice(object.from, object.head).map(({ lower }) => lower);
  const fillers = premodifierFillers(object);
  const isTheirs = (word: string) => context.actors.groupNouns.has(word) || context.lexicon.reference.officials.has(word);
  return { fillers, weapons: weaponsOf([object]), blames: fillers.length > 0 || words.some(isTheirs) };
}

/** "The hour was 3 a.m.": a detail of the act. */
function isDetail({ relation, subject, verb }: Clause, { lexicon: { speech } }: Context): boolean {
  return relation === "main" && verb.lemma === "be" && subject?.determiner === "definite" && speech.details.has(subject.lemma);
}

function pointed(sentence: ChunkedSentence, clause: Clause, context: Context): Pointed | null {
  if (clause.verb.negated || clause.verb.modal !== null || clause.passive || !["main", "complement"].includes(clause.relation)) return null;
  return didIt(sentence, clause, context) ?? itWas(sentence, clause, context) ?? (isDetail(clause, context) ? nothing : null);
}

/** Whoever says which side's weapon it was names the doer. */
const blaming = (voice: Voice): Voice => (voice.stance === "confirms" ? { ...voice, stance: "attributes" } : voice);

/**
 * Returns what voices say of an act that their sentence points to and does not name: "the army did it, a source said", "it was a drone,
 * said the mayor", "the target was a depot, the ministry announced".
 */
export function pointers({ candidates, sentences }: Assembled, quotes: QuoteSpeakers, context: Context): Reaction[] {
  const frame = actFrame(context);
  if (frame === undefined) return [];
  const telling = new Set(candidates.filter(({ type }) => type === "assault").flatMap(({ clause }) => clause ?? []));
  return sentences.flatMap((sentence) =>
    sentence.clauses.flatMap((clause) => {
      const found = telling.has(clause) ? null : pointed(sentence, clause, context);
      if (found === null) return [];
      const { blames, ...parts } = found;
      const told: Reaction = {
        ...reaction(sentence, { ...clause, subject: null, object: null }, "confirms", frame, context),
        ...parts,
        clause,
        times: clause.times,
      };
      const voices = voicesOf(sentence, { ...told, index: 0 }, quotes, context);
      return voices.length === 0 ? [] : [{ ...told, voices: blames && parts.fillers.length === 0 ? voices.map(blaming) : voices }];
    }),
  );
}
