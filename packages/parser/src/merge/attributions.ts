import type { Attribution } from "@dateline/schema";
import type { Context } from "../context.js";
import { actorOf, type Entity } from "../resolve/entity.js";
import type { Resolved, ResolvedVoice, Told } from "../stages/resolve.js";
import { isKin } from "./compare.js";
import { evidenceAt } from "./evidence.js";

const stanceByMode: Readonly<Record<string, Attribution["stance"]>> = {
  condemnation: "condemns",
  accusation: "attributes",
  denial: "denies",
  rejection: "condemns",
  investigation: "attributes",
};
/** Of stances that one voice takes to one event, the telling ones first. */
const order: readonly Attribution["stance"][] = ["claims-responsibility", "denies", "condemns", "attributes", "confirms", "reports"];
const mediaWords = /\b(?:media|channels?|websites?|press|newspapers?|radio|television|agency|report|reports)\b/i;

/** A doer that tells its own deed claims it; a paper reports; all others who tell it as done confirm it. */
function settle(voice: ResolvedVoice, members: readonly Told[], resolved: Resolved, context: Context): Attribution["stance"] {
  if (voice.stance !== "confirms") return voice.stance;
  const actor = actorOf(voice.entity, resolved.actors, context.actors);
  if (actor?.kind === "media" || (actor === undefined && mediaWords.test(voice.entity.text))) return "reports";
  const doers = members.flatMap(({ roles }) => roles.filter(({ role }) => role === "perpetrator").map(({ entity }) => entity));
  const own = doers.some(
    (doer) =>
      doer.actorId !== undefined &&
      voice.entity.actorId !== undefined &&
      isKin(doer.actorId, voice.entity.actorId, resolved.actors, context.actors) &&
      actor?.kind !== "category",
  );
  return own ? "claims-responsibility" : "confirms";
}

function attribution(voice: ResolvedVoice, stance: Attribution["stance"], resolved: Resolved): Attribution {
  const { entity } = voice;
  return {
    stance,
    text: entity.text,
    ...(entity.name === undefined ? {} : { name: entity.name }),
    ...(entity.actorId === undefined ? {} : { actorId: entity.actorId as NonNullable<Attribution["actorId"]> }),
    evidence: [evidenceAt(resolved, voice)],
  };
}

const keyOf = (entity: Entity) => entity.actorId ?? entity.label.toLowerCase();

/** Returns who says what of a report's event: each voice once for each stance, one that claims not listed as confirming too. */
export function attributionsOf(members: readonly Told[], resolved: Resolved, context: Context): Attribution[] {
  const [first] = members;
  const own: ResolvedVoice[] =
    first === undefined || first.type === "assault"
      ? []
      : members.flatMap((told) =>
          told.roles
            .filter(({ role }) => role === "source")
            .map(({ entity }) => ({ stance: stanceByMode[told.mode] ?? "confirms", entity, start: entity.start, end: entity.end, rule: "voice/speaker" })),
        );
  const bySpeech = new Set(["threaten", "accuse", "reject", "concede", "support", "request"]);
  const voices = [...(first !== undefined && bySpeech.has(first.type) ? own : []), ...members.flatMap(({ speakers }) => speakers)];
  const settled = voices
    .map((voice) => ({ voice, stance: settle(voice, members, resolved, context) }))
    .sort((a, b) => order.indexOf(a.stance) - order.indexOf(b.stance) || a.voice.start - b.voice.start);
  const seen = new Map<string, Set<Attribution["stance"]>>();
  return settled.flatMap(({ voice, stance }) => {
    const stances = seen.get(keyOf(voice.entity)) ?? new Set();
    seen.set(keyOf(voice.entity), stances);
    const weaker = (stance === "confirms" || stance === "reports") && stances.size > 0;
    if (stances.has(stance) || weaker) return [];
    stances.add(stance);
    return [attribution(voice, stance, resolved)];
  });
}
