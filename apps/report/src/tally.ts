import type { ConflictEvent, Evidence } from "@dateline/schema";
import { type ComposeContext, toldInAll } from "./compose-context.js";
import { bareName, nameInSentence } from "./wording/name.js";
import { addRanges, type Range } from "./wording/number.js";
import { tollOf } from "./wording/toll.js";

/** Events that share something, with its name. */
export interface Group {
  name: string;
  events: readonly ConflictEvent[];
}

/** Returns groups by the names that `namesOf` gives, fullest first, equals by name; an event with several names is in several groups. */
export function groupEvents(events: readonly ConflictEvent[], namesOf: (event: ConflictEvent) => readonly string[]): Group[] {
  const groups = new Map<string, ConflictEvent[]>();
  for (const event of events) {
    for (const name of new Set(namesOf(event))) {
      const known = groups.get(name);
      if (known === undefined) groups.set(name, [event]);
      else known.push(event);
    }
  }
  return [...groups].map(([name, members]) => ({ name, events: members })).sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1));
}

/** Returns the named doers of the events; common nouns ("gunmen") are left out, since they need not be one and the same. */
export function byDoer(events: readonly ConflictEvent[], context: ComposeContext): Group[] {
  return groupEvents(events, (event) =>
    event.participants
      .filter((participant) => participant.role === "perpetrator" && (participant.name !== undefined || participant.actorId !== undefined))
      .map((participant) => nameInSentence(participant, context.names)),
  );
}

/** Returns the events that the named doer itself claimed. */
export function claimedByDoer(group: Group, context: ComposeContext): ConflictEvent[] {
  return group.events.filter((event) => {
    const claimants = event.attributions.filter(({ stance }) => stance === "claims-responsibility");
    if (claimants.some((claimant) => nameInSentence(claimant, context.names) === group.name)) return true;
    return (
      claimants.length === 0 &&
      event.status === "claimed" &&
      event.participants.some((doer) => doer.role === "perpetrator" && bareName(doer, context.names) === group.name)
    );
  });
}

/** Everybody who tells of the events first hand, each once, sorted. */
export function voicesIn(events: readonly ConflictEvent[]): string[] {
  return [...new Set(events.flatMap((event) => event.voices))].sort();
}

/** The documents that tell of the events. */
export function documentsIn(events: readonly ConflictEvent[], context: ComposeContext): string[] {
  return [...new Set(toldInAll(events, context).map(({ documentId }) => documentId))].sort();
}

/** Whether nobody but a claimant tells of it, also where the claim is contested. */
export const isClaim = ({ status }: Pick<ConflictEvent, "status">): boolean => status === "claimed" || status === "alleged";

/** The killed over several incidents, each counted once with the widest range its voices give; incidents known from a claim alone stay apart. */
export function killedIn(events: readonly ConflictEvent[]): { range: Range; events: ConflictEvent[]; evidence: Evidence[] } | undefined {
  const counted = events.filter((event) => !isClaim(event) && tollOf(event, "killed") !== undefined);
  if (counted.length === 0) return undefined;
  const range = addRanges(counted.flatMap((event) => tollOf(event, "killed") ?? []));
  return {
    range,
    events: counted,
    evidence: counted.flatMap((event) => event.casualties.filter(({ outcome }) => outcome === "killed").flatMap(({ evidence }) => evidence)),
  };
}

/** The event with the highest number killed that somebody other than a claimant gives, an open end before others, and whether others have as many. */
export interface Deadliest {
  event: ConflictEvent;
  isTied: boolean;
}

/** Returns the deadliest of the events; undefined where no killed are told. */
export function deadliest(events: readonly ConflictEvent[]): Deadliest | undefined {
  const killed = ({ casualties }: ConflictEvent) => casualties.filter(({ outcome }) => outcome === "killed");
  const most = (event: ConflictEvent) => Math.max(0, ...killed(event).map(({ min, max }) => max ?? min));
  const isOpen = (event: ConflictEvent) => Number(killed(event).some(({ max }) => max === null));
  const told = events.filter((event) => !isClaim(event) && most(event) > 0);
  const [event, next] = told.sort((a, b) => most(b) - most(a) || isOpen(b) - isOpen(a) || (a.id < b.id ? -1 : 1));
  return event === undefined ? undefined : { event, isTied: next !== undefined && most(next) === most(event) };
}
