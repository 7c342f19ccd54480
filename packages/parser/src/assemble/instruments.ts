import type { Context } from "../context.js";
import type { Frame } from "../frames.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import { type FoundWeapon, isWeapon } from "../recognizers/weapon.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { RoleFiller } from "./candidate.js";
import { premodifiers, withCoordinates } from "./slots.js";

/** Whether a group ends in the name of a weapon: "suicide vest", not "drone operator". */
export const isArmedHead = (group: NounGroup) => group.mentions.some((mention) => isWeapon(mention) && mention.to === group.to);

/** The weapons that groups name, each once. */
export function weaponsOf(groups: readonly (NounGroup | null)[]): FoundWeapon[] {
  const found = new Set<FoundWeapon>();
  for (const group of groups)
    if (group !== null)
      for (const one of withCoordinates(group)) for (const mention of [...one.mentions, ...(one.of?.mentions ?? [])]) if (isWeapon(mention)) found.add(mention);
  return [...found];
}

/** Whether a group is a weapon or what carries one, and so no doer. */
export const isInstrument = (group: NounGroup) =>
  group.class === "weapon" || (group.class === "vehicle" && group.mentions.some(({ type }) => type === "platform" || bodies.has(type))) || isArmedHead(group);

/** What a weapon or an event in a doer's slot gives: no perpetrator, but its own modifier may name one ("a US drone killed"). */
export function withoutInstruments(fillers: readonly RoleFiller[]): RoleFiller[] {
  return fillers.filter(
    (filler) => filler.role !== "perpetrator" || (!isInstrument(filler.group) && filler.group.class !== "event" && filler.group.class !== "time"),
  );
}

const bodies: ReadonlySet<string> = new Set(["nationality", "organization", "group"]);

/** The doer that a weapon's own words name: "a US drone killed", "a missile of the Houthis struck". */
export function premodifierFillers(instrument: NounGroup): RoleFiller[] {
  const { of } = instrument;
  const isOwner = of !== null && isInstrument(instrument) && of.mentions.some(({ type }) => type === "organization" || type === "group");
  const named = premodifiers(instrument, bodies);
  const groups = named.length > 0 ? named : isOwner ? [of] : [];
  return groups.map((group) => ({ role: "perpetrator", slot: "instrument-modifier", group }));
}

/** "army aircraft", "rebel drones": the doer that a common noun before an instrument names. */
export function fieldedBy({ sentence: { tokens } }: ChunkedSentence, instrument: NounGroup, { lexicon }: Context): RoleFiller[] {
  const at = tokens.slice(instrument.from, instrument.head).findIndex(({ lower }) => lexicon.force.fielding.has(lower));
  const token = at < 0 ? undefined : tokens[instrument.from + at];
  if (token === undefined || premodifierFillers(instrument).length > 0) return [];
  const { start, end, lower } = token;
  const [from, to] = [instrument.from + at, instrument.from + at + 1];
  const group: NounGroup = {
    ...instrument,
    ...{ from, to, start, core: start, end, head: from, lemma: lower, class: "group", plural: false, mentions: [], possessor: null },
    ...{ of: null, coordinates: [], apposition: null, count: null, time: null },
  };
  return [{ role: "perpetrator", slot: "instrument-modifier", group }];
}

/** "rebels armed with rifles attacked": what those who act are said to carry. */
export function carriedBy({ clauses }: ChunkedSentence, doer: NounGroup | null): NounGroup[] {
  const those = doer === null ? [] : [doer.index, doer.of?.index];
  return clauses
    .filter(({ antecedent, verb }) => verb.lemma === "arm" && antecedent !== null && those.includes(antecedent.index))
    .flatMap(({ attachments }) => attachments.filter(({ preposition }) => preposition === "with").map(({ group }) => group));
}

const namesWeapon = ({ class: kind, mentions }: NounGroup) => kind === "weapon" || mentions.some(isWeapon);

const using = new Set(["with", "by", "using", "from"]);

/** The groups that may name what an act was done with: a weapon as subject, what is fired, "with a drone"; for a gerund also its governor's. */
export function instrumentsOf(clause: Clause, frame: Frame): NounGroup[] {
  const attachments = [...clause.attachments, ...(clause.relation === "gerund" ? (clause.governor?.attachments ?? []) : [])];
  const armed = frame.frame === "launch" || frame.frame === "mine";
  const fired = armed ? [clause.passive ? clause.subject : clause.object] : [];
  // "used a drone to kill two"
  const used = clause.relation === "infinitive" && clause.governor?.verb.lemma === "use" ? clause.governor.object : null;
  const groups = [
    used,
    clause.passive ? null : clause.subject,
    ...fired,
    ...attachments.filter(({ preposition }) => using.has(preposition)).map(({ group }) => group),
  ];
  return groups.filter((group): group is NounGroup => group !== null && (armed || withCoordinates(group).some(namesWeapon)));
}
