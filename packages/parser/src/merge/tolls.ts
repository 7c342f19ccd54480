import type { Casualty } from "@dateline/schema";
import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import { countAt } from "../grammar/counts.js";
import type { Resolved, Told } from "../stages/resolve.js";
import { evidenceAt } from "./evidence.js";
import { harmOf, sideOf } from "./sides.js";

/** A toll with the telling that it stands in and who was hurt. */
interface TollAt {
  told: Told;
  toll: Told["tolls"][number];
  who: string;
}

const voicing = new Set(["confirms", "claims-responsibility", "reports"]);
const voicesOf = ({ told }: TollAt) => told.speakers.filter(({ stance }) => voicing.has(stance)).map(({ entity }) => entity.label);

const specificity = ({ toll }: TollAt) => (toll.count.approximate ? 0 : 2) + (toll.count.max !== null ? 1 : 0) + Math.min(toll.count.min, 1);

/** One person singled out of those killed ("the commander") is among them, not beside them; "one soldier" by another voice is another count. */
function isSingledOut(one: TollAt, all: TollAt): boolean {
  if (one.toll.count.max !== 1 || all.toll.count.min < 1) return false;
  const counted = one.toll.group?.count != null && all.toll.group?.count != null;
  const voices = voicesOf(one);
  return !counted || voices.length === 0 || voices.some((voice) => voicesOf(all).includes(voice));
}

/** Groups tolls of one outcome by their bounds; a vaguer one that a firmer one meets is the same toll in other words. */
function distinct(tolls: readonly TollAt[]): TollAt[][] {
  const groups: TollAt[][] = [];
  const ordered = [...tolls].sort((a, b) => specificity(b) - specificity(a) || b.toll.count.min - a.toll.count.min);
  for (const each of ordered) {
    const { count } = each.toll;
    const same = groups.find(([first]) => {
      if (first === undefined) return false;
      const known = first.toll.count;
      if (known.min === count.min && known.max === count.max) return true;
      if (count.approximate) return (known.max ?? Number.POSITIVE_INFINITY) >= count.min;
      return isSingledOut(each, first);
    });
    if (same === undefined) groups.push([each]);
    else same.push(each);
  }
  return groups;
}

/** "The toll rose to nine": what was counted before it, and is less, is out of date. */
function upToDate(tolls: readonly TollAt[]): TollAt[] {
  const newest = tolls.findLast(({ toll }) => toll.rising === true);
  if (newest === undefined) return [...tolls];
  return tolls.filter((one) => one === newest || one.toll.start > newest.toll.end || (one.toll.count.max ?? one.toll.count.min) >= newest.toll.count.min);
}

const article = /^(?:the|a|an|its|their|his|her|another|of|more|other)\s+/i;
const others = /^(?:others?|more|dead|killed|wounded|injured|hurt)$/i;

/** The words for the people of a toll, without article and number: "soldiers" of "at least six soldiers", "crew" of "six of the crew". */
function whoIn(group: NounGroup, end: number, resolved: Resolved, context: Context): string {
  const tokens = resolved.sentences[group.sentence]?.sentence.tokens ?? [];
  let from = group.from;
  for (let at = group.from; at < group.to; at++) from = Math.max(from, countAt(tokens, at, context.lexicon)?.to ?? from);
  const last = Math.max(end, group.of?.end ?? group.end);
  const start = tokens[from]?.start ?? last;
  const bare = resolved.document.text.slice(Math.min(start, last), last).replace(article, "").replace(article, "");
  return bare.trim();
}

/** The tolls of a telling with who was hurt; a bare number ("wounded ten") is of the people counted before it. */
function tollsOf(told: Told, resolved: Resolved, context: Context): TollAt[] {
  let before = "";
  return told.tolls.map((toll) => {
    const own = toll.group === null ? "" : whoIn(toll.group, toll.end, resolved, context);
    const who = own === "" && toll.group !== null ? before : own;
    if (own !== "") before = own;
    return { told, toll, who: others.test(who) ? "" : who };
  });
}

function toCasualty(group: readonly TollAt[], resolved: Resolved, context: Context): Casualty[] {
  const [first] = group;
  if (first === undefined) return [];
  const { toll } = first;
  const who = group.find((one) => one.who !== "")?.who ?? "";
  const harm = harmOf(who, context);
  const accordingTo = [...new Set(group.flatMap(voicesOf))];
  return [
    {
      outcome: toll.outcome,
      min: toll.count.min,
      max: toll.count.max,
      approximate: toll.count.approximate,
      text: resolved.document.text.slice(toll.start, toll.end),
      ...(who === "" ? {} : { who }),
      side: sideOf(who, context),
      ...(harm.length === 0 ? {} : { harm }),
      ...(accordingTo.length === 0 ? {} : { accordingTo: accordingTo.join("; ") }),
      evidence: group.map(({ toll: each }) => evidenceAt(resolved, each)),
    },
  ];
}

/** Returns the tolls of a report, one an outcome and version, the firmest first. */
export function casualtiesOf(members: readonly Told[], resolved: Resolved, context: Context): Casualty[] {
  const all = members.flatMap((told) => tollsOf(told, resolved, context));
  const outcomes = ["killed", "injured", "killed-or-injured", "missing", "captured"] as const;
  return outcomes.flatMap((outcome) =>
    distinct(upToDate(all.filter(({ toll }) => toll.outcome === outcome))).flatMap((group) => toCasualty(group, resolved, context)),
  );
}
