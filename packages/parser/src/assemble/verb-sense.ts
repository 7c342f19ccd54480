import type { Context } from "../context.js";
import type { Frame } from "../frames.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import { isArmedHead } from "./instruments.js";
import { withCoordinates } from "./slots.js";

/** Whether a verb is meant in the sense of a frame: by its object, its subject and what it takes. */
export function verbFits(frame: Frame, clause: Clause, { frames }: Context): boolean {
  const object = clause.passive ? clause.subject : clause.object;
  if (!objectFits(frame, object)) return false;
  if (frame.lemma === "aim") return clause.passive && clause.subject?.class === "event";
  if (frame.frame === "launch" && frame.lemma === "fire" && object === null)
    return clause.attachments.some(({ preposition }) => ["at", "on", "into"].includes(preposition));
  if (frame.frame === "launch")
    return object !== null && withCoordinates(object).some((group) => group.class !== "event" && (group.class === "weapon" || isArmedHead(group)));
  if (frame.frame === "cease") return clause.object !== null && frames.noun(clause.object.lemma).some(({ type }) => type === "assault");
  if (frame.frame === "explode")
    return clause.subject !== null && (clause.subject.class === "weapon" || clause.subject.class === "vehicle" || clause.subject.class === "event");
  return true;
}

const peopleClasses = new Set(["person", "group"]);
const thingClasses = new Set(["facility", "vehicle", "location", "weapon"]);

function objectFits(frame: Frame, object: NounGroup | null): boolean {
  if (frame.object === undefined) return true;
  if (object === null) return false;
  if (frame.object === "people")
    return (
      peopleClasses.has(object.class) ||
      (object.class === "other" && (object.count !== null || object.pronoun || object.mentions.some(({ type }) => type === "person")))
    );
  if (frame.object === "things") return thingClasses.has(object.class);
  if (frame.object === "words") return object.class === "communication" || object.class === "event";
  return object.class === "vehicle" || object.class === "weapon";
}
