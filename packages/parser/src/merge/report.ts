import {
  type CoreMode,
  type DocumentId,
  type EventReport,
  type Participant,
  type Place,
  type Span,
  type Status,
  type Time,
  toEventId,
  toId,
  type Weapon,
} from "@dateline/schema";
import { refineMode } from "../assemble/modes.js";
import { hearing } from "../attribute/voices.js";
import type { Context } from "../context.js";
import { sha256 } from "../hash.js";
import { actorOf, type Entity } from "../resolve/entity.js";
import type { Resolved, ResolvedRole, Told } from "../stages/resolve.js";
import { attributionsOf } from "./attributions.js";
import { contestedOf } from "./contested.js";
import { sentenceEvidence } from "./evidence.js";
import type { Group } from "./groups.js";
import { isSecondHand } from "./second-hand.js";
import { nameAsWritten } from "./spelling.js";
import { casualtiesOf } from "./tolls.js";

/** The mode that all tellings together give: a special one before a general, weapons taken into account. */
function modeOf(members: readonly Told[]): CoreMode {
  const kinds = new Set(members.flatMap(({ weapons }) => weapons.map(({ kind }) => kind)));
  const [first] = members;
  const special = members.find(({ mode }) => mode !== "attack-unspecified");
  if (first === undefined) return "attack-unspecified";
  return special === undefined ? refineMode(first.mode, kinds, first.frame.lemma) : special.mode;
}

const isOne = (a: Entity, b: Entity) => (a.actorId === undefined ? a.label === b.label : a.actorId === b.actorId);

/** "the Desert Front": an armed group by the last word of its name. */
const isCalledGroup = (text: string, { lexicon: { reference } }: Context) => reference.groups.has(text.toLowerCase().split(/\s+/).at(-1) ?? "");

/** Whether a voice is an armed group that tells its own deed: a claim, however it is worded. */
function isOwnDeed({ entity }: Told["speakers"][number], tellings: readonly Told[], resolved: Resolved, context: Context): boolean {
  const actor = actorOf(entity, resolved.actors, context.actors);
  const isArmed = actor === undefined ? isCalledGroup(entity.text, context) : actor.kind === "armed-group" || actor.kind === "category";
  return isArmed && tellings.some(({ roles }) => roles.some(({ role, entity: doer }) => role === "perpetrator" && isOne(doer, entity)));
}

/** Whether a telling comes by way of a paper or a nameless source, citing others or not. */
const isHandedOn = ({ speakers }: Told, resolved: Resolved, context: Context) =>
  speakers.some(({ stance, rule }) => stance === "reports" && rule !== hearing) ||
  (speakers.length > 0 && speakers.every(({ entity }) => isSecondHand(entity, resolved, context)));

/** Whether a voice bears out what others claim: neither one of them nor one that only hands on. */
const vouches = ({ stance, entity }: Told["speakers"][number], claimants: ReadonlySet<string>, resolved: Resolved, context: Context) =>
  stance === "confirms" && !claimants.has(entity.label) && !isSecondHand(entity, resolved, context);

/** Whether a telling only goes back to an act, in the words of the text. */
const isRecalled = ({ group, reference, speakers, tolls }: Told) => group !== null && reference === "definite" && speakers.length === 0 && tolls.length === 0;

/** Who claims an act in a telling: whoever says so, and its doer, who bears out nothing by telling it. */
const claimantsIn = ({ roles, speakers, status }: Told): string[] => [
  ...speakers.filter(({ stance }) => stance === "claims-responsibility").map(({ entity }) => entity.label),
  ...(status === "claimed" ? roles.filter(({ role }) => role === "perpetrator").map(({ entity }) => entity.label) : []),
];

/** A claim stays a claim unless somebody else, or the text itself outside its headline, tells the deed as done. */
function statusOf(members: readonly Told[], resolved: Resolved, context: Context): Status {
  const body = members.filter((told) => !["title", "caption"].includes(resolved.sentences[told.sentence]?.sentence.blockKind ?? ""));
  const tellings = body.length > 0 ? body : members;
  // What only takes a stance to the act does not tell it once more.
  const accounts = tellings.filter(({ supplement }) => !supplement);
  const statuses = new Set(tellings.filter(({ supplement, status }) => !supplement || status === "claimed").map(({ status }) => status));
  const claimants = new Set(tellings.flatMap(claimantsIn));
  const confirmed = tellings.some((told) => told.speakers.some((voice) => vouches(voice, claimants, resolved, context)));
  if (statuses.has("claimed"))
    return confirmed || tellings.some(({ status, asserted, reference }) => status === "occurred" && asserted && reference !== "definite")
      ? "occurred"
      : "claimed";
  if (statuses.has("occurred") && accounts.every((told) => !told.asserted && isHandedOn(told, resolved, context))) return "alleged";
  if (
    statuses.has("occurred") &&
    // "No word on the attack": what is only spoken of again tells nothing more.
    (accounts.every(isRecalled) ? accounts : accounts.filter((told) => !isRecalled(told))).every(
      (told) =>
        told.type === "assault" && !told.asserted && told.speakers.length > 0 && told.speakers.every((voice) => isOwnDeed(voice, tellings, resolved, context)),
    )
  )
    return "claimed";
  for (const status of ["ongoing", "occurred", "foiled", "alleged", "threatened", "planned", "denied"] as const) if (statuses.has(status)) return status;
  return "occurred";
}

/** All parts that tellings give; who is only called by the deed ("the attackers") is left out where others are told to have done it. */
function partsIn(members: readonly Told[]): readonly ResolvedRole[] {
  const parts = members.flatMap(({ roles }) => roles);
  const byDeed = ({ slot }: ResolvedRole) => slot === "called-by-deed";
  return parts.some((part) => part.role === "perpetrator" && !byDeed(part)) ? parts.filter((part) => !byDeed(part)) : parts;
}

function participantsOf(members: readonly Told[], spellings: ReadonlyMap<string, string>, context: Context): Participant[] {
  const found: Participant[] = [];
  for (const { role, entity } of partsIn(members)) {
    const name = nameAsWritten(entity, spellings, context);
    const same = found.some(
      (other) =>
        other.role === role &&
        // "Ana Ruiz Paz", then "Ruiz".
        ((entity.kind === "person" && name !== undefined && other.name === name) ||
          (entity.actorId !== undefined
            ? other.actorId === entity.actorId && (other.kind === entity.kind || entity.anaphoric) && (other.name ?? entity.name) === other.name
            : other.text.toLowerCase() === entity.text.toLowerCase())),
    );
    if (same || entity.text === "") continue;
    const { kind, text, actorId, start, end } = entity;
    found.push({
      role,
      kind,
      text,
      ...(name === undefined ? {} : { name }),
      ...(actorId === undefined ? {} : { actorId: actorId as NonNullable<Participant["actorId"]> }),
      start,
      end,
    });
  }
  return found;
}

function weaponsOf(members: readonly Told[], resolved: Resolved): Weapon[] {
  const seen = new Set<string>();
  const isNamed = members.some(({ weapons }) => weapons.some(({ kind, rule }) => rule === "weapon/name" && kind !== "aircraft"));
  return members.flatMap(({ weapons }) =>
    weapons.flatMap(({ kind, rule, start, end }) => {
      // "bombed with rockets": a verb says with what only where no noun does.
      if (isNamed && rule !== "weapon/name") return [];
      const text = resolved.document.text.slice(start, end);
      const key = `${kind}/${text.toLowerCase()}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ kind, text, start, end }];
    }),
  );
}

function confidenceOf(
  report: { time: Time | null; place: Place | null; participants: readonly Participant[]; status: Status },
  members: readonly Told[],
): { confidence: EventReport["confidence"]; reasons: string[] } {
  const reasons: string[] = [];
  if (report.time === null) reasons.push("the text gives no date for it");
  else if (report.time.precision !== "day") reasons.push(`the date is known to the ${report.time.precision} only`);
  if (report.place === null) reasons.push("the text gives no place for it");
  if (!report.participants.some(({ role }) => role === "perpetrator" || role === "source")) reasons.push("no doer is named");
  const voices = new Set(members.flatMap(({ speakers }) => speakers.map(({ entity }) => entity.label)));
  if (voices.size > 1) reasons.unshift(`${voices.size} voices in the text speak of it`);
  const missing = reasons.length - (voices.size > 1 ? 1 : 0);
  const confidence = missing === 0 && voices.size > 1 ? "high" : missing >= 2 ? "low" : "moderate";
  return { confidence, reasons: reasons.length === 0 ? ["date, place and doer are told"] : reasons };
}

/** What of an event is settled by the document as a whole: its day, its place, the known events that gave the day, how names are written. */
export interface Settled {
  time: Time | null;
  place: Place | null;
  known: readonly string[];
  /** How the document writes the names of its actors, by actor id. */
  spellings: ReadonlyMap<string, string>;
}

/** Returns the id of a document's report of a trigger; `part` counts where one trigger tells several events. */
export function reportId(documentId: DocumentId, { start, end }: Span, type: EventReport["type"], part: number | undefined): EventReport["id"] {
  return toId("report", sha256(`${documentId}/${start}/${end}${part === undefined ? "" : `/${part}`}/${type}`));
}

/** Returns the report of a group of tellings: the best value of each field, its evidence, and what is told in two ways. */
export function buildReport(group: Group, { time, place, known, spellings }: Settled, resolved: Resolved, context: Context): EventReport {
  const { members } = group;
  const [first] = members;
  if (first === undefined) throw new RangeError("A group has at least one telling.");
  const id = reportId(resolved.document.id, first.trigger, first.type, group.part);
  const casualties = casualtiesOf(members, resolved, context);
  const status = statusOf(members, resolved, context);
  const participants = participantsOf(members, spellings, context);
  const count = members.find((told) => told.count !== null && told.count.max !== 1)?.count;
  const report = {
    id,
    documentId: resolved.document.id,
    eventId: toEventId(id),
    type: first.type,
    mode: modeOf(members),
    status,
    ...(count == null ? {} : { count: { min: count.min, max: count.max } }),
    time,
    place,
    participants,
    weapons: weaponsOf(members, resolved),
    casualties,
    attributions: attributionsOf(members, resolved, context),
    contested: contestedOf(members, casualties, resolved, context),
    ...confidenceOf({ time, place, participants, status }, members),
    explanation: [
      ...members.flatMap(({ explanation }) => [...explanation]),
      ...known.map((id) => ({ stage: "resolve" as const, rule: `chronology/${id}`, field: "time" })),
    ],
    evidence: sentenceEvidence(
      resolved,
      members.map(({ sentence }) => sentence),
    ),
  };
  // A report is one of a union over its type, and its type is only known to be some core type here. Modes and roles come from the
  // frame of that type; records are checked when a dataset is written.
  return report as EventReport;
}
