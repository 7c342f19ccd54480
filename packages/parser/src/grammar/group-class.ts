import type { Context } from "../context.js";
import type { Lexicon } from "../lexicon.js";
import { isMunition, isWeapon } from "../recognizers/weapon.js";
import { isListed, type SlotClass } from "../senses.js";
import type { NounGroup } from "./chunks.js";

const peopleClasses = new Set(["person", "group"]);
const thingClasses = new Set(["facility", "vehicle", "location", "weapon"]);
const bodies = new Set(["organization", "group", "nationality", "person"]);

/** The word that a group ends in and, for "tonnes of food", what it is of. */
const heads = (group: NounGroup): string[] => (group.of === null ? [group.lemma] : [group.lemma, group.of.lemma]);

/** Whether a group acts in public: a state, a body, somebody named, an office or an armed group; whoever a pronoun stands for may. */
function isPublic(group: NounGroup, { senses, speech }: Lexicon): boolean {
  if (senses.public.has(group.lemma)) return true;
  if (group.class === "event" || group.class === "weapon" || group.class === "time") return false;
  return (
    group.pronoun ||
    group.class === "location" ||
    speech.sourceNouns.has(group.lemma) ||
    group.mentions.some(({ type, to }) => bodies.has(type) && (to === group.to || type === "person"))
  );
}

const isPeople = (group: NounGroup): boolean =>
  peopleClasses.has(group.class) ||
  (group.class === "other" &&
    !group.mentions.some(({ type }) => type === "weapon") &&
    (group.count !== null || group.pronoun || group.mentions.some(({ type }) => type === "person")));

/** Whether those who act are people, bodies or states rather than things. */
const canAct = (group: NounGroup): boolean =>
  isPeople(group) ||
  group.pronoun ||
  group.class === "location" ||
  group.mentions.some(({ type }) => bodies.has(type)) ||
  (group.plural && group.class === "other");

/** Whether a word is on the list asked for. */
export const isWordOfClass = (word: string, wanted: SlotClass, { lexicon }: Context): boolean =>
  isListed(wanted) && lexicon.senses.nouns.get(wanted)?.has(word) === true;

/** Whether what a slot holds is of the class that a trigger asks for. */
export function isOfClass(group: NounGroup | null, wanted: SlotClass, { lexicon }: Context): boolean {
  if (wanted === "none") return group === null;
  if (group === null) return false;
  switch (wanted) {
    case "any":
      return true;
    case "people":
      return isPeople(group);
    case "things":
      return thingClasses.has(group.class);
    case "words":
      return group.class === "communication" || group.class === "event";
    case "craft":
      // "the Meridian, a cargo ship"
      if (group.apposition?.class === "vehicle") return true;
      return group.class === "vehicle" || (group.class === "weapon" && !group.mentions.some((mention) => isWeapon(mention) && isMunition(mention)));
    case "place":
      return group.class === "location" || group.class === "facility" || group.mentions.some(({ type }) => type === "location");
    case "public":
      return isPublic(group, lexicon);
    default:
      return [group, ...group.coordinates].some((one) => heads(one).some((head) => lexicon.senses.nouns.get(wanted)?.has(head) === true));
  }
}

/** Whether the doer that a clause names is of the class asked for; people may act as bodies and the other way round. */
export const isDoerOfClass = (group: NounGroup, wanted: SlotClass, context: Context): boolean =>
  wanted === "people" ? canAct(group) || isPublic(group, context.lexicon) : isOfClass(group, wanted, context);
