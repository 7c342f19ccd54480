import { type Actor, type ConflictEvent, DatelineError } from "@dateline/schema";
import type { BriefingDataset } from "../dataset-view.js";
import type { KindRow } from "./kind.js";

/** One actor: what it is said to have done, what it claims, what others say, and what was done to it. */
export const actor: KindRow = {
  summary: "one actor's page",
  sections: [
    "actor-summary",
    "key-figures",
    "actor-facts",
    "trend",
    "chronology",
    "partners",
    "casualties",
    "contested",
    "not-counted",
    "incidents",
    "others",
    "gaps",
    "method",
    "sources",
    "annex",
  ],
  tellsOld: true,
  focus: (dataset, wanted) => {
    const found = wanted.actor === undefined ? mostFrequent(dataset) : named(dataset, wanted.actor);
    if (found === undefined) return { dataset, focus: {} };
    const events = dataset.events.filter((event) => takesPart(event, found));
    return { dataset: { ...dataset, events, figures: [] }, focus: { actor: { name: found.name, record: found.record } } };
  },
  title: ({ focus }, _area) => (focus.actor === undefined ? "Actor briefing" : focus.actor.name),
};

/** An actor to look for: a record of the dataset, or no more than a name. */
interface Wanted {
  name: string;
  record: Actor | undefined;
}

const keysOf = ({ name, record }: Wanted): Set<string> => new Set([name, ...(record === undefined ? [] : [record.id])]);

function takesPart({ participants }: ConflictEvent, wanted: Wanted): boolean {
  const keys = keysOf(wanted);
  return participants.some(
    ({ actorId, name }) => (actorId !== undefined && keys.has(actorId)) || (actorId === undefined && name !== undefined && keys.has(name)),
  );
}

const folded = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .trim();

/** Names and other names as a whole first, then as a part; the one with the most events where several fit. */
function named(dataset: BriefingDataset, wanted: string): Wanted {
  const words = folded(wanted);
  const all = candidates(dataset);
  const namesOf = ({ name, record }: Wanted) => [name, ...(record === undefined ? [] : [record.id, ...record.aliases])].map(folded);
  const found = all.find((one) => namesOf(one).includes(words)) ?? all.find((one) => namesOf(one).some((name) => name.includes(words)));
  if (found !== undefined) return found;
  const most = all.slice(0, 5).map(({ name }) => name);
  throw new DatelineError("report/invalid", `No actor of the selection is called "${wanted}".`, {
    hint: most.length === 0 ? "The selection names no actor." : `Those named most often: ${most.join(", ")}.`,
  });
}

const mostFrequent = (dataset: BriefingDataset): Wanted | undefined => candidates(dataset)[0];

/** Everybody named as a doer or target, most events first; those named as doers before the rest. */
function candidates({ events, actors = [] }: BriefingDataset): Wanted[] {
  const records = new Map<string, Actor>(actors.map((record) => [record.id, record]));
  const weights = new Map<string, { wanted: Wanted; weight: number }>();
  for (const event of events) {
    for (const { role, actorId, name } of event.participants) {
      const record = actorId === undefined ? undefined : records.get(actorId);
      const key = record?.id ?? name;
      if (key === undefined || record?.kind === "category") continue;
      const known = weights.get(key) ?? { wanted: { name: record?.name ?? name ?? key, record }, weight: 0 };
      known.weight += role === "perpetrator" && event.type === "assault" ? 1000 : 1;
      weights.set(key, known);
    }
  }
  return [...weights].sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1)).map(([, { wanted }]) => wanted);
}
