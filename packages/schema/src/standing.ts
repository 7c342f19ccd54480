import type { ConflictEvent } from "./model.js";

/** How an event stands among those who speak of it. */
export type Standing = "confirmed" | "claimed" | "contested" | "denied" | "unconfirmed";

/** The standings, from firm to denied; charts and tables keep this order. */
export const standings = ["confirmed", "unconfirmed", "claimed", "contested", "denied"] as const satisfies readonly Standing[];

type Judged = Pick<ConflictEvent, "status" | "attributions" | "contested">;

const voiceKey = (voice: { actorId?: string | undefined; name?: string | undefined; text: string }) => voice.actorId ?? voice.name ?? voice.text;

/**
 * Returns how an event stands: `denied` if the text tells it as denied; `contested` if voices differ on more than its toll;
 * `claimed` if it is known from a claim or an allegation alone; `confirmed` if it occurred and a voice that is not a claimant
 * confirms it; else `unconfirmed`. A disputed toll alone does not make an event contested: tolls are shown as ranges.
 */
export function standing(event: Judged): Standing {
  if (event.status === "denied") return "denied";
  if (event.contested.some((contest) => contest.field !== "casualties")) return "contested";
  const claimants = new Set(event.attributions.filter((a) => a.stance === "claims-responsibility").map(voiceKey));
  const confirmed = event.attributions.some((a) => a.stance === "confirms" && !claimants.has(voiceKey(a)));
  if (event.status === "claimed" || event.status === "alleged") return "claimed";
  return event.status === "occurred" && confirmed ? "confirmed" : "unconfirmed";
}
