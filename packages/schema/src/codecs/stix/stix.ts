import type { Codec, CodecRecords, EncodeOptions } from "../codec.js";
import { type LossTable, ownFields, tellLosses } from "../losses.js";
import { articleObject, publishedAt } from "./article.js";
import { eventObjects, type Lookup } from "./event-objects.js";
import { incidentId } from "./incident.js";
import { countryObject } from "./location.js";
import { makerObjects } from "./maker.js";
import { type Common, type StixObject, stixId, undated } from "./object.js";
import { actorStixId } from "./party.js";
import { relationship } from "./relationship.js";
import { markingObject } from "./tlp.js";

const offsets = "left out: STIX has no spans of text";
const quoted = "left out: STIX has no spans of text; one sentence stands in the description";
const spoken = "only its quote stands, in what is written for the voice";

const losses: LossTable = {
  "time.evidence": quoted,
  "place.evidence": quoted,
  "casualties.evidence": quoted,
  "contested.versions.evidence": quoted,
  "attributions.evidence": spoken,
  "size.evidence": quoted,
  "detained.evidence": quoted,
  "participants.start": offsets,
  "participants.end": offsets,
  "weapons.start": offsets,
  "weapons.end": offsets,
};

const held = new Set(
  "id type mode status count time place participants weapons casualties attributions contested confidence reasons reportIds voices size detained".split(" "),
);

/**
 * A bundle of STIX 2.1: an incident for each event with who took part, where, and what each voice says of it, and a report for each document. Ids are UUIDs of version 5 made of
 * what an object is, times are days of publication and never those of a clock, so that the same dataset gives the same bundle. `marking` puts a TLP 2.0 marking on every object.
 */
export const stix = {
  name: "stix",
  title: "STIX 2.1 bundle",
  mediaType: "application/stix+json;version=2.1",
  extension: "stix.json",
  tables: ["events"],
  reads: ["documents", "actors", "reports"],
  takesMarking: true,
  *encode(records, options: EncodeOptions = {}) {
    const bundle = stixId("bundle", options.marking ?? "", ...records.events.map(({ id }) => id));
    yield `{"type":"bundle","id":"${bundle}","objects":[`;
    let separator = "\n";
    for (const object of objectsOf(records, options)) {
      yield `${separator}${JSON.stringify(object)}`;
      separator = ",\n";
    }
    yield "\n]}\n";
  },
} as const satisfies Codec;

function* objectsOf(records: CodecRecords, options: EncodeOptions): Generator<StixObject> {
  const marking = options.marking === undefined ? undefined : markingObject(options.marking);
  const common: Common = { marking: marking?.id };
  const lookup = lookupOf(records);
  yield* makerObjects(common);
  if (marking !== undefined) yield marking;
  const shared = new Set<string>();
  for (const event of records.events) {
    tellLosses(event, losses, options.onLoss);
    for (const field of Object.keys(ownFields(event, held)))
      options.onLoss?.({ id: event.id, field, reason: "left out: our extension to STIX has no property for it" });
    const objects = eventObjects(event, lookup, options, common);
    yield* notYetMet(objects.shared, shared);
    yield* notYetMet(objects.own, new Set());
  }
  yield* actorRelations(
    records.actors.filter((actor) => shared.has(actorStixId(actor))),
    lookup,
    common,
  );
  yield* articles(records, common, options);
}

function* notYetMet(objects: readonly StixObject[], met: Set<string>): Generator<StixObject> {
  for (const object of objects) {
    if (!met.has(object.id)) yield object;
    met.add(object.id);
  }
}

function lookupOf({ actors, documents, reports }: CodecRecords): Lookup {
  return {
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    documents: new Map(documents.map((document) => [document.id, document])),
    reports: new Map(reports.map((report) => [report.id, report])),
    asOf:
      documents
        .map((document) => publishedAt(document) ?? undated)
        .sort()
        .at(-1) ?? undated,
  };
}

/** How actors are related, and where they are at home. */
function* actorRelations(actors: CodecRecords["actors"], { asOf }: Lookup, common: Common): Generator<StixObject> {
  const ids = new Map<string, string>(actors.map((actor) => [actor.id, actorStixId(actor)]));
  const typeOf = (id: string) => id.slice(0, id.indexOf("--"));
  const times = { modified: asOf, ...common };
  for (const country of [...new Set(actors.flatMap((actor) => actor.country ?? []))].sort()) yield countryObject(country, common);
  for (const actor of actors) {
    const source = actorStixId(actor);
    if (actor.country !== undefined) yield relationship({ source, type: "located-at", target: stixId("location", "country", actor.country) }, times);
    for (const { to, relation } of actor.relations) {
      const target = ids.get(to);
      if (target === undefined) continue;
      // Only objects of one type can be duplicates.
      const type = relation !== "same-as" ? relation : typeOf(source) === typeOf(target) ? "duplicate-of" : "related-to";
      yield relationship({ source, type, target }, times);
    }
  }
}

function* articles({ documents, reports, events }: CodecRecords, common: Common, { onLoss }: EncodeOptions): Generator<StixObject> {
  const written = new Set(events.map(({ id }) => id as string));
  const told = new Map<string, Set<string>>();
  for (const { documentId, eventId } of reports) if (written.has(eventId)) told.set(documentId, (told.get(documentId) ?? new Set()).add(incidentId(eventId)));
  for (const document of documents) {
    const incidents = told.get(document.id);
    if (incidents === undefined) continue;
    if (publishedAt(document) === undefined) {
      onLoss?.({ id: document.id, field: "published", reason: "STIX asks for a day: 1970-01-01 stands where none is known, with a label that says so" });
    }
    yield articleObject(document, [...incidents], common);
  }
}
