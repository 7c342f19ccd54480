import type { CodecEvent, Loss } from "../../../src/codecs/index.js";
import type { EventReport } from "../../../src/index.js";
import { told, withoutLosses } from "../without-losses.js";

type Record_ = CodecEvent | EventReport;

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** What a row can be held to of an event or of the account that it gives: no evidence, and lists in one order. */
export function heldOf(record: Record_, losses: readonly Loss[]): unknown {
  const { id, type, mode, status, count, time, place, participants, weapons, casualties, attributions, contested, confidence, reasons } = withoutLosses(
    { ...record },
    losses,
  );
  const held = {
    id,
    type,
    mode,
    status,
    count,
    time: time && { edtf: time.edtf, start: time.start, end: time.end, precision: time.precision, basis: time.basis },
    place: place && withoutWords(place),
    participants: participants?.map(({ text, name, start: _start, end: _end, ...rest }) => ({ ...rest, who: name ?? text })).sort(byText),
    weapons,
    casualties: casualties?.map(({ text: _text, evidence: _evidence, side, ...rest }) => ({ ...rest, ...(side === "unknown" ? {} : { side }) })),
    attributions: attributions?.map(({ stance, text, name }) => `${stance} ${name ?? text}`).sort(),
    contested,
    confidence,
    reasons,
  };
  return told(JSON.parse(JSON.stringify(held)));
}

function withoutWords({ text: _text, evidence: _evidence, ...place }: NonNullable<Record_["place"]>): unknown {
  return place;
}
