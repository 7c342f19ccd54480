import { type ReportedFigure, type Time, toId } from "@dateline/schema";
import type { Context } from "../context.js";
import type { CountValue, NounGroup } from "../grammar/chunks.js";
import { sha256 } from "../hash.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Resolved, Told } from "../stages/resolve.js";
import { evidenceAt } from "./evidence.js";

const many = 15;

/** "attacked at least 100 times": the count that a verb's own sentence gives its repetitions. */
function timesCount(sentence: ChunkedSentence | undefined): NounGroup | undefined {
  return sentence?.chunks.find((chunk): chunk is NounGroup => chunk.kind === "noun" && chunk.count !== null && chunk.lemma === "time");
}

function totalOf(told: Told, resolved: Resolved): { count: CountValue; group: NounGroup } | null {
  if (told.group?.count != null && told.group.count.min >= many) return { count: told.group.count, group: told.group };
  if (told.group !== null || told.type !== "assault") return null;
  const times = timesCount(resolved.sentences[told.sentence]);
  return times?.count != null && times.count.min > 1 ? { count: times.count, group: times } : null;
}

/** Whether a telling is a running total ("more than a hundred attacks since October") rather than one event. */
export function isFigure(told: Told, resolved: Resolved): boolean {
  return told.type === "assault" && totalOf(told, resolved) !== null;
}

/** Returns the running total that a telling gives. */
export function figureOf(told: Told, time: Time | null, resolved: Resolved): ReportedFigure {
  const total = totalOf(told, resolved);
  const span = total?.group ?? told.trigger;
  const sentence = resolved.sentences[told.sentence]?.sentence ?? told.trigger;
  const text = resolved.document.text.slice(span.start, span.end);
  return {
    id: toId("figure", sha256(`${resolved.document.id}/figure/${span.start}/${span.end}`)),
    documentId: resolved.document.id,
    kind: "running-total",
    min: total?.count.min ?? 0,
    max: total?.count.max ?? null,
    approximate: total?.count.approximate ?? false,
    what: resolved.document.text.slice(told.trigger.start, told.trigger.end),
    text,
    place: told.place === null ? null : { ...told.place.mention.place, evidence: [evidenceAt(resolved, told.place)] },
    time,
    evidence: [evidenceAt(resolved, sentence)],
  };
}

/** Returns the troop levels that a document states: "2,500 troops are stationed in Iraq". */
export function troopLevels(resolved: Resolved, { lexicon }: Context): ReportedFigure[] {
  const { standingVerbs, standingNouns } = lexicon.figures;
  return resolved.sentences.flatMap((sentence) =>
    sentence.clauses.flatMap((clause) => {
      if (!standingVerbs.has(clause.verb.lemma)) return [];
      const groups = [clause.subject, clause.object].flatMap((group) => (group === null ? [] : [group, ...group.coordinates]));
      return groups.flatMap((group) => {
        const lemma = group.lemma.replace(/s$/, "");
        if (group.count === null || group.count.min < 50 || !(standingNouns.has(lemma) || group.class === "other")) return [];
        const span = { start: group.start, end: group.end };
        const place = clause.attachments
          .find(
            ({ preposition, group: where }) =>
              preposition === "in" && where.start > group.start && where.mentions.some((mention) => mention.place !== undefined),
          )
          ?.group.mentions.find((mention) => mention.place !== undefined);
        return [
          {
            id: toId("figure", sha256(`${resolved.document.id}/figure/${span.start}/${span.end}`)),
            documentId: resolved.document.id,
            kind: "troop-level" as const,
            min: group.count.min,
            max: group.count.max,
            approximate: group.count.approximate,
            what: "troops",
            text: resolved.document.text.slice(span.start, span.end),
            place: place?.place === undefined ? null : { ...place.place, evidence: [evidenceAt(resolved, place)] },
            time: null,
            evidence: [evidenceAt(resolved, sentence.sentence)],
          },
        ];
      });
    }),
  );
}
