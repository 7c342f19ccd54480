import type { ConflictEvent } from "@dateline/schema";
import { actOf } from "./event-subject.js";
import type { Names } from "./name.js";
import { capitalise, clip } from "./phrase.js";
import { placeName } from "./place.js";
import { timeInTable } from "./time.js";

/** Returns an event in a few words, as a title has it: "Drone attack, Kessim, Chad, 12 Mar 2031". Says nothing of who did it, or whether it happened. */
export function eventTitle(event: ConflictEvent, names: Names): string {
  const act = actOf(event, names).replace(/^(an?|the) /, "");
  const where = event.place === null ? "" : `, ${clip(placeName(event.place), 60)}`;
  const when = event.time === null || timeInTable(event.time) === "not stated" ? "" : `, ${timeInTable(event.time)}`;
  return capitalise(`${act}${where}${when}`);
}
