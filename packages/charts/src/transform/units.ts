import type { ConflictEvent, EventId } from "@dateline/schema";
import { type Form, formOf, forms } from "../form.js";
import { type Act, actOf, acts } from "../vocabulary.js";

/** A stretch of a bar, `from` to `to` in incidents, all of one form and kind of act. */
export interface Unit {
  from: number;
  to: number;
  form: Form;
  act: Act;
  /** Whether it is under way. */
  open: boolean;
  events: readonly ConflictEvent[];
}

/**
 * Returns the events as stretches from zero up: firm ones first, then by kind of act.
 * One stretch an incident while `merge` is false; else neighbours alike become one, for bars too dense to count by eye.
 */
export function toUnits(events: readonly ConflictEvent[], merge: boolean): Unit[] {
  const units = events.map((event) => ({ form: formOf(event), act: actOf(event), open: event.status === "ongoing", events: [event] }));
  units.sort((a, b) => forms.indexOf(a.form) - forms.indexOf(b.form) || acts.indexOf(a.act) - acts.indexOf(b.act) || Number(a.open) - Number(b.open));
  const stretches: Unit[] = [];
  for (const unit of units) {
    const last = stretches.at(-1);
    const from = last?.to ?? 0;
    if (merge && last?.form === unit.form && last.act === unit.act) {
      stretches[stretches.length - 1] = { ...last, open: false, to: from + 1, events: [...last.events, ...unit.events] };
    } else stretches.push({ ...unit, from, to: from + 1 });
  }
  return stretches;
}

/** Returns the ids of a stretch's events, as `data-events` carries them. */
export function eventIds(events: readonly { id: EventId }[]): string {
  return events.map(({ id }) => id).join(" ");
}
