import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CodecRecords, type Marking, stix } from "../../src/codecs/index.js";
import { Actor, ConflictEvent, EventReport, SourceDocument } from "../../src/index.js";
import { evidenceOf, sampleDocument, sampleEvent, sampleReport } from "../sample-report.js";
import { arbitraryRecords } from "./arbitrary-records.js";
import { type ReadObject, ruleFaults } from "./stix-rules.js";
import { schemaFaults, unknownToDraft } from "./stix-schemas.js";
import { encodeAll } from "./without-losses.js";

const published = { edtf: "2024-03-04", start: "2024-03-04", end: "2024-03-04", precision: "day", basis: "stated", evidence: [] } as const;
const sample = sampleEvent();
const actor = (given: object) => Actor.parse({ aliases: [], relations: [], ...given });
const actors = [
  actor({
    id: "northern-front",
    name: "Northern Front",
    kind: "armed-group",
    aliases: ["NF"],
    country: "IQ",
    wikidata: "Q1",
    relations: [{ to: "army", relation: "allied-with" }],
  }),
  actor({ id: "army", name: "Army", kind: "military", country: "IQ", relations: [{ to: "northern-front", relation: "same-as" }] }),
  actor({ id: "unnamed", name: "Not named by any event", kind: "person" }),
];
const voice = (stance: string, given: object = {}) => ({ stance, text: "the ministry", evidence: [evidenceOf("the ministry said")], ...given });

const records = (change: object = {}): CodecRecords => ({
  documents: [SourceDocument.parse({ ...sampleDocument, published, url: "https://news.example/qamar", title: "Two killed at Qamar", grade: "B2" })],
  actors,
  reports: [EventReport.parse(sampleReport)],
  events: [ConflictEvent.parse({ ...sample, ...change })],
  figures: [],
});
const objectsOf = (given: CodecRecords, options = {}): ReadObject[] => JSON.parse(encodeAll(stix, given, options).text).objects;
const ofType = (type: string, objects: ReadObject[]) => objects.filter((object) => object.type === type);

const front = { ...sample.participants[0], actorId: "northern-front" };
const full = records({
  status: "claimed",
  participants: [front, ...sample.participants.slice(1), { ...sample.participants[2], role: "other", actorId: "army" }],
  attributions: ["reports", "confirms", "attributes", "condemns", "denies"]
    .map((stance) => voice(stance))
    .concat(voice("claims-responsibility", { actorId: "northern-front" }), voice("reports", { actorId: "northern-front" })),
  weapons: [{ kind: "firearm", text: "fire", start: 43, end: 47 }],
  casualties: [{ ...sample.casualties[0], max: null, who: "police officers", accordingTo: "the ministry", harm: ["medical"] }],
  contested: [{ field: "perpetrator", versions: ["army", "gunmen"].map((value) => ({ value, by: ["police"], evidence: [] })) }],
  count: { min: 1, max: 2 },
});

function faultsOf(given: CodecRecords, options = {}): string[] {
  const bundle = JSON.parse(encodeAll(stix, given, options).text);
  return [
    ...bundle.objects.filter(({ type }: ReadObject) => !unknownToDraft.has(type)).flatMap(schemaFaults),
    ...schemaFaults({ ...bundle, objects: bundle.objects.slice(0, 1) }),
    ...ruleFaults(bundle),
  ];
}

describe("a STIX bundle", () => {
  it("fits the schemas of OASIS and the rules of the standard, whatever the records", () => {
    fc.assert(
      fc.property(arbitraryRecords, fc.constantFrom(undefined, "GREEN" as const), (given, marking) => {
        expect(faultsOf({ ...given, actors }, marking === undefined ? {} : { marking })).toEqual([]);
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it("fits them with every kind of object in it", () => {
    expect(faultsOf(full, { marking: "AMBER+STRICT" })).toEqual([]);
    expect([...new Set(objectsOf(full, { marking: "RED" }).map(({ type }) => type))].sort()).toEqual([
      "extension-definition",
      "identity",
      "incident",
      "location",
      "marking-definition",
      "note",
      "opinion",
      "relationship",
      "report",
      "sighting",
      "threat-actor",
    ]);
  });

  it.each([
    { fault: "a name that is missing", broken: { type: "identity", name: undefined } },
    { fault: "a time without milliseconds", broken: { type: "identity", created: "2024-01-01T00:00:00Z" } },
    { fault: "half a position", broken: { type: "location", longitude: undefined } },
    { fault: "an opinion off the list", broken: { type: "opinion", opinion: "perhaps" } },
    { fault: "a sighting of a relationship", broken: { type: "sighting", sighting_of_ref: "relationship--0c8b5ee8-97a1-5d43-a3a1-0d9a3d1d6a11" } },
  ])("is refused by both with $fault", ({ broken }) => {
    const objects = objectsOf(full).map((object) => (object.type === broken.type ? JSON.parse(JSON.stringify({ ...object, ...broken })) : object));
    expect(objects.filter(({ type }) => type === broken.type).flatMap(schemaFaults)).not.toEqual([]);
    expect(ruleFaults({ objects })).not.toEqual([]);
  });

  it("tells the event as an incident, with what STIX has no property for in the extension", () => {
    const [incident] = ofType("incident", objectsOf(full));
    expect(incident).toMatchInlineSnapshot(`
      {
        "confidence": 50,
        "created": "2024-03-04T00:00:00.000Z",
        "created_by_ref": "identity--cf7feae8-d108-549f-b852-8c56341c056d",
        "description": "Status claimed, standing contested. Sources differ on perpetrator. “Gunmen opened fire on a checkpoint near Qamar on Sunday, killing two police officers, the ministry said.” (Northwire)",
        "extensions": {
          "extension-definition--5cc3056f-45c8-52f8-8d5b-9255c76ec89f": {
            "account_ids": [
              "r_00000000000000bb",
            ],
            "casualties": [
              {
                "according_to": "the ministry",
                "approximate": false,
                "harm": [
                  "medical",
                ],
                "minimum": 2,
                "outcome": "killed",
                "side": "combatant",
                "text": "two police officers",
                "who": "police officers",
              },
            ],
            "contested": [
              {
                "field": "perpetrator",
                "versions": [
                  {
                    "held_by": [
                      "police",
                    ],
                    "value": "army",
                  },
                  {
                    "held_by": [
                      "police",
                    ],
                    "value": "gunmen",
                  },
                ],
              },
            ],
            "event_mode": "shooting",
            "event_status": "claimed",
            "event_type": "assault",
            "extension_type": "property-extension",
            "incident_count": {
              "maximum": 2,
              "minimum": 1,
            },
            "participants": [
              {
                "kind": "group",
                "object_ref": "threat-actor--4990e76b-d885-51f0-8f50-841564bf3062",
                "role": "perpetrator",
                "text": "Gunmen",
              },
              {
                "kind": "facility",
                "object_ref": "identity--a21bcf15-837b-5cff-aa05-00225db241c1",
                "role": "target",
                "text": "checkpoint",
              },
              {
                "kind": "person",
                "object_ref": "identity--eaad58ce-68cb-5463-8641-78f8899ade92",
                "role": "victim",
                "text": "police officers",
              },
              {
                "kind": "person",
                "object_ref": "identity--0a6e6849-41c0-5786-bbb5-97afd60da106",
                "role": "other",
                "text": "police officers",
              },
            ],
            "place": {
              "country": "IQ",
              "geo_precision": 2,
              "kind": "town",
              "latitude": 33.1,
              "longitude": 44.2,
              "name": "Qamar",
              "text": "near Qamar",
            },
            "reading_confidence": "moderate",
            "reasons": [
              "one official voice",
            ],
            "standing": "contested",
            "time": {
              "basis": "relative",
              "edtf": "2024-03-03",
              "first_day": "2024-03-03",
              "last_day": "2024-03-03",
              "precision": "day",
              "text": "on Sunday",
            },
            "voices": [
              "the ministry",
            ],
            "weapons": [
              {
                "kind": "firearm",
                "text": "fire",
              },
            ],
          },
        },
        "external_references": [
          {
            "external_id": "e_00000000000000bb",
            "source_name": "dateline",
          },
        ],
        "id": "incident--e15fc232-3ea3-5bca-97a4-df283cda9201",
        "labels": [
          "assault",
          "shooting",
          "status-claimed",
          "standing-contested",
        ],
        "modified": "2024-03-04T00:00:00.000Z",
        "name": "Shooting, Qamar, 2024-03-03",
        "spec_version": "2.1",
        "type": "incident",
      }
    `);
  });

  it("asks no clock: times are days of publication, and the same records give the same bytes", () => {
    const [incident] = ofType("incident", objectsOf(full));
    expect([incident?.created, incident?.modified]).toEqual(["2024-03-04T00:00:00.000Z", "2024-03-04T00:00:00.000Z"]);
    expect(encodeAll(stix, full).text).toBe(encodeAll(stix, full).text);
  });

  it("keeps what a thing was created as when a later account comes in", () => {
    const later = { ...EventReport.parse(sampleReport), id: "r_00000000000000cc", documentId: "d_00000000000000cc" };
    const [event] = full.events;
    const grown = {
      ...full,
      documents: [...full.documents, SourceDocument.parse({ ...sampleDocument, id: later.documentId, published: { ...published, start: "2024-03-09" } })],
      reports: [...full.reports, EventReport.parse(later)],
      events: event === undefined ? [] : [{ ...event, reportIds: [...event.reportIds, EventReport.parse(later).id] }],
    };
    const [before, after] = [full, grown].map((given) => ofType("incident", objectsOf(given))[0]);
    expect([after?.id, after?.created]).toEqual([before?.id, before?.created]);
    expect(after?.modified).toBe("2024-03-09T00:00:00.000Z");
  });

  it("makes who did it no surer than the claim", () => {
    const blame = (given: CodecRecords) => ofType("relationship", objectsOf(given)).find((one) => one.relationship_type === "attributed-to");
    expect(blame(full)).toMatchObject({ confidence: 15, labels: ["role-perpetrator", "status-claimed", "disputed"] });
    expect(blame(records())).toMatchObject({ confidence: 50, labels: ["role-perpetrator"] });
  });

  it("writes a claim as a note on the incident and on who did it, a denial as an opinion", () => {
    const objects = objectsOf(full);
    const blame = objects.find((one) => one.relationship_type === "attributed-to");
    const claim = ofType("note", objects).find(({ labels }) => String(labels) === "claim-of-responsibility");
    expect(claim).toMatchObject({ content: "Responsibility claimed by Northern Front: “the ministry said”", authors: ["Northern Front"] });
    expect(claim?.object_refs).toContain(blame?.id);
    expect(ofType("opinion", objects).map(({ opinion }) => opinion)).toEqual(["agree", "disagree"]);
  });

  it("names only actors that an event names, each once, as what they are", () => {
    const event = ConflictEvent.parse({ ...sample, id: "e_00000000000000cc", participants: [front] });
    const objects = objectsOf({ ...full, events: [...full.events, event] });
    const names = objects.filter(({ type }) => type === "identity" || type === "threat-actor").map(({ type, name }) => `${type} ${name}`);
    expect(names.sort()).toEqual([
      "identity Army",
      "identity Dateline",
      "identity checkpoint",
      "identity police officers",
      "identity the ministry",
      "identity the ministry",
      "threat-actor Northern Front",
    ]);
    expect(objects.filter((one) => one.relationship_type === "allied-with" || one.relationship_type === "related-to")).toHaveLength(3);
  });

  it.each(["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"] satisfies Marking[])("bears the marking TLP:%s on everything", (marking) => {
    const objects = objectsOf(full, { marking });
    const [definition] = ofType("marking-definition", objects);
    expect(definition).toMatchObject({ name: `TLP:${marking}`, created: "2022-10-01T00:00:00.000Z" });
    expect(objects.filter(({ type }) => type !== "marking-definition").every((object) => String(object.object_marking_refs) === definition?.id)).toBe(true);
  });

  it("says where it had to give a day that nobody knows", () => {
    const undated = { ...full, documents: full.documents.map((document) => ({ ...document, published: null })) };
    const { losses } = encodeAll(stix, undated);
    expect(losses).toContainEqual(expect.objectContaining({ id: sampleDocument.id, field: "published" }));
    expect(ofType("report", objectsOf(undated))[0]).toMatchObject({ published: "1970-01-01T00:00:00.000Z", labels: ["published-unknown", "admiralty-b2"] });
  });

  it("is whole without any events", () => {
    expect(faultsOf({ ...full, events: [] })).toEqual([]);
    expect(objectsOf({ ...full, events: [] }).map(({ type }) => type)).toEqual(["identity", "extension-definition"]);
  });
});
