import type { Casualty } from "@dateline/schema";
import type { Context } from "../context.js";
import type { Resolved, Told } from "../stages/resolve.js";
import { evidenceAt } from "./evidence.js";

interface TollAt {
  told: Told;
  toll: Told["tolls"][number];
}

function sideOf(words: readonly string[], context: Context): Casualty["side"] {
  const { civilian, combatant } = context.lexicon.sides;
  if (words.some((word) => combatant.has(word))) return "combatant";
  return words.some((word) => civilian.has(word)) ? "civilian" : "unknown";
}

function harmOf(words: readonly string[], context: Context): NonNullable<Casualty["harm"]> {
  return Object.entries(context.lexicon.sides.harm)
    .filter(([, list]) => list.some((word) => words.includes(word)))
    .map(([name]) => name as NonNullable<Casualty["harm"]>[number]);
}

const specificity = ({ toll }: TollAt) => (toll.count.approximate ? 0 : 2) + (toll.count.max !== null ? 1 : 0) + Math.min(toll.count.min, 1);

/** Groups tolls of one outcome by their bounds; a vaguer one that a firmer one meets is the same toll in other words. */
function distinct(tolls: readonly TollAt[]): TollAt[][] {
  const groups: TollAt[][] = [];
  const ordered = [...tolls].sort((a, b) => specificity(b) - specificity(a) || b.toll.count.min - a.toll.count.min);
  for (const each of ordered) {
    const { count } = each.toll;
    const same = groups.find(([first]) => {
      const known = first?.toll.count;
      if (known === undefined) return false;
      if (known.min === count.min && known.max === count.max) return true;
      if (count.approximate) return (known.max ?? Number.POSITIVE_INFINITY) >= count.min;
      // One person singled out of those killed ("the commander") is among them, not beside them.
      return count.max === 1 && known.min >= 1;
    });
    if (same === undefined) groups.push([each]);
    else same.push(each);
  }
  return groups;
}

function toCasualty(group: readonly TollAt[], resolved: Resolved, context: Context): Casualty[] {
  const [first] = group;
  if (first === undefined) return [];
  const { toll } = first;
  const who = toll.group === null ? undefined : whoOf(toll.group, resolved);
  const words = (who ?? "").toLowerCase().split(/[^\p{L}]+/u);
  const harm = harmOf(words, context);
  const accordingTo = [
    ...new Set(
      group.flatMap(({ told }) =>
        told.speakers
          .filter(({ stance }) => stance === "confirms" || stance === "claims-responsibility" || stance === "reports")
          .map(({ entity }) => entity.label),
      ),
    ),
  ];
  return [
    {
      outcome: toll.outcome,
      min: toll.count.min,
      max: toll.count.max,
      approximate: toll.count.approximate,
      text: resolved.document.text.slice(toll.start, toll.end),
      ...(who === undefined ? {} : { who }),
      side: sideOf(words, context),
      ...(harm.length === 0 ? {} : { harm }),
      ...(accordingTo.length === 0 ? {} : { accordingTo: accordingTo.join("; ") }),
      evidence: group.map(({ toll: each }) => evidenceAt(resolved, each)),
    },
  ];
}

function whoOf(group: NonNullable<Told["tolls"][number]["group"]>, resolved: Resolved): string {
  const end = group.of?.end ?? group.end;
  return resolved.document.text.slice(group.start, end).replace(/^(?:the|a|an|its|their)\s+/i, "");
}

/** Returns the tolls of a report, one an outcome and version, the firmest first. */
export function casualtiesOf(members: readonly Told[], resolved: Resolved, context: Context): Casualty[] {
  const all = members.flatMap((told) => told.tolls.map((toll) => ({ told, toll })));
  const outcomes = ["killed", "injured", "killed-or-injured", "missing", "captured"] as const;
  return outcomes.flatMap((outcome) => distinct(all.filter(({ toll }) => toll.outcome === outcome)).flatMap((group) => toCasualty(group, resolved, context)));
}
