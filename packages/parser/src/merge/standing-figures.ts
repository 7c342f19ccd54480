import type { MentionPlace, ReportedFigure } from "@dateline/schema";
import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Resolved } from "../stages/resolve.js";
import { evidenceAt } from "./evidence.js";
import { figureId } from "./figures.js";

type Kind = Extract<ReportedFigure["kind"], "troop-level" | "displaced" | "detained">;
const whatOf: Readonly<Record<Kind, string>> = { "troop-level": "troops", displaced: "people displaced", detained: "people detained" };
const fewest: Readonly<Record<Kind, number>> = { "troop-level": 50, displaced: 100, detained: 50 };

const parties = ({ subject, object }: Clause) => [subject, object].flatMap((group) => (group === null ? [] : [group, ...group.coordinates]));

/** Which standing number a clause gives of a group, if any. */
function kindOf(clause: Clause, group: NounGroup, { lexicon: { figures } }: Context): Kind | null {
  const { verb } = clause;
  const isPatient = clause.passive ? clause.subject === group : clause.object === group;
  if (figures.displacing.has(verb.lemma)) return isPatient ? "displaced" : null;
  if (figures.fleeing.has(verb.lemma)) return clause.subject === group ? "displaced" : null;
  // An arrest of one day is an event; who has been locked up since is a number.
  if (figures.detaining.has(verb.lemma)) return isPatient && verb.tense === "perfect" ? "detained" : null;
  if (!figures.standingVerbs.has(verb.lemma)) return null;
  return figures.standingNouns.has(group.lemma.replace(/s$/, "")) || group.class === "other" ? "troop-level" : null;
}

/** The place of a clause's "in": for troops, one that stands after them. */
function placeOf(clause: Clause, group: NounGroup, kind: Kind) {
  const where = clause.attachments.find(
    ({ preposition, group: other }) =>
      (preposition === "in" || (preposition === "from" && kind === "displaced")) &&
      (other.start > group.start || kind !== "troop-level") &&
      other.mentions.some(({ place }) => place !== undefined),
  );
  return where?.group.mentions.find((mention): mention is typeof mention & { place: MentionPlace } => mention.place !== undefined);
}

function figuresOf(sentence: ChunkedSentence, clause: Clause, resolved: Resolved, context: Context): ReportedFigure[] {
  if (clause.verb.negated || clause.verb.modal !== null) return [];
  return parties(clause).flatMap((group): ReportedFigure[] => {
    const kind = group.count === null ? null : kindOf(clause, group, context);
    if (kind === null || group.count === null || group.count.min < fewest[kind]) return [];
    const place = placeOf(clause, group, kind);
    return [
      {
        id: figureId(resolved.document.id, group),
        documentId: resolved.document.id,
        kind,
        ...group.count,
        what: whatOf[kind],
        text: resolved.document.text.slice(group.start, group.end),
        place: place === undefined ? null : { ...place.place, evidence: [evidenceAt(resolved, place)] },
        time: null,
        evidence: [evidenceAt(resolved, sentence.sentence)],
      },
    ];
  });
}

/** Returns the standing numbers that a document states: troops stationed, people driven out, people locked up. */
export function standingFigures(resolved: Resolved, context: Context): ReportedFigure[] {
  return resolved.sentences.flatMap((sentence) => sentence.clauses.flatMap((clause) => figuresOf(sentence, clause, resolved, context)));
}
