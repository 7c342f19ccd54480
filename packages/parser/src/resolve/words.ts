import type { NounGroup } from "../grammar/chunks.js";
import type { Lexicon } from "../lexicon.js";

/** A stretch of the document and its words. */
export interface Words {
  start: number;
  end: number;
  text: string;
}

/** Where the group that hangs on by "of" ends, those that hang on it included. */
const endOf = (group: NounGroup): number => (group.of === null ? group.end : endOf(group.of));

/**
 * Returns the words that say who or what a group is: from after its determiners and numbers, which its toll keeps, to its head. A noun
 * that says nothing by itself keeps what it belongs to: "members of the militia", "home of the senator".
 */
export function describingWords(group: NounGroup, text: string, { grammar }: Lexicon): Words {
  const start = group.start <= group.core && group.core < group.end ? group.core : group.start;
  const end = grammar.relationalNouns.has(group.lemma) ? endOf(group) : group.end;
  return { start, end, text: text.slice(start, end) };
}

const isNumber = ({ count, core, end }: NounGroup) => count !== null && core >= end;

/** Whether a group is a number and nothing else: "five", but not "five of the guards". */
export const isBareNumber = (group: NounGroup): boolean => group.of === null && (isNumber(group) || (group.count !== null && group.lemma === "more"));

/** Returns the group that is meant: of "a number of soldiers" and "three of the soldiers", the soldiers. */
export function groupMeant(group: NounGroup, { grammar }: Lexicon): NounGroup {
  const { of } = group;
  if (of === null || group.mentions.length > 0) return group;
  return isNumber(group) || grammar.quantityNouns.has(group.lemma) ? of : group;
}
