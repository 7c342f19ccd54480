import type { Actor } from "@dateline/schema";
import type { Context } from "../context.js";
import type { Entity } from "../resolve/entity.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { ResolvedRole, Told } from "../stages/resolve.js";
import { datesSomething } from "../time/time-value.js";
import { countsMeet, entityAgreement, modeAgreement, placeAgreement, sitesAgree, tollAgreement } from "./compare.js";
import { type DayRange, offsetsApart, timeAgreement } from "./time-agreement.js";

/** The tellings of one event in one document. */
export interface Group {
  id: string;
  members: Told[];
  /** The groups of a series that was told as one are parts of it. */
  part?: number;
}

/** What grouping asks of a document besides the tellings. */
export interface GroupingView {
  context: Context;
  actors: ReadonlyMap<string, Actor>;
  /** Days by telling, from a first solving. */
  days: ReadonlyMap<number, DayRange | null>;
  /** The tellings whose day is told and not only likely. */
  dated: ReadonlySet<number>;
  sentences: readonly ChunkedSentence[];
}

/** Who fills roles by the tellings' own words; whom an answer must have struck is only inferred, and tells no acts apart or together. */
function fillersOf(members: readonly Told[], roles: ReadonlySet<ResolvedRole["role"]>): Entity[] {
  const entities: Entity[] = [];
  for (const member of members) for (const { role, slot, entity } of member.roles) if (roles.has(role) && slot !== "answered") entities.push(entity);
  return entities;
}

const doing = new Set<ResolvedRole["role"]>(["perpetrator"]);
const struck = new Set<ResolvedRole["role"]>(["target", "victim"]);
const doersOf = (members: readonly Told[]) => fillersOf(members, doing);
const struckOf = (members: readonly Told[]) => fillersOf(members, struck);

/** How the days of two tellings agree; days that are only likely never stand against each other. */
function timesAgree(a: Told, b: Told, { days, dated }: GroupingView): number {
  const agreement = timeAgreement(days.get(a.index) ?? null, days.get(b.index) ?? null);
  return dated.has(a.index) && dated.has(b.index) ? agreement : Math.max(agreement, 0);
}

/** "in retaliation for the killing of a general", "retaliated for the shelling": what an act answers is another act. */
function isAnswered({ group }: Told, { context, sentences }: GroupingView): boolean {
  const chunks = group === null ? [] : (sentences[group.sentence]?.chunks ?? []);
  const answer = chunks[(group?.index ?? 0) - 2];
  // "retaliated for the shelling of the town"
  const byVerb = (group === null ? [] : (sentences[group.sentence]?.clauses ?? [])).some(
    ({ attachments, verb }) => context.lexicon.acts.answering.has(verb.lemma) && attachments.some((one) => one.group.index === group?.index),
  );
  if (byVerb) return true;
  return answer?.kind === "noun" && context.lexicon.acts.answers.has(answer.lemma) && chunks[(group?.index ?? 0) - 1]?.kind === "preposition";
}

/** Whether an act whose victim is named struck somebody whom the others struck, too. */
function strikesTheSame(told: Told, members: readonly Told[], { actors, context }: GroupingView): boolean {
  const own = struckOf([told]);
  return own.every(({ kind, name }) => kind !== "person" || name === undefined) || entityAgreement(own, struckOf(members), actors, context.actors) > 0;
}

/** Why two tellings cannot be of one event, or null. */
function conflict(told: Told, group: Group, view: GroupingView): string | null {
  const { members } = group;
  const table = view.context.actors;
  const planned = (status: Told["status"]) => status === "planned" || status === "foiled";
  if (members.some((member) => planned(member.status) !== planned(told.status))) return "status";
  if (members.some((member) => modeAgreement(member.mode, told.mode) < 0)) return "mode";
  if (isAnswered(told, view) && (members.some(({ sentence }) => sentence === told.sentence) || !strikesTheSame(told, members, view))) return "answered";
  const weekdays = (one: Told) => one.times.flatMap(({ value }) => (value.kind === "weekday" ? [value.weekday] : []));
  const own = weekdays(told);
  if (own.length > 0 && members.some((member) => weekdays(member).length > 0 && weekdays(member).every((day) => !own.includes(day)))) return "time";
  if (members.some((member) => offsetsApart(member.times, told.times))) return "time";
  if (members.some((member) => timesAgree(member, told, view) < 0)) return "time";
  const [perps, targets] = [doersOf(members), struckOf(members)];
  const [ownPerps, ownTargets] = [doersOf([told]), struckOf([told])];
  const reversed = entityAgreement(ownPerps, targets, view.actors, table) >= 0.5 && entityAgreement(ownPerps, perps, view.actors, table) < 0.5;
  if (reversed && (entityAgreement(ownTargets, perps, view.actors, table) >= 0.5 || ownTargets.length === 0 || perps.length === 0)) return "roles";
  // Whom an act struck is not who did it: "an attack on the militia" and "an attack by the militia".
  const struckDoers = entityAgreement(ownTargets, perps, view.actors, table) >= 0.5 && entityAgreement(ownTargets, targets, view.actors, table) < 0.5;
  if (struckDoers && ownPerps.length === 0 && told.reference === "new" && targets.length > 0) return "roles";
  // Two acts told afresh side by side in one sentence are two.
  const fresh = (one: Told) => one.group !== null && one.reference === "new";
  if (told.reference === "new" && members.some((member) => member.reference === "new" && weaponsApart(member, told))) return "weapon";
  if (fresh(told) && members.some((member) => member.sentence === told.sentence && fresh(member))) return "listed";
  const several = (one: Told) => one.count !== null && one.count.min > 1 && one.frame.frame !== "blast";
  if (several(told) && members.some((member) => member.count !== null && told.count !== null && !countsMeet(member.count, told.count))) return "count";
  if (several(told) && told.reference === "new" && members.every((member) => !several(member) && member.group?.plural !== true)) return "count";
  if (!several(told) && told.reference === "new" && told.group?.plural !== true && members.some(several) && !members.some((member) => !several(member)))
    return "count";
  return null;
}

/** Whether a telling says only how many were hurt: no doer, no weapon, no place finer than a country. */
export function isTollAlone(told: Told, { lexicon }: Context): boolean {
  const harm = told.frame.outcome !== undefined || told.frame.frame === "leave" || told.frame.frame === "suffer-injury";
  const placed = told.place !== null && !["country", "region"].includes(told.place.mention.place.kind);
  // "have died": news as well as history, which counts over a time or counts many.
  const longPast =
    told.tolls.some(({ count }) => count.min >= 100) || (told.clause?.times ?? []).some((time) => !datesSomething(time) || time.value.kind === "range");
  const overTime = told.clause?.verb.tense === "perfect" && told.group === null && (longPast || told.tolls.length === 0);
  const effect = told.group === null && lexicon.acts.effects.has(told.frame.lemma);
  return (
    (harm || effect) &&
    !overTime &&
    told.type === "assault" &&
    told.weapons.length === 0 &&
    (told.mode === "attack-unspecified" || effect) &&
    !placed &&
    !told.roles.some(({ role }) => role === "perpetrator")
  );
}

const ownTargetsPointBack = (told: Told) =>
  told.roles.some(({ role, entity }) => (role === "target" || role === "victim") && entity.definite && !entity.anaphoric);

/** Whether a telling by a verb says what was done and not by whom. */
export const isAgentless = ({ group, clause, frame, roles: parties }: Told) =>
  group === null && clause !== null && (clause.passive || frame.frame === "explode") && !parties.some(({ role }) => role === "perpetrator");

const apart = /^(?:another|other|separate|separately|second|elsewhere|meanwhile|also|earlier|later|previous|previously)$/;

/**
 * Whether a telling goes on with an act just told: it names no doer and no time of its own, and says nothing of another. News tells an act
 * first and its site, weapon and dead in the sentences behind, most often in the passive.
 */
function elaborates(told: Told, { members }: Group, resolved: GroupingView["sentences"]): boolean {
  if (!isAgentless(told) || told.times.length > 0) return false;
  const words = resolved[told.sentence]?.sentence.tokens.map(({ lower }) => lower) ?? [];
  if (words.some((word) => apart.test(word))) return false;
  const after = told.sentence - Math.max(...members.map(({ sentence }) => sentence));
  return (after > 0 && after <= 2) || (after > 2 && after <= 6 && refinesAll(told, members));
}

/** Whether a telling's site lies in what all others that tell one give only as a country or region. */
function refinesAll(told: Told, members: readonly Told[]): boolean {
  const placed = members.filter(({ place }) => place !== null);
  return placed.length > 0 && placed.every((member) => refines(told, member));
}

/** Whether a telling's site lies in what another gives only as a country or region. */
const refines = (fine: Told, coarse: Told) =>
  fine.place !== null && coarse.place !== null && isCoarse(coarse) && !isCoarse(fine) && placeAgreement(fine.place, coarse.place) > 0;

const isCoarse = ({ place }: Told) => place === null || place.mention.place.kind === "country" || place.mention.place.kind === "region";

/** "six more", "four others": the dead or hurt of an act whose other dead or hurt were told. */
function countsMore({ tolls }: Told, sentences: GroupingView["sentences"]): boolean {
  return tolls.some(({ group }) =>
    (group === null ? [] : (sentences[group.sentence]?.sentence.tokens.slice(group.from, group.to + 1) ?? [])).some(({ lower }) =>
      /^(?:more|others?|another)$/.test(lower),
    ),
  );
}

/** "three sites", "three depots": the same number of sites struck tells of the same act. */
function sitesCounted(a: Told, b: Told): boolean {
  const counts = ({ fillers }: Told) =>
    fillers.flatMap(({ role, group: { class: kind, count } }) => (role === "target" && (kind === "facility" || kind === "location") ? (count?.max ?? []) : []));
  const own = counts(a);
  return counts(b).some((count) => count > 1 && own.includes(count));
}

const flying = new Set<Told["weapons"][number]["kind"]>(["drone", "missile", "rocket", "artillery"]);

/** Whether two tellings name flying weapons of which none is the other's: drones here, ballistic missiles there. */
function weaponsApart(a: Told, b: Told): boolean {
  const kinds = (told: Told) => new Set(told.weapons.map(({ kind }) => kind).filter((kind) => flying.has(kind)));
  const [xs, ys] = [kinds(a), kinds(b)];
  return xs.size > 0 && ys.size > 0 && xs.has("drone") !== ys.has("drone") && [...xs].every((kind) => !ys.has(kind));
}

/** How a telling and a group agree, each from -1 (at odds) to 1 (the same). */
interface Agreed {
  perp: number;
  target: number;
  /** The least and the greatest over the members. */
  place: number;
  bestPlace: number;
  toll: number;
  mode: number;
  time: number;
}

function agreedOn(told: Told, { members }: Group, view: GroupingView): Agreed {
  const table = view.context.actors;
  // Who claims "the attack" is not thereby at odds with who is already held to have done it: both are kept.
  const agreement = entityAgreement(doersOf([told]), doersOf(members), view.actors, table);
  const sites = members.map((member) => sitesAgree(member, told));
  return {
    perp: told.reference === "definite" && told.status === "claimed" ? Math.max(agreement, 0) : agreement,
    target: entityAgreement(struckOf([told]), struckOf(members), view.actors, table),
    place: Math.min(...sites, 1),
    bestPlace: Math.max(...sites, -1),
    toll: Math.max(...members.map((member) => tollAgreement(member, told)), -1),
    mode: Math.max(...members.map((member) => modeAgreement(member.mode, told.mode))),
    time: Math.max(...members.map((member) => timesAgree(member, told, view))),
  };
}

/** Whether what they say sets a telling and a group apart; of "the attack" less than of an attack told afresh. */
function areApart({ reference }: Told, { bestPlace, perp, place, target, toll }: Agreed, tollAlone: boolean): boolean {
  const isFresh = reference !== "definite";
  if (perp < 0 && (isFresh || target < 0)) return true;
  if (place < 0 && bestPlace < 0.5 && isFresh && toll < 1) return true;
  return !tollAlone && ((toll < 0 && target <= 0) || (target < 0 && toll < 1 && isFresh));
}

/** What the way a telling is told adds: how near it stands, what it points back to, whether it goes on with the act. */
function bonusOf(told: Told, group: Group, { target }: Agreed, view: GroupingView): number {
  const { members } = group;
  const near = Math.min(...members.map((member) => told.sentence - member.sentence));
  const closeness = near <= 1 ? 0.75 : near <= 3 ? 0.25 : 0;
  const sharesWeapon = members.some((member) => member.weapons.some(({ kind }) => told.weapons.some((other) => other.kind === kind)));
  const definite = told.group?.determiner === "demonstrative" ? 1.5 : 1;
  // Whoever tells more of an act without naming its doer speaks of the act that is his own, if there is one.
  const speakers = told.supplement ? told.speakers.filter(({ stance }) => stance === "confirms").map(({ entity }) => entity) : [];
  const own = 1.5 * Math.max(entityAgreement(speakers, doersOf(members), view.actors, view.context.actors), 0);
  return (
    own +
    (sharesWeapon ? (told.pointsBack ? 1.5 : 0.5) : 0) +
    closeness +
    (told.reference === "definite" ? definite : 0) +
    (target === 1 && ownTargetsPointBack(told) ? 1 : 0) +
    (elaborates(told, group, view.sentences) ? 1.8 : 0) +
    (told.pointsBack && doersOf(members).length === 0 && doersOf([told]).length > 0 ? 0.5 : 0) +
    (members.some((member) => sitesCounted(member, told)) ? 1.5 : 0) +
    (countsMore(told, view.sentences) && members.some(({ tolls }) => tolls.length > 0) ? 2.5 : 0)
  );
}

/** How strongly a telling speaks for belonging to a group; `null` where it cannot. */
export function affinity(told: Told, group: Group, view: GroupingView): number | null {
  if (conflict(told, group, view) !== null) return null;
  const agreed = agreedOn(told, group, view);
  const tollAlone = isTollAlone(told, view.context);
  if (areApart(told, agreed, tollAlone)) return null;
  const { perp, target, bestPlace, toll, mode, time } = agreed;
  return (
    1.2 * Math.max(perp, -0.5) +
    1.2 * Math.max(target, -0.5) +
    1.5 * Math.max(bestPlace, 0) +
    (tollAlone ? Math.max(toll, 0) + 0.5 : 2 * toll) +
    mode +
    1.2 * time +
    bonusOf(told, group, agreed, view)
  );
}
