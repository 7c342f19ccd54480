import type { Attribution } from "@dateline/schema";
import { justifying } from "../attribute/reaction.js";
import { spokenByMouth as spoken } from "../attribute/voices.js";
import type { Context } from "../context.js";
import { actorOf, type Entity } from "../resolve/entity.js";
import type { Resolved, ResolvedVoice, Told } from "../stages/resolve.js";
import { isKin, mayCover } from "./compare.js";
import { evidenceAt } from "./evidence.js";
import { isSecondHand } from "./second-hand.js";

const stanceByMode: Readonly<Record<string, Attribution["stance"]>> = {
  condemnation: "condemns",
  accusation: "attributes",
  denial: "denies",
  rejection: "condemns",
  investigation: "attributes",
};
/** Of stances that one voice takes to one event, the telling ones first. */
const order: readonly Attribution["stance"][] = ["claims-responsibility", "denies", "condemns", "attributes", "confirms", "reports"];

/** A voice with the stance that it takes, all told. */
interface Settled {
  voice: ResolvedVoice;
  stance: Attribution["stance"];
}

/** A voice in the telling that gives it. */
interface Heard {
  voice: ResolvedVoice;
  told: Told;
}

/** Types whose event is somebody's own words; whoever speaks them is their voice. */
const bySpeech = new Set<Told["type"]>(["threaten", "accuse", "reject", "concede", "support", "request"]);

type Kinship = (a: Entity, b: Entity) => boolean;

/** Whether two are the same, or one answers for the other. */
const kinship =
  ({ actors }: Resolved, context: Context): Kinship =>
  (a, b) =>
    a.actorId === undefined || b.actorId === undefined ? keyOf(a) === keyOf(b) : isKin(a.actorId, b.actorId, actors, context.actors);

/** A doer that tells its own deed claims it; who names another doer attributes it; papers hand on; all others who tell it confirm it. */
function settle({ voice, told }: Heard, members: readonly Told[], resolved: Resolved, context: Context): Attribution["stance"] {
  if (voice.stance !== "confirms") return voice.stance;
  const { entity } = voice;
  if (told.status === "denied") return "denies";
  // A threat or a promise binds whoever makes it; who asks for something vouches for nothing.
  if (told.type === "request" || isSecondHand(entity, resolved, context)) return "reports";
  const isDoer = kinship(resolved, context);
  const kin = (other: Entity) => isDoer(other, entity);
  if (told.type !== "assault") return voice.avowed || told.type === "threaten" || doersOf(members).some(kin) ? "confirms" : "reports";
  const actor = actorOf(entity, resolved.actors, context.actors);
  // "Iran-backed militias" may be any of many; "US officials" are the state's.
  const isCategory = actor?.kind === "category" && !actor.relations.some(({ relation }) => relation === "official-of");
  if (!isCategory && doersOf(members).some(kin)) return "claims-responsibility";
  const claimed = told.speakers.some(({ stance }) => stance === "claims-responsibility");
  // What says only who did it ("it was carried out by …") names a doer however it is worded.
  const blames = told.supplement || told.roles.some(({ slot }) => slot === "blamed");
  const names = doersOf([told]).some(({ actorId, anaphoric }) => !anaphoric && (actorId !== undefined || blames));
  return names && !voice.avowed && !claimed && !tellsOwnLoss(told) ? "attributes" : "confirms";
}

const doersOf = (members: readonly Told[]): Entity[] =>
  members.flatMap(({ roles }) => roles.filter(({ role }) => role === "perpetrator" || role === "source").map(({ entity }) => entity));

/** "said that five of its members were killed": who tells it owns to a loss, and does not point at the doer. */
const tellsOwnLoss = ({ tolls }: Told) => tolls.some(({ group }) => group?.determiner === "possessive" || group?.of?.determiner === "possessive");

function attribution(voice: ResolvedVoice, stance: Attribution["stance"], resolved: Resolved, context: Context): Attribution {
  const { entity } = voice;
  // Words that belong to nobody but a body ("the statement") go by its name.
  const name = entity.name ?? (entity.actorId !== undefined && entity.label !== entity.text && isUtterance(entity, context) ? entity.label : undefined);
  return {
    stance,
    text: entity.text,
    ...(name === undefined ? {} : { name }),
    ...(entity.actorId === undefined ? {} : { actorId: entity.actorId as NonNullable<Attribution["actorId"]> }),
    evidence: [evidenceAt(resolved, voice)],
  };
}

const isUtterance = ({ text }: Entity, { lexicon: { speech } }: Context) => {
  const head = text.toLowerCase().split(" ").at(-1) ?? "";
  return speech.utterances.has(head) || speech.mouthpieces.has(head);
};

const keyOf = (entity: Entity) => entity.actorId ?? entity.label.toLowerCase();

/** "Iran-backed militias announced", then "the statement by the brigades": a sort of group that another voice of the same stance names more closely. */
function isNamedLater(one: Settled, all: readonly Settled[], { actors }: Resolved, { actors: table }: Context): boolean {
  const sort = actorOf(one.voice.entity, actors, table);
  if (sort?.kind !== "category" || sort.relations.every(({ relation }) => relation !== "backed-by")) return false;
  return all.some(({ stance, voice }) => {
    const other = actorOf(voice.entity, actors, table);
    return stance === one.stance && other?.kind === "armed-group" && mayCover(sort, other);
  });
}

/** Headlines and captions name loosely whom the text names in full. */
const abridges = ({ sentence }: Told, { sentences }: Resolved) => ["title", "caption"].includes(sentences[sentence]?.sentence.blockKind ?? "");

/** Whoever threatens, accuses or asks is the voice of it. */
function ownWords(told: Told): Heard[] {
  // "our forces blame them", said their spokesman: the mouthpiece is the voice.
  if (told.speakers.some(({ rule }) => rule === spoken)) return [];
  return told.roles
    .filter(({ role }) => role === "source")
    .map(({ entity }) => ({
      voice: { stance: stanceByMode[told.mode] ?? "confirms", avowed: true, entity, start: entity.start, end: entity.end, rule: "voice/speaker" },
      told,
    }));
}

/** Returns who says what of a report's event: each voice once for each stance, one that claims not listed as confirming too. */
export function attributionsOf(members: readonly Told[], resolved: Resolved, context: Context): Attribution[] {
  const [first] = members;
  const own = first === undefined || !bySpeech.has(first.type) ? [] : members.flatMap(ownWords);
  const isSame = kinship(resolved, context);
  // Who justifies an act owns to it, if it is theirs; others only approve.
  const isTold = ({ rule, entity }: ResolvedVoice) => rule !== justifying || doersOf(members).some((doer) => isSame(doer, entity));
  const heard = [...own, ...members.flatMap((told) => told.speakers.filter(isTold).map((voice): Heard => ({ voice, told })))];
  const inBody = heard.filter(({ told }) => !abridges(told, resolved));
  const settled = (inBody.length > 0 ? inBody : heard)
    .map((one): Settled => ({ voice: one.voice, stance: settle(one, members, resolved, context) }))
    .sort((a, b) => order.indexOf(a.stance) - order.indexOf(b.stance) || a.voice.start - b.voice.start);
  const seen = new Map<string, Set<Attribution["stance"]>>();
  return settled.flatMap((one) => {
    if (isNamedLater(one, settled, resolved, context)) return [];
    const { voice, stance } = one;
    const stances = seen.get(keyOf(voice.entity)) ?? new Set();
    seen.set(keyOf(voice.entity), stances);
    const isOwn = first !== undefined && bySpeech.has(first.type);
    const weaker = (isOwn || stance === "confirms" || stance === "reports") && stances.size > 0;
    if (stances.has(stance) || weaker) return [];
    stances.add(stance);
    return [attribution(voice, stance, resolved, context)];
  });
}
