import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CodecEvent, type CodecRecords, type Loss, plover } from "../../src/codecs/index.js";
import { sideOf } from "../../src/codecs/plover/record.js";
import { Actor, ConflictEvent, coreModes, coreTypes, EventReport, SourceDocument } from "../../src/index.js";
import { sampleDocument, sampleEvent, sampleReport } from "../sample-report.js";
import { arbitraryRecords } from "./arbitrary-records.js";
import { encodeAll, told, withoutLosses } from "./without-losses.js";

const sample = sampleEvent();
const records: CodecRecords = {
  documents: [SourceDocument.parse({ ...sampleDocument, url: "https://news.example/qamar", title: "Two killed at Qamar" })],
  actors: [],
  reports: [EventReport.parse(sampleReport)],
  events: [ConflictEvent.parse(sample)],
  figures: [],
};
const changed = (change: object): CodecRecords => ({ ...records, events: [ConflictEvent.parse({ ...sample, ...change })] });
const one = (given: CodecRecords) => JSON.parse(encodeAll(plover, given).text);

/** What PLOVER is said to hold of a record, in the order in which it writes those who take part. */
function held(record: CodecEvent, losses: readonly Loss[]): unknown {
  const kept = withoutLosses(
    record,
    losses.filter(({ field }) => field !== "participants"),
  );
  const participants = ["actor", "recipient"].flatMap((side) =>
    kept.participants.filter((_, index) => sideOf(record.participants[index]?.role ?? "") === side),
  );
  return told({ ...kept, participants });
}

describe("PLOVER", () => {
  it("gives back all but what it says is lost", () => {
    fc.assert(
      fc.property(arbitraryRecords, (given) => {
        const { text, losses } = encodeAll(plover, given);
        const whole = given.events.filter(({ id }) => !losses.some((loss) => loss.id === id && loss.isWhole));
        const back = told([...plover.decode(text)]);
        expect(back).toMatchObject(whole.map((record) => held(record, losses)) as object[]);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("writes a record of the shape of the manual", () => {
    expect(one(records)).toMatchInlineSnapshot(`
      {
        "actor": [
          {
            "entity_text": "Gunmen",
            "sector": [
              "UNK",
            ],
          },
        ],
        "cite_info": {
          "language": "en",
          "publication": "Northwire",
          "title": "Two killed at Qamar",
          "url": "https://news.example/qamar",
        },
        "coder": "Dateline",
        "comment": "Status occurred, standing unconfirmed.",
        "context": [],
        "date": "2024-03-03",
        "event": "ASSAULT",
        "event_loc": {
          "city": "Qamar",
          "country_code": "IRQ",
          "extracted_place": "near Qamar",
          "lat": 33.1,
          "lon": 44.2,
          "resolution": 4,
          "resolved_place": "Qamar",
        },
        "event_text": "Gunmen opened fire on a checkpoint near Qamar on Sunday, killing two police officers, the ministry said.",
        "id": "e_00000000000000bb",
        "mode": [
          "firearms",
        ],
        "quad_code": 4,
        "recipient": [
          {
            "entity_text": "checkpoint",
            "sector": [
              "UNK",
            ],
          },
          {
            "entity_text": "police officers",
            "sector": [
              "UNK",
            ],
          },
        ],
        "size": {
          "dead": 2,
        },
      }
    `);
  });

  it("writes every type and mode of the core by its counterpart", () => {
    for (const [mode, spec] of Object.entries(coreModes)) {
      const event = one(changed({ type: spec.type, mode }));
      expect([event.event, event.mode]).toEqual([spec.type.toUpperCase(), "plover" in spec ? [spec.plover] : []]);
    }
    expect(coreTypes.map(({ type }) => one(changed({ type, mode: Object.entries(coreModes).find(([, spec]) => spec.type === type)?.[0] })).quad_code)).toEqual([
      1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4,
    ]);
  });

  it.each([
    { status: "occurred", mode: ["firearms"] },
    { status: "denied", mode: ["firearms", "negation"] },
    { status: "planned", mode: ["firearms", "future"] },
    { status: "threatened", mode: ["firearms", "hypothetical"] },
    { status: "claimed", mode: ["firearms"] },
  ])("marks what is $status, and never hides it", ({ status, mode }) => {
    const event = one(changed({ status }));
    expect(event.mode).toEqual(mode);
    expect(event.comment).toContain(`Status ${status},`);
  });

  it("takes a threat that was made for what THREATEN is", () => {
    const { text, losses } = encodeAll(plover, changed({ type: "threaten", mode: "threat", status: "threatened" }));
    expect(JSON.parse(text)).toMatchObject({ event: "THREATEN", mode: ["violence"] });
    expect(losses.map(({ field }) => field)).not.toContain("status");
  });

  it.each([
    { named: "a state", actor: { kind: "state", country: "IQ", wikidata: "Q796" }, entity: { code: "IRQ", sector: ["GOV"], identifier_id: "Q796" } },
    { named: "an army", actor: { kind: "military", country: "US" }, entity: { code: "USA", sector: ["MIL"] } },
    { named: "an armed group", actor: { kind: "armed-group" }, entity: { sector: ["UAF"] } },
    { named: "the United Nations", actor: { kind: "intergovernmental", wikidata: "Q1065" }, entity: { code: "UNO", sector: ["UNK"], identifier_id: "Q1065" } },
    { named: "a union of states", actor: { kind: "intergovernmental" }, entity: { code: "IGO", sector: ["UNK"] } },
    { named: "a minister", actor: { kind: "person", relations: [{ to: "iraq", relation: "official-of" }] }, entity: { code: "IRQ", sector: ["GOV"] } },
  ])("writes $named with its code and sector", ({ actor, entity }) => {
    const linked = Actor.parse({ id: "linked", name: "Usual Name", aliases: [], relations: [], ...actor });
    const iraq = Actor.parse({ id: "iraq", name: "Iraq", kind: "state", country: "IQ", aliases: [], relations: [] });
    const participants = [{ ...sample.participants[0], actorId: "linked" }];
    const event = one({ ...changed({ participants }), actors: [linked, iraq] });
    expect(event.actor).toEqual([{ entity_text: "Gunmen", identifier_text: "Usual Name", ...entity }]);
    expect(event.context).toEqual(actor.kind === "military" ? ["military"] : []);
  });

  it("names nobody where nobody is named", () => {
    const event = one(changed({ participants: [] }));
    expect(event).toMatchObject({ actor: [{ sector: ["UNK"] }], recipient: [] });
    expect([...plover.decode(JSON.stringify(event))][0]?.participants).toEqual([]);
  });

  const figure = sample.casualties[0];
  it.each([
    { told: "an exact number", casualties: [figure], size: { dead: 2 } },
    { told: "two figures alike", casualties: [figure, { ...figure, accordingTo: "police" }], size: { dead: 2 } },
    { told: "two figures that differ", casualties: [figure, { ...figure, min: 3, max: 3 }], size: undefined },
    { told: "an open end", casualties: [{ ...figure, max: null }], size: undefined },
    { told: "a vague number", casualties: [{ ...figure, approximate: true }], size: undefined },
  ])("counts the dead by $told", ({ casualties, size }) => {
    expect(one(changed({ casualties })).size).toEqual(size);
  });

  it("leaves out what has no day and says so", () => {
    const { text, losses } = encodeAll(plover, changed({ time: null }));
    expect(text).toBe("");
    expect(losses).toEqual([{ id: sample.id, field: "time", reason: "the whole record is left out: PLOVER asks for a day", isWhole: true }]);
  });

  it("leaves out a type that is a project's own and says so", () => {
    const event = { ...ConflictEvent.parse(sample), type: "piracy", mode: "boarding" };
    const { text, losses } = encodeAll(plover, { ...records, events: [event] });
    expect(text).toBe("");
    expect(losses).toEqual([{ id: sample.id, field: "type", reason: "the whole record is left out: PLOVER has no such type", isWhole: true }]);
  });

  it("takes a project's own mode by the counterpart that it names", () => {
    const model = {
      types: coreTypes,
      modes: { ...coreModes, "glide-bomb": { type: "assault", title: "Glide bomb", definition: "", plover: "aerial" } as const },
    };
    const event = { ...ConflictEvent.parse(sample), mode: "glide-bomb" };
    expect(JSON.parse(encodeAll(plover, { ...records, events: [event] }, { model }).text).mode).toEqual(["aerial"]);
  });

  const line = encodeAll(plover, records).text;
  it.each([
    { fault: "no JSON", text: `${line}{`, message: "It is not PLOVER in line 2: it is no JSON." },
    { fault: "an unknown type", text: line.replace("ASSAULT", "FIGHT"), message: /: line 1: event: / },
    { fault: "a day that is none", text: line.replace("2024-03-03", "3 March"), message: /: line 1: date: / },
  ])("refuses $fault", ({ text, message }) => {
    expect(() => [...plover.decode(text, { path: "a.jsonl" })]).toThrow(
      expect.objectContaining({ code: "data/invalid", path: "a.jsonl", message: typeof message === "string" ? message : expect.stringMatching(message) }),
    );
  });
});
