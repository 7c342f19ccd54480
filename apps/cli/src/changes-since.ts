import type { Dataset } from "@dateline/dataset";
import type { EventChange, FieldChange, Since } from "@dateline/report";
import { type ConflictEvent, type Evidence, standing } from "@dateline/schema";
import { timeWords } from "./wording/time-words.js";
import { tollWords } from "./wording/toll-words.js";

/** Returns what changed since an earlier dataset, event by event, in the order of the ids. An event whose id went out of use is found by its alias. */
export function changesSince(earlier: Dataset, now: Dataset): Since {
  const renamed = new Map<string, string>(now.aliases.map(({ from, to }) => [from, to]));
  const before = new Map<string, ConflictEvent>(earlier.events.map((event) => [renamed.get(event.id) ?? event.id, event]));
  const after = new Set<string>(now.events.map(({ id }) => id));
  const told = new Map<string, readonly Evidence[]>(now.reports.map(({ id, evidence }) => [id, evidence.slice(0, 1)]));
  const changes = now.events.flatMap((event): EventChange[] => {
    const was = before.get(event.id);
    if (was === undefined) return [{ kind: "new", event, fields: [] }];
    const fields = fieldChanges(was, event, told);
    return fields.length === 0 ? [] : [{ kind: "changed", event, fields }];
  });
  const gone = [...before].filter(([id]) => !after.has(id)).map(([, event]): EventChange => ({ kind: "gone", event, fields: [] }));
  const cutOff = earlier.documents
    .flatMap(({ published }) => published?.end ?? [])
    .sort()
    .at(-1);
  return { ...(cutOff === undefined ? {} : { cutOff }), changes: [...changes, ...gone] };
}

/** A field as the briefing names it, how it reads, and the passages that it rests on. */
interface Field {
  name: string;
  read: (event: ConflictEvent) => string;
  evidence: (event: ConflictEvent) => readonly Evidence[];
}

const named = (role: string) => (event: ConflictEvent) =>
  [...new Set(event.participants.filter((participant) => participant.role === role).map(({ name, text }) => name ?? text))].sort().join(", ") || "not stated";

const fields: readonly Field[] = [
  { name: "standing", read: standing, evidence: ({ attributions }) => attributions.flatMap(({ evidence }) => evidence) },
  { name: "status", read: ({ status }) => status, evidence: () => [] },
  { name: "date", read: ({ time }) => timeWords(time), evidence: ({ time }) => time?.evidence ?? [] },
  { name: "place", read: ({ place }) => place?.name ?? "not stated", evidence: ({ place }) => place?.evidence ?? [] },
  { name: "named as responsible", read: named("perpetrator"), evidence: () => [] },
  { name: "aimed at", read: named("target"), evidence: () => [] },
  { name: "toll", read: (event) => tollWords(event) || "not stated", evidence: ({ casualties }) => casualties.flatMap(({ evidence }) => evidence) },
  { name: "independent voices", read: ({ voices }) => String(voices.length), evidence: () => [] },
];

/** The passages of accounts that are new explain a change best; else those of the value itself. */
function fieldChanges(was: ConflictEvent, now: ConflictEvent, told: ReadonlyMap<string, readonly Evidence[]>): FieldChange[] {
  const known = new Set<string>(was.reportIds);
  const fresh = now.reportIds.filter((id) => !known.has(id)).flatMap((id) => told.get(id) ?? []);
  return fields.flatMap(({ name, read, evidence }) => {
    const [before, after] = [read(was), read(now)];
    return before === after ? [] : [{ name, before, after, evidence: fresh.length > 0 ? fresh : evidence(now) }];
  });
}
