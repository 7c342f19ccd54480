import type { CodecEvent, CodecRecords, CodecReport, EncodeOptions } from "../codec.js";
import { publishedAt } from "./article.js";
import { confidences, incidentObject } from "./incident.js";
import { locationObject } from "./location.js";
import { type Common, type StixObject, undated } from "./object.js";
import { actorObject, actorStixId, strangerObject, strangerStixId } from "./party.js";
import { relationship } from "./relationship.js";
import { voiceObject } from "./voice.js";

/** The records that events name, by id, and the last day that any document tells of. */
export interface Lookup {
  actors: ReadonlyMap<string, CodecRecords["actors"][number]>;
  documents: ReadonlyMap<string, CodecRecords["documents"][number]>;
  reports: ReadonlyMap<string, CodecReport>;
  asOf: string;
}

/** How an incident is related to those who take part in it. */
const relations: ReadonlyMap<string, string> = new Map([
  ["perpetrator", "attributed-to"],
  ["source", "attributed-to"],
  ["target", "targets"],
  ["victim", "targets"],
]);

type Named = Parameters<typeof strangerStixId>[1] & { actorId?: string | undefined };

/** What an event is written as: known actors and places, which other events may name too, and what is its own. In both an object may stand twice. */
export interface EventObjects {
  shared: StixObject[];
  own: StixObject[];
}

/** Returns the objects of one event: who takes part and speaks, where, the incident, and how all of them are related. */
export function eventObjects(event: CodecEvent, lookup: Lookup, options: EncodeOptions, common: Common): EventObjects {
  const times = timesOf(event, lookup);
  const partyId = (named: Named) => {
    const actor = lookup.actors.get(named.actorId ?? "");
    return actor === undefined ? strangerStixId(event.id, named) : actorStixId(actor);
  };
  const named = [...event.participants, ...event.attributions];
  const known = named.flatMap(({ actorId }) => lookup.actors.get(actorId ?? "") ?? []);
  const strangers = named.filter(({ actorId }) => !lookup.actors.has(actorId ?? ""));
  const location = event.place === null ? undefined : locationObject(event.place, lookup.asOf, common);
  const incident = incidentObject(event, { times, modes: options.model?.modes, quote: quoteOf(event, lookup), partyId }, common);
  const roles = event.participants.map((participant) =>
    relationship(
      { source: incident.id, type: relations.get(participant.role) ?? "related-to", target: partyId(participant) },
      { ...times, ...common },
      { description: `${participant.role}: ${participant.text}`, ...suretyOf(event, participant.role) },
    ),
  );
  const voices = event.attributions.map((attribution) => {
    const speaker = partyId(attribution);
    const claimed = attribution.stance === "claims-responsibility" ? roles.filter((role) => role.target_ref === speaker).map(({ id }) => id) : [];
    const name = lookup.actors.get(attribution.actorId ?? "")?.name ?? attribution.name ?? attribution.text;
    return voiceObject({ attribution, name, partyId: speaker, incidentId: incident.id, claimed: [...new Set(claimed)] }, { ...times, ...common });
  });
  const where = location === undefined ? [] : [relationship({ source: incident.id, type: "located-at", target: location.id }, { ...times, ...common })];
  return {
    shared: [...known.map((actor) => actorObject(actor, lookup.asOf, common)), ...(location === undefined ? [] : [location])],
    own: [...strangers.map((one) => strangerObject(event.id, one, times, common)), incident, ...where, ...roles, ...voices],
  };
}

/** The day of the account that gives the event its id never changes with it; the last account is the last change that a dataset knows of. */
function timesOf({ reportIds }: CodecEvent, { reports, documents }: Lookup): { created: string; modified: string } {
  const days = reportIds.map((id) => publishedAt(documents.get(reports.get(id)?.documentId ?? "")));
  const created = days[0] ?? undated;
  return { created, modified: days.reduce<string>((last, day) => (day !== undefined && day > last ? day : last), created) };
}

function quoteOf({ reportIds }: CodecEvent, { reports, documents }: Lookup): { text: string; from: string } | undefined {
  const report = reports.get(reportIds[0] ?? "");
  const text = report?.evidence[0]?.quote;
  const document = documents.get(report?.documentId ?? "");
  return text === undefined || document === undefined ? undefined : { text, from: document.publisher ?? document.path };
}

/** Who did it is no surer than the claim: of what is not told as done, and where the doer is disputed, the confidence is low and a label says why. */
function suretyOf({ status, confidence, contested }: CodecEvent, role: string): object {
  const isDisputed = contested.some(({ field }) => field === role);
  const isDone = status === "occurred" || status === "ongoing";
  return {
    confidence: isDone && !isDisputed ? confidences[confidence] : confidences.low,
    labels: [`role-${role}`, ...(isDone ? [] : [`status-${status}`]), ...(isDisputed ? ["disputed"] : [])],
  };
}
