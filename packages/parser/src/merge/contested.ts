import type { Casualty, Contested, EventReport } from "@dateline/schema";
import type { Context } from "../context.js";
import type { Entity } from "../resolve/entity.js";
import type { Resolved, Told } from "../stages/resolve.js";
import { areRivals, placeAgreement } from "./compare.js";
import { evidenceAt } from "./evidence.js";
import { tollContests } from "./toll-contests.js";

interface Version {
  value: string;
  by: string[];
  evidence: Contested["versions"][number]["evidence"];
}

const unique = (names: readonly string[]) => [...new Set(names)];
const telling = new Set(["confirms", "claims-responsibility", "attributes", "denies", "reports"]);

function contest(field: Contested["field"], versions: readonly Version[]): Contested[] {
  const [first, second, ...rest] = versions;
  return first === undefined || second === undefined ? [] : [{ field, versions: [first, second, ...rest] }];
}

/** Who holds what a telling says: its voices, or whoever wrote the text where it says so in its own voice. */
function holders(told: Told, { document }: Resolved): string[] {
  const voices = unique(told.speakers.filter(({ stance }) => telling.has(stance)).map(({ entity }) => entity.label));
  return voices.length > 0 ? voices : [document.publisher ?? document.path];
}

/** Versions of a place that cannot both hold, when different voices give them. */
function places(members: readonly Told[], resolved: Resolved): Contested[] {
  const versions: (Version & { place: NonNullable<Told["place"]> })[] = [];
  for (const told of members) {
    const { place } = told;
    if (place === null || place.via === "origin") continue;
    const known = versions.find((version) => placeAgreement(version.place, place) > 0);
    const by = holders(told, resolved);
    if (known === undefined) versions.push({ value: place.mention.place.name, by, evidence: [evidenceAt(resolved, place)], place });
    else known.by = unique([...known.by, ...by]);
  }
  const atOdds = versions.filter((version) => versions.some((other) => other !== version && placeAgreement(version.place, other.place) < 0));
  const distinctHolders = new Set(atOdds.map(({ by }) => by.join("|")));
  return distinctHolders.size < 2
    ? []
    : contest(
        "place",
        atOdds.map(({ value, by, evidence }) => ({ value, by, evidence })),
      );
}

/** Doers or targets that different voices name and that are not kin. */
function parties(field: "perpetrator" | "target", members: readonly Told[], resolved: Resolved, context: Context): Contested[] {
  const versions: (Version & { entities: Entity[] })[] = [];
  for (const told of members) {
    const by = holders(told, resolved);
    const entities = told.roles
      .filter(({ role }) => (field === "perpetrator" ? role === "perpetrator" : role === "target" || role === "victim"))
      .map(({ entity }) => entity);
    if (entities.length === 0) continue;
    const known = versions.find((version) => !areRivals(version.entities, entities, resolved.actors, context.actors));
    if (known === undefined)
      versions.push({
        value: unique(entities.map(({ label }) => label)).join(", "),
        by,
        evidence: entities.map((entity) => evidenceAt(resolved, entity)),
        entities,
      });
    else known.by = unique([...known.by, ...by]);
  }
  const atOdds = versions.filter((version) =>
    versions.some(
      (other) =>
        other !== version &&
        other.by.every((holder) => !version.by.includes(holder)) &&
        areRivals(version.entities, other.entities, resolved.actors, context.actors),
    ),
  );
  return contest(
    field,
    atOdds.map(({ value, by, evidence }) => ({ value, by, evidence })),
  );
}

/** Whether it was done at all, where one voice denies what another, or the text itself, tells as done. */
function statuses(members: readonly Told[], resolved: Resolved): Contested[] {
  const accounts = members.filter(({ supplement, type }) => !supplement && type === "assault");
  const versions = (["occurred", "denied"] as const).flatMap((value): Version[] => {
    const held = accounts.filter(({ status }) => status === value);
    return held.length === 0
      ? []
      : [{ value, by: unique(held.flatMap((told) => holders(told, resolved))), evidence: held.map(({ trigger }) => evidenceAt(resolved, trigger)) }];
  });
  return contest("status", versions);
}

/** Returns what the tellings of one event in one document tell in more than one way. */
export function contestedOf(members: readonly Told[], casualties: readonly Casualty[], resolved: Resolved, context: Context): EventReport["contested"] {
  return [
    ...places(members, resolved),
    ...parties("perpetrator", members, resolved, context),
    ...parties("target", members, resolved, context),
    ...statuses(members, resolved),
    ...tollContests(casualties, ({ accordingTo }) => accordingTo?.split("; ") ?? [resolved.document.publisher ?? resolved.document.path]),
  ];
}
