import { type ConflictEvent, type Standing, standing, standings } from "@dateline/schema";

/** How an event is drawn: by its standing, or as `prospective` where nothing has been done (threatened, planned, foiled). */
export type Form = Standing | "prospective";

/** The forms from firm to not done; charts stack, sort and list them in this order. */
export const forms = [...standings, "prospective"] as const satisfies readonly Form[];

const labels: Record<Form, string> = {
  confirmed: "Confirmed",
  unconfirmed: "Unconfirmed",
  claimed: "Claimed or alleged",
  contested: "Contested",
  denied: "Denied",
  prospective: "Threatened, planned or foiled",
};

const notDone: ReadonlySet<ConflictEvent["status"]> = new Set(["threatened", "planned", "foiled"]);

/** Returns the form that an event is drawn in, so that how sure it is survives print without colour. */
export function formOf(event: Pick<ConflictEvent, "status" | "attributions" | "contested">): Form {
  return notDone.has(event.status) ? "prospective" : standing(event);
}

/** Returns a form as legends word it. */
export function formLabel(form: Form): string {
  return labels[form];
}
