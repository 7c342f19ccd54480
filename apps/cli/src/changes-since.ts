import { type ChangedEvent, type Dataset, diffDatasets, type FieldChange as FieldDifference } from "@dateline/dataset";
import type { EventChange, FieldChange, Since } from "@dateline/report";
import { type ConflictEvent, standing } from "@dateline/schema";
import { timeWords } from "./wording/time-words.js";
import { tollWords } from "./wording/toll-words.js";

/** Returns what changed since an earlier dataset, as a briefing tells it. What is told otherwise in no words that a briefing prints is left out. */
export function changesSince(earlier: Dataset, now: Dataset): Since {
  const { added, removed, changed } = diffDatasets(earlier, now);
  const cutOff = earlier.documents
    .flatMap(({ published }) => published?.end ?? [])
    .sort()
    .at(-1);
  const changes: EventChange[] = [
    ...added.map(({ event }): EventChange => ({ kind: "new", event, fields: [] })),
    ...changed.map((one): EventChange => ({ kind: "changed", event: one.after, fields: fieldChanges(one) })).filter(({ fields }) => fields.length > 0),
    ...removed.map(({ event }): EventChange => ({ kind: "gone", event, fields: [] })),
  ];
  return { ...(cutOff === undefined ? {} : { cutOff }), changes };
}

/** A field as the briefing names it, how it reads, and the field of the schema that tells why it differs. */
interface Reading {
  name: string;
  field: string;
  read: (event: ConflictEvent) => string;
}

const named = (role: string) => (event: ConflictEvent) =>
  [...new Set(event.participants.filter((participant) => participant.role === role).map(({ name, text }) => name ?? text))].sort().join(", ") || "not stated";

const readings: readonly Reading[] = [
  { name: "act", field: "mode", read: ({ mode }) => mode.replaceAll("-", " ") },
  { name: "status", field: "status", read: ({ status }) => status },
  { name: "standing", field: "attributions", read: standing },
  { name: "date", field: "time", read: ({ time }) => timeWords(time) },
  { name: "place", field: "place", read: ({ place }) => place?.name ?? "not stated" },
  { name: "named as responsible", field: "participants", read: named("perpetrator") },
  { name: "aimed at", field: "participants", read: named("target") },
  { name: "toll", field: "casualties", read: (event) => tollWords(event) || "not stated" },
  { name: "independent voices", field: "voices", read: ({ voices }) => String(voices.length) },
];

function fieldChanges({ before, after, fields }: ChangedEvent): FieldChange[] {
  const causes = new Map(fields.map((field) => [field.field, field]));
  return readings.flatMap(({ name, field, read }): FieldChange[] => {
    const [was, is] = [read(before), read(after)];
    if (was === is) return [];
    const cause = causes.get(field) ?? causes.get("contested") ?? fields[0];
    return [{ name, before: was, after: is, evidence: cause?.evidence ?? [], ...correctionOf(cause) }];
  });
}

/** Who set it right and why; the last of several. */
function correctionOf(cause: FieldDifference | undefined): Pick<FieldChange, "correction"> {
  const last = cause?.corrections.at(-1);
  return last === undefined ? {} : { correction: `corrected by ${last.author}: ${last.reason}` };
}
