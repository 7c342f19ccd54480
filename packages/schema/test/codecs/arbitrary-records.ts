import fc from "fast-check";
import type { z } from "zod";
import type { CodecRecords } from "../../src/codecs/index.js";
import { ConflictEvent, coreModes, coreTypes, EventReport, type Evidence, SourceDocument } from "../../src/index.js";

const hex = (length: number) => fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length });
const id = (prefix: string) => hex(16).map((digits) => `${prefix}_${digits}`);

/** Words of several scripts, with what counts otherwise in code points than in code units, and what formats must escape. */
const words = fc.string({
  unit: fc.constantFrom("a", "b", " ", "é", "e\u0301", "ب", "戦", "💥", "🇮🇶", '"', "\\", "<", ",", ";", "=", "\n", "\u2028"),
  minLength: 1,
  maxLength: 12,
});

const optional = <T>(key: string, value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined }).map((given) => (given === undefined ? {} : { [key]: given }));

const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2039-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const days = fc.tuple(day, day, fc.boolean()).map(([a, b, isOne]) => (isOne ? [a, a] : a < b ? [a, b] : [b, a]) as [string, string]);
const bounds = fc.tuple(fc.nat(500), fc.option(fc.nat(500))).map(([min, more]) => ({ min, max: more === null ? null : min + more }));
const actorId = fc.constantFrom("army", "northern-front", "port-authority");

type ArbitraryDocument = z.input<typeof SourceDocument>;
const document: fc.Arbitrary<ArbitraryDocument> = fc
  .tuple(id("d"), fc.array(words, { minLength: 4, maxLength: 12 }), hex(64), fc.boolean())
  .map(([documentId, parts, sha256, isDated]) => {
    const text = parts.join(" ");
    const evidence = [{ documentId, start: 0, end: 1, quote: text.slice(0, 1) }];
    const published: ArbitraryDocument["published"] = isDated
      ? { edtf: "2024-03-04", start: "2024-03-04", end: "2024-03-04", precision: "day", basis: "stated", evidence }
      : null;
    return { id: documentId, path: `${documentId}.txt`, sha256, mediaType: "text/plain", language: "en", published, text, blocks: [] } satisfies z.input<
      typeof SourceDocument
    >;
  });
/** A span of a text that cuts no character in two. */
function span({ text }: ArbitraryDocument): fc.Arbitrary<{ start: number; end: number }> {
  let at = 0;
  const starts = [0, ...Array.from(text, (character) => (at += character.length))];
  return fc.tuple(fc.nat(starts.length - 2), fc.nat(6)).map(([from, length]) => {
    const end = starts[Math.min(from + 1 + length, starts.length - 1)] ?? text.length;
    return { start: starts[from] ?? 0, end };
  });
}

const evidence = (doc: ArbitraryDocument): fc.Arbitrary<z.input<typeof Evidence>[]> =>
  fc.array(span(doc), { maxLength: 2 }).map((spans) => spans.map(({ start, end }) => ({ documentId: doc.id, start, end, quote: doc.text.slice(start, end) })));
const sliced = (doc: ArbitraryDocument) => span(doc).map(({ start, end }) => ({ text: doc.text.slice(start, end), start, end }));

const time = (doc: ArbitraryDocument) =>
  fc
    .tuple(days, evidence(doc), optional("text", words), fc.boolean(), fc.constantFrom("stated", "relative", "inferred"))
    .map(([[start, end], proof, text, isOneOf, basis]) => ({
      edtf: start === end ? start : isOneOf ? `[${start},${end}]` : `${start}/${end}`,
      start,
      end,
      precision: start === end ? "day" : "range",
      basis,
      ...text,
      evidence: proof,
    }));

const degrees = (most: number) => fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((millionths) => millionths / 1e6);
const place = (doc: ArbitraryDocument) =>
  fc
    .record({
      name: words,
      kind: fc.constantFrom("country", "region", "county", "city", "town", "base", "water"),
      precision: fc.constantFrom(1, 2, 3),
      evidence: evidence(doc),
      more: fc.tuple(
        optional("latitude", degrees(90)),
        optional("longitude", degrees(180)),
        optional("admin1", words),
        optional("admin2", words),
        optional("country", fc.constantFrom("IQ", "SY", "XK")),
        optional("geonamesId", fc.nat(1e6)),
        optional("text", words),
      ),
    })
    .map(({ more, ...rest }) => Object.assign(rest, ...more) as typeof rest);

const participant = (doc: ArbitraryDocument) =>
  fc
    .tuple(
      fc.constantFrom("perpetrator", "target", "victim", "source", "recipient", "other"),
      fc.constantFrom("person", "organization", "group", "state", "facility", "vehicle", "other"),
      sliced(doc),
      optional("name", words),
      optional("actorId", actorId),
    )
    .map(([role, kind, slice, name, actor]) => ({ role, kind, ...slice, ...name, ...actor }));

const casualty = (doc: ArbitraryDocument) =>
  fc
    .tuple(
      fc.record({
        outcome: fc.constantFrom("killed", "injured", "killed-or-injured", "missing", "captured"),
        approximate: fc.boolean(),
        text: words,
        evidence: evidence(doc),
      }),
      bounds,
      optional("best", fc.nat(100)),
      optional("who", words),
      optional("side", fc.constantFrom("civilian", "combatant", "unknown")),
      optional("harm", fc.uniqueArray(fc.constantFrom("children", "medical"))),
      optional("accordingTo", words),
    )
    .map((parts) => Object.assign({}, ...parts) as (typeof parts)[0] & (typeof parts)[1]);

const attribution = (doc: ArbitraryDocument) =>
  fc
    .tuple(
      fc.record({
        stance: fc.constantFrom("reports", "confirms", "attributes", "claims-responsibility", "denies", "condemns"),
        text: words,
        evidence: evidence(doc),
      }),
      optional("name", words),
      optional("actorId", actorId),
    )
    .map(([told, name, actor]) => ({ ...told, ...name, ...actor }));

const version = (doc: ArbitraryDocument) => fc.record({ value: words, by: fc.array(words, { maxLength: 2 }), evidence: evidence(doc) });
const contested = (doc: ArbitraryDocument) =>
  fc.record({ field: fc.constantFrom("date", "place", "perpetrator", "casualties"), versions: fc.array(version(doc), { minLength: 2, maxLength: 3 }) });

const quantity = (doc: ArbitraryDocument) =>
  fc.tuple(bounds, fc.boolean(), words, evidence(doc)).map(([between, approximate, text, proof]) => ({ ...between, approximate, text, evidence: proof }));

/** The fields that only some types have. */
const ownOf = (doc: ArbitraryDocument, type: string) =>
  type === "coerce" ? optional("detained", quantity(doc)) : type === "protest" || type === "mobilize" ? optional("size", quantity(doc)) : fc.constant({});

const shared = (doc: ArbitraryDocument) =>
  fc.record({
    kind: fc.constantFrom(...coreTypes.map(({ type }) => type)).chain((type) => {
      const modes = Object.entries(coreModes).filter(([, mode]) => mode.type === type);
      return fc.tuple(fc.constantFrom(...modes.map(([mode]) => ({ type, mode }))), ownOf(doc, type)).map(([act, own]) => ({ ...act, ...own }));
    }),
    status: fc.constantFrom("occurred", "claimed", "alleged", "denied", "threatened", "planned", "foiled", "ongoing"),
    count: optional("count", bounds),
    time: fc.option(time(doc)),
    place: fc.option(place(doc)),
    participants: fc.array(participant(doc), { maxLength: 3 }),
    weapons: fc.array(
      fc.tuple(fc.constantFrom("drone", "bomb"), sliced(doc)).map(([kind, slice]) => ({ kind, ...slice })),
      { maxLength: 2 },
    ),
    casualties: fc.array(casualty(doc), { maxLength: 2 }),
    attributions: fc.array(attribution(doc), { maxLength: 2 }),
    contested: fc.array(contested(doc), { maxLength: 1 }),
    confidence: fc.constantFrom("low", "moderate", "high"),
    reasons: fc.array(words, { maxLength: 2 }),
  });

const report = (doc: ArbitraryDocument) =>
  fc.tuple(id("r"), shared(doc), evidence(doc)).map(([reportId, { kind, count, ...rest }, proof]) =>
    EventReport.parse({
      id: reportId,
      documentId: doc.id,
      eventId: `e_${reportId.slice(2)}`,
      ...kind,
      ...count,
      ...rest,
      explanation: [{ stage: "assemble", rule: "verb/act" }],
      evidence: proof,
    }),
  );

function eventOf(account: EventReport): ConflictEvent {
  const { documentId: _documentId, explanation: _explanation, evidence: _evidence, eventId, id: reportId, ...rest } = account;
  return ConflictEvent.parse({ ...rest, id: eventId, reportIds: [reportId], voices: ["Northwire"] });
}

/** Valid documents, each with some reports and an event for each report; every quote is the slice of its text. */
export const arbitraryRecords: fc.Arbitrary<CodecRecords> = fc
  .uniqueArray(
    document.chain((doc) => fc.tuple(fc.constant(doc), fc.uniqueArray(report(doc), { maxLength: 3, selector: ({ id: reportId }) => reportId }))),
    { maxLength: 3, selector: ([doc]) => doc.id },
  )
  .map((told) => {
    const reports = told.flatMap(([, accounts]) => accounts);
    return { documents: told.map(([doc]) => SourceDocument.parse(doc)), actors: [], reports, events: reports.map(eventOf), figures: [] };
  });
