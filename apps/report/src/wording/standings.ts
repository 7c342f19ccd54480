import { type ConflictEvent, type Standing, standing } from "@dateline/schema";
import { spellNumber } from "./number.js";
import { listWords } from "./phrase.js";

/** Returns how many events have each standing. */
export function countStandings(events: readonly ConflictEvent[]): Record<Standing, number> {
  const counts: Record<Standing, number> = { confirmed: 0, unconfirmed: 0, claimed: 0, contested: 0, denied: 0 };
  for (const event of events) counts[standing(event)]++;
  return counts;
}

/** Returns how incidents stand: "four confirmed, two known from claims alone and one contested". */
export function standingsInWords(events: readonly ConflictEvent[]): string {
  const counts = countStandings(events);
  const parts = [
    [counts.confirmed, "confirmed"],
    [counts.unconfirmed, "not independently confirmed"],
    [counts.claimed, "known from claims alone"],
    [counts.contested, "contested"],
  ] as const;
  const said = parts.filter(([count]) => count > 0);
  if (counts.unconfirmed === events.length && events.length > 1) return "none independently confirmed";
  if (said.length === 1) return events.length > 1 ? `all ${said[0]?.[1] ?? ""}` : (said[0]?.[1] ?? "");
  return listWords(said.map(([count, how]) => `${spellNumber(count)} ${how}`));
}
