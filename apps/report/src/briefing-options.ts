import { type ConflictEvent, DatelineError } from "@dateline/schema";
import { type Marking, markings } from "./content.js";
import type { KindName } from "./kinds/kind.js";
import { kinds } from "./kinds.js";
import type { Since } from "./since.js";

/** What a briefing may be told about its content. */
export interface BriefingContentOptions {
  /** Default: `situation`, the overview of a period. */
  kind?: KindName;
  /** For a briefing on an incident: the event's id. Default: the use of force that most voices tell. */
  event?: string;
  /** For a briefing on an actor: its name, another name, part of one, or its id. Default: whoever is named most often as the doer. */
  actor?: string;
  /** The masthead. Default: the area, as in "Iraq and Syria: conflict briefing", or what the kind is about. */
  title?: string;
  /** Named in the slug line; it chooses no events. Default: the countries most told of. */
  area?: string;
  /** Number of the issue, as the slug line has it. */
  number?: string | number;
  /** Traffic Light Protocol 2.0; none by default. */
  marking?: Marking;
  /** First and last day covered, ISO, inclusive. Events that cannot lie within, or have no date, are left out. Default: what the data shows. */
  from?: string;
  to?: string;
  /** Chooses events otherwise than by date; what does not pass is as if it were not there. */
  select?: (event: ConflictEvent) => boolean;
  /** What `select` chooses, in words, as in "place: Erbil; type: assault". The method note says so. */
  selection?: string;
  /** What changed since an earlier dataset. */
  since?: Since;
  /** The command that makes the briefing again, with no path of the machine in it; it is printed. */
  command?: string;
}

/** Throws `report/invalid` for an option that is not one of its words: JavaScript and foreign programs can pass anything. */
export function checkContentOptions({ kind, marking, from, to }: BriefingContentOptions): void {
  oneOf("kind", kind, Object.keys(kinds));
  oneOf("marking", marking, markings);
  for (const [name, day] of Object.entries({ from, to })) {
    if (day === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)))) continue;
    throw new DatelineError("report/invalid", `"${day}" is no ISO day.`, { path: name, hint: "Give it as in 2024-01-28." });
  }
}

/** Throws `report/invalid` where a value is given that is not among the words. */
export function oneOf(name: string, value: string | undefined, words: readonly string[]): void {
  if (value === undefined || words.includes(value)) return;
  throw new DatelineError("report/invalid", `There is no ${name} "${value}".`, { path: name, hint: `Use one of ${words.join(", ")}.` });
}
