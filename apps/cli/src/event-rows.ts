import { type ConflictEvent, type Standing, standing } from "@dateline/schema";
import type { PaintStanding } from "./style.js";
import { type ActorNames, actorWords, modeWords } from "./wording/event-words.js";
import { timeWords } from "./wording/time-words.js";
import { tollWords } from "./wording/toll-words.js";
import { cutText, fitText, pageWidth, plainText, textWidth } from "./wrap-text.js";

interface RowsOptions {
  /** The ids of the whole dataset: what is shown of one must tell it from all. */
  allIds: readonly string[];
  names: ActorNames;
  paint: PaintStanding;
  /** Columns of the terminal; rows are never wider than 120. */
  width: number;
}

const widestRow = 120;
const widestDate = 20;
const gap = "  ";

interface Row {
  id: string;
  when: string;
  event: ConflictEvent;
  standing: Standing;
}

/**
 * Returns one event a line: the beginning of its id that tells it from all others, when, what, where, who to whom, the gravest toll, and how it stands.
 * Names are cut to make room; numbers never are, since a number cut is another number.
 */
export function eventRows(events: readonly ConflictEvent[], { allIds, names, paint, width }: RowsOptions): string {
  const idLength = distinctLength(allIds.map((id) => id.slice(2)));
  const rows = events.map((event): Row => ({ id: event.id.slice(2, 2 + idLength), when: timeWords(event.time), event, standing: standing(event) }));
  const whenWidth = Math.min(widestDate, widestOf(rows.map(({ when }) => when)));
  const standingWidth = widestOf(rows.map((row) => row.standing));
  const whatWidth = Math.min(Math.max(width, pageWidth), widestRow) - idLength - whenWidth - standingWidth - 3 * gap.length;
  const lines = rows.map((row) => {
    const when = cutText(row.when, whenWidth).padStart(whenWidth);
    return [row.id, when, fitText(happening(row.event, names, whatWidth), whatWidth), paint(row.standing, row.standing)].join(gap);
  });
  return lines.map((line) => `${line}\n`).join("");
}

const widestOf = (texts: readonly string[]) => Math.max(0, ...texts.map(textWidth));

/** A name cut shorter than this tells nothing. */
const shortestName = 5;

/** What happened in one phrase, as in "Drone attack, Port Almar: Northern Front > fuel depot, 3 dead". */
function happening(event: ConflictEvent, names: ActorNames, width: number): string {
  const what = modeWords(event.mode).replace(/,.*/, "");
  const toll = tollWords(event);
  const end = toll === "" ? "" : `, ${toll}`;
  const where = event.place === null ? "" : `, ${cutText(plainText(event.place.name), Math.floor(width / 3))}`;
  const start = cutText(what + where, width - textWidth(end));
  return start + actorsText(actorWords(event, names), width - textWidth(start) - textWidth(end)) + end;
}

/** Where both sides are named each may take half of the room, and what the other leaves; where one is, the sign says which. */
function actorsText({ doer, other }: { doer?: string; other?: string }, width: number): string {
  const sign = other === undefined ? "" : " > ";
  const colon = doer === undefined ? "" : ": ";
  const room = width - sign.length - colon.length;
  const sides = [doer, other].filter((one) => one !== undefined);
  if (room < shortestName * sides.length || sides.length === 0) return "";
  const doerText = cutText(doer ?? "", Math.max(Math.floor(room / sides.length), room - textWidth(other ?? "")));
  return colon + doerText + sign + cutText(other ?? "", room - textWidth(doerText));
}

const fewestDigits = 4;

/** The least number of digits by which all ids differ. */
export function distinctLength(ids: readonly string[]): number {
  for (let length = fewestDigits; ; length += 1) {
    if (new Set(ids.map((id) => id.slice(0, length))).size === new Set(ids).size) return length;
  }
}
