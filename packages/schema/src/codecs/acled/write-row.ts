import type { ModeSpec } from "../../event/mode.js";
import { coreModes } from "../../event/modes.js";
import type { CodecEvent, EncodeOptions } from "../codec.js";
import { type Country, countryOfCode } from "../countries/countries.js";
import { midDay, spanDays } from "../rows/days.js";
import { type EventSources, outletsOf, shortAccount } from "../rows/event-sources.js";
import { listCell } from "../rows/list-cell.js";
import { type LeftOut, leftOut, type WrittenRow } from "../rows/written-row.js";
import type { AcledColumn } from "./columns.js";
import { crowdSizeTag } from "./crowd-size.js";
import { fatalitiesOf } from "./fatalities.js";
import { type Sides, sideCells, sidesOf } from "./parties.js";
import { disrupted, isAgainstCivilians, isDemonstration, isRemote, type SubEvent, subEventOf } from "./sub-events.js";

/** What a row says when, as ACLED dates it. */
interface Dated {
  date: string;
  precision: 1 | 2 | 3;
}

/** Returns an event as a row, or why it has none. */
export function writeAcledRow(event: CodecEvent, sources: EventSources, model: EncodeOptions["model"]): WrittenRow<AcledColumn> {
  const coded = codedAs(event, model);
  if ("reason" in coded) return coded;
  const dated = datedAs(event.time);
  if ("reason" in dated) return dated;
  const { place } = event;
  const country = countryOfCode(place?.country);
  if (place === null) return leftOut("place", "it has no place, and a row must have one");
  if (place.kind === "country") return leftOut("place", "nothing vaguer than a province has a row");
  if (country === undefined) return leftOut("place.country", "a row must name a country, and none that is known is told");
  if (place.latitude === undefined || place.longitude === undefined) return leftOut("place.latitude", "a row must have a point, and the place has none");
  const sides = sidesOf(event, { subEvent: coded.subEvent, country, actorOf: sources.actorOf });
  if (sides === undefined) return leftOut("participants", "a row must name an actor, and the event has none");
  return {
    row: {
      event_id_cnty: event.id,
      event_date: dated.date,
      year: Number(dated.date.slice(0, 4)),
      time_precision: dated.precision,
      disorder_type: coded.subEvent.disorderType,
      event_type: coded.subEvent.eventType,
      sub_event_type: coded.name,
      ...sideCells(sides),
      civilian_targeting: areTargets(event, coded.subEvent, sides) ? "Civilians targeted" : "",
      ...placeCells(place, country),
      latitude: rounded(place.latitude),
      longitude: rounded(place.longitude),
      geo_precision: place.precision,
      source: listCell(outletsOf(event, sources)),
      source_scale: "",
      notes: shortAccount(event, sources),
      fatalities: fatalitiesOf(event.casualties),
      tags: crowdTag(event, coded.subEvent),
      timestamp: "",
    },
  };
}

type Coded = { name: string; subEvent: SubEvent } | LeftOut;

/** The sub-event type: that of the mode; for an attack that was foiled, that of weapons which did no harm. */
function codedAs({ mode, status }: CodecEvent, model: EncodeOptions["model"]): Coded {
  const modes: Readonly<Record<string, ModeSpec>> = model?.modes ?? coreModes;
  const name = Object.hasOwn(modes, mode) ? modes[mode]?.acled : undefined;
  if (name === undefined) return leftOut("mode", `ACLED codes no act such as ${mode}`);
  const subEvent = subEventOf(name);
  if (subEvent === undefined) return leftOut("mode", `"${name}" is no sub-event type of ACLED`);
  if (status === "occurred" || status === "ongoing") return { name, subEvent };
  const foiled = status === "foiled" && isRemote(subEvent) ? subEventOf(disrupted) : undefined;
  return foiled === undefined ? leftOut("status", `it is told as ${status}, and rows are of what occurred`) : { name: disrupted, subEvent: foiled };
}

/** A week may be dated by its middle, and a month; what is vaguer may not. */
const precisions = [
  { most: 1, precision: 1 },
  { most: 7, precision: 2 },
  { most: 31, precision: 3 },
] as const;

function datedAs(time: CodecEvent["time"]): Dated | LeftOut {
  if (time === null || time.start === null || time.end === null) return leftOut("time", "it has no date, and a row must have one");
  const days = spanDays(time.start, time.end);
  const fits = precisions.find(({ most }) => days <= most);
  if (fits === undefined || days < 1) return leftOut("time", "nothing vaguer than a month has a row");
  return { date: midDay(time.start, time.end), precision: fits.precision };
}

function placeCells({ name, admin1 = "", admin2 = "" }: NonNullable<CodecEvent["place"]>, country: Country) {
  // Kosovo has a region, but no number of ISO's.
  return { iso: country.iso === 0 ? "" : country.iso, region: country.acledRegion, country: country.name, admin1, admin2, admin3: "", location: name };
}

/** Four decimals are as many as ACLED writes. */
const rounded = (degrees: number) => Number(degrees.toFixed(4));

function areTargets({ casualties }: CodecEvent, subEvent: SubEvent, { second }: Sides): boolean {
  if (isAgainstCivilians(subEvent)) return second?.type === 7;
  const sides = new Set(casualties.map(({ side }) => side));
  return subEvent.eventType !== "Battles" && sides.has("civilian") && !sides.has("combatant");
}

function crowdTag(event: CodecEvent, subEvent: SubEvent): string {
  return isDemonstration(subEvent) && "size" in event && event.size !== undefined ? crowdSizeTag(event.size) : "";
}
