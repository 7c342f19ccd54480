import type { Actor, CoreMode } from "@dateline/schema";
import type { ActorTable } from "../actors.js";
import type { CountValue } from "../grammar/chunks.js";
import { sameOrContains } from "../place/containment.js";
import { remember } from "../remember.js";
import type { Entity } from "../resolve/entity.js";
import type { Told } from "../stages/resolve.js";

/** Agreement of two values: 1 the same, between 0 and 1 related, 0 nothing known, -1 at odds. */
export type Agreement = number;

const familyOf: Readonly<Partial<Record<CoreMode, string>>> = {
  "drone-attack": "air",
  "drone-strike": "air",
  "air-strike": "air",
  "gunship-strike": "air",
  "rocket-attack": "projectile",
  "missile-attack": "projectile",
  "missile-drone-barrage": "projectile",
  shelling: "projectile",
  bombing: "bomb",
  "suicide-bombing": "bomb",
  "explosion-unexplained": "bomb",
  grenade: "bomb",
  abduct: "abduct",
  hijack: "abduct",
  "war-outbreak": "war",
  arson: "arson",
};

/** How two modes agree: a general one agrees with all but the outbreak of war. */
export function modeAgreement(a: CoreMode, b: CoreMode): Agreement {
  if (a === b) return a === "attack-unspecified" ? 0 : 1;
  const [x, y] = [familyOf[a], familyOf[b]];
  if (x === "war" || y === "war") return -1;
  if (x === "abduct" || y === "abduct") return x === y ? 0.5 : -1;
  if (x === undefined || y === undefined) return 0;
  if (x === y) return 0.5;
  // "shelled" is said of any projectile, "bombed" of any air strike.
  return (x === "air" && y === "bomb") || (x === "bomb" && y === "air") || (x === "air" && y === "projectile") || (x === "projectile" && y === "air") ? 0 : -1;
}

export const kin: ReadonlySet<Actor["relations"][number]["relation"]> = new Set<Actor["relations"][number]["relation"]>([
  "part-of",
  "member-of",
  "organ-of",
  "official-of",
  "head-of",
  "commander-of",
  "spokesperson-of",
  "led-by",
]);

/** Whether one actor is the other, belongs to it, or is the category that it falls under, up to four steps. */
export function isKin(a: string, b: string, actors: ReadonlyMap<string, Actor>, table: ActorTable, depth = 4, relations = kin): boolean {
  if (a === b) return true;
  if (depth === 0) return false;
  const above = (id: string) =>
    (actors.get(id) ?? table.get(id))?.relations.filter(({ relation }) => relations.has(relation)).map(({ to }) => to as string) ?? [];
  return above(a).some((up) => isKin(up, b, actors, table, depth - 1, relations)) || above(b).some((up) => isKin(a, up, actors, table, depth - 1, relations));
}

/** Relations in which one answers for the other's deeds: a state and its organs, not a member of an alliance. */
const answersFor = new Set<Actor["relations"][number]["relation"]>(["organ-of", "official-of", "head-of", "commander-of", "spokesperson-of", "part-of"]);

const inFront = new Set([...answersFor, "member-of" as const]);

/** Whether two lists of doers name bodies of which neither answers for the other. */
export function areRivals(a: readonly Entity[], b: readonly Entity[], actors: ReadonlyMap<string, Actor>, table: ActorTable): boolean {
  const ids = (list: readonly Entity[]) => list.flatMap(({ actorId }) => (actorId === undefined ? [] : [actorId]));
  const [xs, ys] = [ids(a), ids(b)];
  if (xs.length === 0 || ys.length === 0) return false;
  const lookUp = (id: string) => actors.get(id) ?? table.get(id);
  // A front of armed groups acts through its members; an alliance of states does not.
  const relations = (x: string, y: string) => (lookUp(x)?.kind === "armed-group" && lookUp(y)?.kind === "armed-group" ? inFront : answersFor);
  return xs.every((x) =>
    ys.every((y) => x !== y && !isKin(x, y, actors, table, 4, relations(x, y)) && !mayCover(lookUp(x), lookUp(y)) && !mayCover(lookUp(y), lookUp(x))),
  );
}

/** Whether a category of groups ("Iran-backed militias") can be meant by, or mean, the other actor. */
export function mayCover(category: Actor | undefined, other: Actor | undefined): boolean {
  if (category?.kind !== "category" || other === undefined) return false;
  const backers = category.relations.filter(({ relation }) => relation === "backed-by").map(({ to }) => to);
  if (other.kind === "category") return true;
  return (
    backers.length === 0 ||
    other.relations.some(({ to, relation }) => (relation === "backed-by" || relation === "member-of" || relation === "part-of") && backers.includes(to)) ||
    (other.kind === "armed-group" && other.relations.length > 0)
  );
}

/** How two lists of entities agree: one shared actor is agreement, related ones less, unrelated known ones are at odds. */
export function entityAgreement(a: readonly Entity[], b: readonly Entity[], actors: ReadonlyMap<string, Actor>, table: ActorTable): Agreement {
  if (a.length === 0 || b.length === 0) return 0;
  let best = -2;
  for (const x of a) {
    for (const y of b) {
      if (x.actorId !== undefined && y.actorId !== undefined) {
        const [p, q] = [actors.get(x.actorId) ?? table.get(x.actorId), actors.get(y.actorId) ?? table.get(y.actorId)];
        if (x.actorId === y.actorId) best = Math.max(best, 1);
        else if (isKin(x.actorId, y.actorId, actors, table) || mayCover(p, q) || mayCover(q, p)) best = Math.max(best, 0.5);
        else best = Math.max(best, -1);
      } else if (x.label.toLowerCase() === y.label.toLowerCase()) best = Math.max(best, 1);
      else if (x.name !== undefined && y.name !== undefined && x.kind === "person" && y.kind === "person") best = Math.max(best, -1);
      // "a vehicle", then "the vehicle": the same one, spoken of again.
      else best = Math.max(best, sharedHead(x, y) ? (x.definite || y.definite ? 1 : 0.5) : 0);
    }
  }
  return best === -2 ? 0 : best;
}

const headOf = remember((text) => text.toLowerCase().split(/\s+/).at(-1)?.replace(/s$/, "") ?? "");
const sharedHead = (a: Entity, b: Entity) => headOf(a.text) !== "" && headOf(a.text) === headOf(b.text);

/** How two places agree; a country that holds the other says little. */
export function placeAgreement(a: Told["place"], b: Told["place"]): Agreement {
  if (a === null || b === null || [a.via, b.via].some((via) => via === "origin" || via === "near")) return 0;
  const [x, y] = [a.mention.place, b.mention.place];
  const coarse = x.kind === "country" || y.kind === "country" || x.kind === "region" || y.kind === "region";
  if (sameOrContains(x, y) || sameOrContains(y, x)) return coarse ? 0.3 : 1;
  // "southern Iran" and Kerman: a part of a country that no division names holds what it may.
  const loose = [x, y].some((place) => place.kind === "region" && place.geonamesId === undefined && place.admin1 === undefined);
  if (loose && x.country !== undefined && x.country === y.country) return 0.2;
  return -1;
}

/** "bases in Iraq, Syria": places that are told by their countries alone. */
const isOfCountries = ({ allPlaces }: Told) => allPlaces.length > 1 && allPlaces.every(({ mention }) => mention.place.kind === "country");

/** How the places of two tellings agree; of several sites told together ("in A, B and C") one in common is enough. */
export function sitesAgree(a: Told, b: Told): Agreement {
  const whole = placeAgreement(a.place, b.place);
  if (whole >= 0) return whole;
  if (isOfCountries(a) || isOfCountries(b)) return Math.max(whole, ...a.allPlaces.flatMap((x) => b.allPlaces.map((y) => placeAgreement(x, y))));
  return a.allPlaces.some((x) => b.allPlaces.some((y) => placeAgreement(x, y) === 1)) ? 1 : whole;
}

/** Whether two counts can be of the same people: equal, or one inside the other's bounds. */
export function countsMeet(a: CountValue, b: CountValue): boolean {
  return a.min <= (b.max ?? Number.POSITIVE_INFINITY) && b.min <= (a.max ?? Number.POSITIVE_INFINITY);
}

/** How the tolls of two tellings agree: an equal number of the same outcome is strong, numbers that cannot both hold are at odds. */
export function tollAgreement(a: Told, b: Told): Agreement {
  let best = 0;
  for (const x of a.tolls) {
    for (const y of b.tolls) {
      if (x.outcome !== y.outcome) continue;
      const same = x.count.min === y.count.min && x.count.max === y.count.max;
      if (same) best = Math.max(best, x.count.min > 1 ? 1 : 0.5);
      // One person singled out ("a commander") says nothing against the number of all.
      else if (!countsMeet(x.count, y.count) && best === 0 && x.group?.count !== null && y.group?.count !== null) best = -0.5;
    }
  }
  return best;
}
