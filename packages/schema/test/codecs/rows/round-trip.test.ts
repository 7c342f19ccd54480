import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acled, type CodecRecords, type DecodedRow, ucdp } from "../../../src/codecs/index.js";
import { ConflictEvent, EventReport, SourceDocument } from "../../../src/index.js";
import { arbitraryRecords } from "../arbitrary-records.js";
import { encodeAll } from "../without-losses.js";
import { heldOf } from "./held-event.js";

const people = ["Black Dune Front", "farmers", "Military Forces of Iraq", 'a "guard"; another'] as const;

/** Events that mostly have what a row needs, so that rows are written at all. */
const lethal: fc.Arbitrary<CodecRecords> = fc
  .tuple(arbitraryRecords, fc.constantFrom(...people), fc.constantFrom(...people), fc.nat(40), fc.constantFrom(0, 0, 3, 20), fc.boolean())
  .map(([records, doer, victim, dead, days, isOnce]) => {
    const events = records.events.map((event) => {
      const end = new Date(Date.UTC(2024, 0, 28 + days)).toISOString().slice(0, 10);
      const place = event.place ?? { name: "Qamar", kind: "town", precision: 1, evidence: [] };
      const party = { kind: "organization", start: 0, end: 1 } as const;
      return ConflictEvent.parse({
        ...event,
        status: "occurred",
        time: {
          edtf: days === 0 ? end : `[2024-01-28..${end}]`,
          start: "2024-01-28",
          end,
          precision: days === 0 ? "day" : "range",
          basis: "stated",
          evidence: [],
        },
        place: { ...place, country: "IQ", latitude: 33.1234, longitude: 44.5 },
        participants: [...event.participants, { ...party, role: "perpetrator", text: doer }, { ...party, role: "victim", text: victim }],
        casualties: isOnce ? [{ outcome: "killed", min: dead, max: dead, approximate: false, text: String(dead), evidence: [] }] : event.casualties,
      });
    });
    return { ...records, events };
  });

const codecs = [acled, ucdp];

describe.each(codecs.map((codec) => ({ name: codec.name, codec })))("rows of the shape of $name", ({ codec }) => {
  it.each([
    { of: "any events", records: arbitraryRecords, least: 0 },
    { of: "events that have rows", records: lethal, least: 50 },
  ])("give back of $of all but what is said to be lost", ({ records: arbitrary, least }) => {
    let written = 0;
    fc.assert(
      fc.property(arbitrary, (records) => {
        const { text, losses } = encodeAll(codec, records);
        const rows: DecodedRow[] = [...codec.decode(text)];
        const kept = records.events.filter(({ id }) => !losses.some((loss) => loss.id === id && loss.reason.startsWith("the event is left out")));
        expect(rows.map(({ issues }) => issues.filter(({ code }) => code !== "import/no-counterpart"))).toEqual(kept.map(() => []));
        for (const [at, event] of kept.entries()) {
          const told = losses.filter(({ id }) => id === event.id);
          const [back] = rows[at]?.reports ?? [];
          if (back === undefined) continue;
          written += 1;
          expect(heldOf({ ...back, id: event.id } as never, told)).toEqual(heldOf(event, told));
        }
      }),
      { seed: 7, numRuns: 300 },
    );
    expect(written).toBeGreaterThanOrEqual(least);
  });

  it("quote their cells: every record is valid, and every quote is the slice of its document", () => {
    fc.assert(
      fc.property(lethal, (records) => {
        for (const { document, reports } of codec.decode(encodeAll(codec, records).text)) {
          const { text } = SourceDocument.parse(document);
          for (const report of reports) {
            EventReport.parse(report);
            for (const { quote, start, end } of quotesIn(report)) expect(text.slice(start, end)).toBe(quote);
          }
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it("give rows that give the same rows again", () => {
    fc.assert(
      fc.property(lethal, (records) => {
        const { text } = encodeAll(codec, records);
        expect(encodeAll(codec, records).text).toBe(text);
        const rows = [...codec.decode(text)];
        expect([...codec.decode(text)]).toEqual(rows);
        expect(new Set(rows.map(({ document }) => document?.id)).size).toBe(rows.length);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});

/** Everything in a value that quotes a text. */
function quotesIn(value: unknown): { quote: string; start: number; end: number }[] {
  if (Array.isArray(value)) return value.flatMap(quotesIn);
  if (typeof value !== "object" || value === null) return [];
  const { start, end, quote, text } = value as Record<string, unknown>;
  const words = quote ?? text;
  const own = typeof start === "number" && typeof end === "number" && typeof words === "string" ? [{ quote: words, start, end }] : [];
  return [...own, ...Object.values(value).flatMap(quotesIn)];
}
