import type { Casualty } from "../../event/details.js";
import type { EventReport } from "../../model.js";
import type { CodecEvent, Loss } from "../codec.js";

type Told = CodecEvent | EventReport;

/** A part of an event, and how it is compared. */
interface Part {
  /** The value; blank where there is nothing to lose. */
  of(record: Told): unknown;
  /** The part that it is a part of: what is lost with that is not told again. */
  within?: string;
}

const whoOf = ({ name, text }: { name?: string | undefined; text: string }) => name ?? text;
const sorted = (values: readonly string[]) => [...values].sort();
const parties = (describe: (one: Told["participants"][number]) => string) => (record: Told) => sorted(record.participants.map(describe));
const eachToll = (read: (casualty: Casualty) => unknown) => (record: Told) => record.casualties.map(read).filter((value) => !isBlank(value));

const place = (read: (place: NonNullable<Told["place"]>) => unknown): Part => ({
  of: (record) => (record.place === null ? undefined : read(record.place)),
  within: "place",
});

const parts = {
  type: { of: ({ type }) => type },
  mode: { of: ({ mode }) => mode },
  status: { of: ({ status }) => status },
  count: { of: ({ count }) => count },
  time: { of: ({ time }) => (time === null ? undefined : [time.edtf, time.start, time.end, time.precision]) },
  "time.basis": { of: ({ time }) => time?.basis },
  place: { of: ({ place: found }) => (found === null ? undefined : "somewhere") },
  "place.name": place(({ name }) => name),
  "place.kind": place(({ kind }) => kind),
  "place.admin1": place(({ admin1 }) => admin1),
  "place.admin2": place(({ admin2 }) => admin2),
  "place.country": place(({ country }) => country),
  "place.latitude": place(({ latitude }) => latitude),
  "place.longitude": place(({ longitude }) => longitude),
  "place.precision": place(({ precision }) => precision),
  "place.geonamesId": place(({ geonamesId }) => geonamesId),
  participants: { of: parties(whoOf) },
  "participants.role": { of: parties((one) => `${whoOf(one)}/${one.role}`), within: "participants" },
  "participants.kind": { of: parties((one) => `${whoOf(one)}/${one.kind}`), within: "participants" },
  "participants.actorId": { of: (record) => sorted(record.participants.flatMap(({ actorId }) => actorId ?? [])) },
  weapons: { of: ({ weapons }) => weapons.map(({ kind, text }) => `${kind}/${text}`) },
  casualties: { of: ({ casualties }) => casualties.map(({ outcome, min, max, best }) => [outcome, min, max, best]) },
  "casualties.approximate": { of: eachToll(({ approximate }) => approximate || undefined) },
  "casualties.side": { of: eachToll(({ side }) => (side === "unknown" ? undefined : side)) },
  "casualties.who": { of: eachToll(({ who }) => who) },
  "casualties.harm": { of: eachToll(({ harm }) => harm) },
  "casualties.accordingTo": { of: eachToll(({ accordingTo }) => accordingTo) },
  attributions: { of: ({ attributions }) => sorted(attributions.map((one) => `${one.stance}/${whoOf(one)}`)) },
  voices: { of: (record) => sorted("voices" in record ? record.voices : record.attributions.map(whoOf)) },
  contested: { of: ({ contested }) => contested.map(({ field }) => field) },
  confidence: { of: ({ confidence }) => confidence },
  reasons: { of: ({ reasons }) => reasons },
} satisfies Record<string, Part>;

/** A part of an event that a row may not hold. */
export type PartName = keyof typeof parts;

/** What a format says of the parts that it does not hold as they are. */
export type LossReasons = Readonly<Record<PartName | "evidence" | "other", string>>;

// `Object.entries` forgets the keys of a constant table.
const partList = Object.entries<Part>(parts) as [PartName, Part][];
/** What every event has; the rest are fields of its type or of a project. */
const shared = new Set(["id", "reportIds", ...Object.keys(parts), "place", "time"]);

/** Yields what a row does not hold of an event as it is: the parts that reading the row gives otherwise. */
export function* rowLosses(event: CodecEvent, back: EventReport | undefined, reasons: LossReasons): Generator<Loss> {
  const { id } = event;
  const lost = new Set<string>();
  for (const [field, { of, within }] of partList) {
    const value = of(event);
    if (isBlank(value) && isBlank(back === undefined ? undefined : of(back))) continue;
    if (back !== undefined && JSON.stringify(value) === JSON.stringify(of(back))) continue;
    lost.add(field);
    if (within === undefined || !lost.has(within)) yield { id, field, reason: reasons[field] };
  }
  for (const [field, value] of Object.entries(event)) {
    if (shared.has(field) || isBlank(value) || isHeld(field, value, back)) continue;
    yield { id, field, reason: reasons.other };
  }
  yield { id, field: "evidence", reason: reasons.evidence };
}

const isBlank = (value: unknown) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** Whether a field of the event's type comes back, its evidence apart. */
function isHeld(field: string, value: unknown, back: EventReport | undefined): boolean {
  const again: unknown = back === undefined ? undefined : Reflect.get(back, field);
  return JSON.stringify(withoutEvidence(value)) === JSON.stringify(withoutEvidence(again));
}

function withoutEvidence(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "evidence")
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
