import type { ChronologyWords, KnownEvent, Officeholder } from "./chronology.js";
import { type CuedText, type CueIndex, indexCues } from "./cue-index.js";
import type { Cue } from "./cue-text.js";

/** Known events and officeholders, ready to be found in a text. */
export interface Chronology {
  words: ChronologyWords;
  cues: CueIndex;
  /** The events that a text may speak of, by the cues that it holds. */
  eventsIn: (text: CuedText) => KnownEvent[];
  officeholdersIn: (text: CuedText) => Officeholder[];
}

/** Files rows by cues of which a text must hold one; those of a text come in the order of the table. */
function byCue<Row>(rows: readonly Row[], cuesOf: (row: Row) => readonly Cue[]): (text: CuedText) => Row[] {
  const places = new Map<Cue, number[]>();
  rows.forEach((row, place) => {
    for (const cue of cuesOf(row)) places.set(cue, [...(places.get(cue) ?? []), place]);
  });
  return ({ found }) => {
    const marked = new Set<number>();
    for (const cue of found.keys()) for (const place of places.get(cue) ?? []) marked.add(place);
    return [...marked].sort((a, b) => a - b).flatMap((place) => rows.slice(place, place + 1));
  };
}

/** Returns the chronology of the rows that the data files hold. */
export function buildChronology(events: readonly KnownEvent[], officeholders: readonly Officeholder[], words: ChronologyWords): Chronology {
  const ofEvents = events.flatMap(({ cues, unless }) => [...cues.flat(), ...unless]);
  const ofOffices = officeholders.flatMap(({ names, titles }) => [...names, ...titles]);
  return {
    words,
    cues: indexCues([...ofEvents, ...ofOffices, ...words.outbreak]),
    eventsIn: byCue(events, ({ rarest }) => rarest[0] ?? []),
    officeholdersIn: byCue(officeholders, ({ names }) => names),
  };
}
