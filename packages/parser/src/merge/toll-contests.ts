import type { Casualty, Contested } from "@dateline/schema";

/** Who holds a toll: those it is told by, or else whoever wrote the text. */
export type HoldersOf = (casualty: Casualty) => readonly string[];

const inWords = (casualty: Casualty) =>
  `${casualty.max === null ? "at least " : ""}${casualty.min}${casualty.max !== null && casualty.max !== casualty.min ? ` to ${casualty.max}` : ""} ${casualty.outcome.replaceAll("-", " ")}`;

/** The bounds that a toll allows; a vague number may be half or double. */
function boundsOf({ min, max, approximate }: Casualty): { min: number; max: number } {
  const most = max ?? Number.POSITIVE_INFINITY;
  return approximate ? { min: min / 2, max: most * 2 } : { min, max: most };
}

/** Soldiers killed and villagers killed are two counts, not two versions of one. */
const ofOneSide = (a: Casualty, b: Casualty) => a.side === b.side || a.side === "unknown" || b.side === "unknown";

/** "three soldiers" and "eight attackers", told in one breath, are the dead of either side. */
const ofOtherPeople = (a: Casualty, b: Casualty) => a.who !== undefined && b.who !== undefined && a.who.toLowerCase() !== b.who.toLowerCase();

/** Whether two tolls of one outcome cannot both hold, or are two voices' different counts ("three", "at least two"). */
function differ(a: Casualty, b: Casualty, holdersOf: HoldersOf): boolean {
  if (!ofOneSide(a, b)) return false;
  const [x, y] = [boundsOf(a), boundsOf(b)];
  const others = holdersOf(b);
  const apart = holdersOf(a).every((holder) => !others.includes(holder));
  if (!apart && ofOtherPeople(a, b)) return false;
  if (x.min > y.max || y.min > x.max) return true;
  return apart && !a.approximate && !b.approximate && a.min !== b.min;
}

/** Whether a joint toll of dead and hurt stands against one of the two, told by others. */
function jointDiffers(a: Casualty, b: Casualty): boolean {
  const joint = [a, b].find(({ outcome }) => outcome === "killed-or-injured");
  return joint?.accordingTo !== undefined && a.accordingTo !== b.accordingTo;
}

/** Returns the tolls that accounts differ on, each with who holds it. */
export function tollContests(casualties: readonly Casualty[], holdersOf: HoldersOf): Contested[] {
  const versions = casualties.filter((casualty) =>
    casualties.some((other) => other !== casualty && (other.outcome === casualty.outcome ? differ(casualty, other, holdersOf) : jointDiffers(casualty, other))),
  );
  const [first, second, ...rest] = versions.map((casualty) => ({
    value: inWords(casualty),
    by: [...holdersOf(casualty)],
    evidence: casualty.evidence,
  }));
  return first === undefined || second === undefined ? [] : [{ field: "casualties", versions: [first, second, ...rest] }];
}
