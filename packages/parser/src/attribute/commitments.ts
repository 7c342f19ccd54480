import type { CoreMode } from "@dateline/schema";
import { withCoordinates } from "../assemble/slots.js";
import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { Assembled } from "../stages/assemble.js";
import type { Attributed } from "../stages/attribute.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { datesSomething } from "../time/time-value.js";
import type { QuoteSpeakers } from "./quotes.js";
import { canSpeak, stanceOf } from "./voices.js";

/** Who commits, and the clause that says so, where one does. */
interface Committer {
  speaker: NounGroup;
  saying: Clause | null;
}

/** The one who commits: the speaker above the clause, of the quotation, or the subject that promises for itself. */
function committer(sentence: ChunkedSentence, clause: Clause, quotes: QuoteSpeakers, context: Context): Committer | null {
  for (let governor = clause.governor; governor !== null; governor = governor.governor) {
    if (governor.subject !== null && stanceOf(governor.verb.lemma, context) !== null && canSpeak(governor.subject, context))
      return { speaker: governor.subject, saying: governor };
  }
  const main = sentence.clauses.find(
    (other) =>
      other !== clause &&
      other.subject !== null &&
      stanceOf(other.verb.lemma, context) !== null &&
      canSpeak(other.subject, context) &&
      other.relation !== "relative",
  );
  if (main?.subject != null) return { speaker: main.subject, saying: main };
  const quoted = sentence.quoted[clause.verb.from] === true ? quotes.get(sentence.sentence.index) : undefined;
  return quoted === undefined ? null : { speaker: quoted, saying: null };
}

const isWill = (clause: Clause) => clause.verb.modal === "will" || clause.verb.modal === "shall" || clause.verb.modal === "would";

function commits(sentence: ChunkedSentence, clause: Clause, context: Context): boolean {
  const { commissive, ready, reckoning } = context.lexicon.hypothetical;
  if (clause.relation === "relative" || clause.relation === "reduced") return false;
  if (isWill(clause) && commissive.has(clause.verb.lemma) && !(clause.verb.negated && clause.verb.lemma !== "hesitate")) return true;
  const following = sentence.sentence.tokens.slice(clause.verb.to, clause.verb.to + 8).map((token) => token.lower);
  // "will make them pay", "will hold them to account"
  if (isWill(clause) && (clause.verb.lemma === "make" || clause.verb.lemma === "bring") && following.some((word) => reckoning.has(word))) return true;
  // "is ready to strike"
  const before = sentence.sentence.tokens.slice(Math.max(0, clause.verb.from - 2), clause.verb.from).map((token) => token.lower);
  if (clause.relation === "infinitive" && commissive.has(clause.verb.lemma) && clause.governor?.verb.lemma === "be" && before.some((word) => ready.has(word)))
    return true;
  // "prepared to launch new strikes if", "continue to destroy"
  const governor = clause.governor;
  if (clause.relation !== "infinitive" || governor === null || !commissive.has(clause.verb.lemma)) return false;
  return (
    (["prepare", "continue"].includes(governor.verb.lemma) || context.lexicon.hypothetical.verbs.has(governor.verb.lemma)) &&
    (isWill(governor) || governor.verb.lemma === "prepare" || governor.verb.lemma === "vow" || governor.verb.lemma === "pledge")
  );
}

/** "all those responsible": whoever they are. */
const people = new Set(["all", "those", "everyone", "anyone"]);

function threat(sentence: ChunkedSentence, clause: Clause, { speaker: source, saying }: Committer, context: Context): Omit<Attributed, "index"> | null {
  const [frame] = context.frames.verb("threaten");
  if (frame === undefined) return null;
  const vowed = context.frames.isViolentVerb(clause.verb.lemma) || ["retaliate", "avenge", "destroy", "regret"].includes(clause.verb.lemma);
  const mode: CoreMode = vowed && !sentence.clauses.some((other) => other.opener === "if") ? "threat" : "warning";
  const recipients = clause.object === null || (clause.object.pronoun && !people.has(clause.object.lemma)) ? [] : withCoordinates(clause.object);
  return {
    sentence: sentence.sentence.index,
    trigger: { from: clause.verb.from, to: clause.verb.to, start: clause.verb.start, end: clause.verb.end },
    frame,
    type: "threaten",
    mode,
    clause,
    group: null,
    fillers: [
      { role: "source" as const, group: source, slot: "speaker" },
      ...recipients
        .filter((group) => people.has(group.lemma) || group.class === "group" || group.class === "person" || group.class === "facility")
        .map((group) => ({ role: "recipient" as const, group, slot: "object" })),
    ],
    weapons: [],
    tolls: [],
    times: clause.times.some(datesSomething) ? clause.times : [...clause.times, ...(saying?.times ?? [])],
    places: [],
    count: null,
    reference: "new",
    pointsBack: false,
    supplement: false,
    explanation: [{ stage: "attribute", rule: `commitment/${clause.verb.lemma}`, start: clause.verb.start, end: clause.verb.end }],
    status: "threatened",
    voices: [],
    asserted: true,
  };
}

/** Returns the threats and warnings that speakers make by promising harm: "we will retaliate", "prepared to strike again if". One a sentence. */
export function commitments(assembled: Assembled, quotes: QuoteSpeakers, context: Context): Omit<Attributed, "index">[] {
  const told = new Set(assembled.candidates.flatMap(({ type, sentence }) => (type === "threaten" ? [sentence] : [])));
  return assembled.sentences.flatMap((sentence) => {
    if (told.has(sentence.sentence.index)) return [];
    for (const clause of sentence.clauses) {
      if (!commits(sentence, clause, context)) continue;
      const source = committer(sentence, clause, quotes, context);
      const made = source === null ? null : threat(sentence, clause, source, context);
      if (made !== null) return [made];
    }
    return [];
  });
}
