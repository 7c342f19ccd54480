import type { z } from "zod";
import type { CodecRecords } from "../../../src/codecs/index.js";
import { Actor, ConflictEvent, EventReport, SourceDocument } from "../../../src/index.js";
import { sampleDocument, sampleEvent, sampleReport } from "../../sample-report.js";

type Input = z.input<typeof ConflictEvent>;
type Party = Input["participants"][number];
type Toll = Input["casualties"][number];

/** Actors that the made events name. */
const actors = [
  { id: "iraqi-army", name: "Iraqi Army", kind: "military", country: "IQ", aliases: [], relations: [] },
  { id: "turkish-army", name: "Turkish Army", kind: "military", country: "TR", aliases: [], relations: [] },
  { id: "dune-front", name: "Dune Front", kind: "armed-group", aliases: [], relations: [] },
  { id: "hill-league", name: "Hill League", kind: "armed-group", aliases: [], relations: [] },
].map((actor) => Actor.parse(actor));

/** Somebody who takes part: an actor by its id, or mere words. */
export function party(role: Party["role"], who: string): Party {
  const actor = actors.find(({ id }) => id === who);
  const named = actor === undefined ? {} : { name: actor.name, actorId: actor.id };
  return { role, kind: actor === undefined ? "person" : "organization", text: actor?.name ?? who, ...named, start: 0, end: 1 };
}

export const killed = (min: number, max: number | null = min, more: Partial<Toll> = {}): Toll => ({
  outcome: "killed",
  min,
  max,
  approximate: false,
  text: String(min),
  evidence: [],
  ...more,
});

export function days(start: string, end = start, edtf = start === end ? start : `[${start}..${end}]`): Input["time"] {
  return { edtf, start, end, precision: start === end ? "day" : "range", basis: "stated", evidence: [] };
}

/** The sample's records, its event changed. */
export function recordsOf(changes: Partial<Input>): CodecRecords {
  const event = ConflictEvent.parse({ ...sampleEvent(), ...changes });
  return { documents: [SourceDocument.parse(sampleDocument)], actors, reports: [EventReport.parse(sampleReport)], events: [event], figures: [] };
}
