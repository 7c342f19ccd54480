import type { EventTypeSpec } from "../../event/event-type.js";
import { coreTypes } from "../../event.js";
import type { CodecEvent, EncodeOptions } from "../codec.js";
import { type Country, countryOfCode } from "../countries/countries.js";
import { spanDays } from "../rows/days.js";
import type { EventSources } from "../rows/event-sources.js";
import { listCell } from "../rows/list-cell.js";
import { type LeftOut, leftOut, type WrittenRow } from "../rows/written-row.js";
import type { UcdpColumn } from "./columns.js";
import { type Deaths, deathsOf } from "./deaths.js";
import { whereCodes } from "./read-place.js";
import { type UcdpSides, ucdpSides } from "./sides.js";

type Row = Record<UcdpColumn, string | number>;

/** Returns an event as a row, or why it has none. */
export function writeUcdpRow(event: CodecEvent, sources: EventSources, model: EncodeOptions["model"]): WrittenRow<UcdpColumn> {
  const { status, place } = event;
  if (status !== "occurred" && status !== "ongoing") return leftOut("status", `it is told as ${status}, and rows are of what occurred`);
  if (!isForce(event, model)) return leftOut("type", `${event.type} is no use of force`);
  const deaths = deathsOf(event.casualties);
  if (deaths === undefined) return leftOut("casualties", "no death, no event");
  const dated = datedAs(event);
  if ("reason" in dated) return dated;
  if (place === null) return leftOut("place", "it has no place, and a row must have one");
  const country = countryOfCode(place.country);
  if (country === undefined) return leftOut("place.country", "a row must name a country, and none that is known is told");
  if (place.latitude === undefined || place.longitude === undefined) return leftOut("place.latitude", "a row must have a point, and the place has none");
  const sides = ucdpSides(event, sources.actorOf);
  if (sides === undefined) return leftOut("participants", "a row must name a side, and in one-sided violence who did it; the event does not");
  return {
    row: {
      ...unknown,
      ...idCells(event, dated),
      ...sideCells(sides),
      ...sourceCells(event, sources),
      ...placeCells(place, country, place.latitude, place.longitude),
      ...dated,
      ...deathCells(deaths, sides),
    },
  };
}

/** What nobody but the makers of UCDP's data can say. */
const unknown = {
  active_year: "",
  code_status: "",
  conflict_dset_id: "",
  conflict_new_id: "",
  conflict_name: "",
  dyad_dset_id: "",
  dyad_new_id: "",
  side_a_dset_id: "",
  side_a_new_id: "",
  side_b_dset_id: "",
  side_b_new_id: "",
} as const satisfies Partial<Row>;

function isForce({ type }: CodecEvent, model: EncodeOptions["model"]): boolean {
  const types: readonly EventTypeSpec[] = model?.types ?? coreTypes;
  return types.find((one) => one.type === type)?.quadrant === "material-conflict";
}

/** Ids are numbers there: the first 48 bits of ours, which stands whole in `relid`. */
const idCells = ({ id }: CodecEvent, { date_start }: Pick<Row, "date_start">) => ({
  id: Number.parseInt(id.slice(2, 14), 16),
  relid: id,
  year: Number(String(date_start).slice(0, 4)),
});

const precisions = [
  { most: 1, code: 1 },
  { most: 6, code: 2 },
  { most: 7, code: 3 },
  { most: 31, code: 4 },
  { most: 366, code: 5 },
] as const;

function datedAs({ time, count }: CodecEvent): Pick<Row, "date_prec" | "date_start" | "date_end" | "event_clarity"> | LeftOut {
  if (time === null || time.start === null || time.end === null) return leftOut("time", "it has no date, and a row must have one");
  const days = spanDays(time.start, time.end);
  const fits = precisions.find(({ most }) => days <= most);
  if (fits === undefined || days < 1) return leftOut("time", "nothing vaguer than a year has a row");
  const isLumped = count !== undefined || time.edtf === `${time.start}/${time.end}`;
  return { date_prec: fits.code, date_start: time.start, date_end: time.end, event_clarity: isLumped ? 2 : 1 };
}

function sideCells({ violence, a, b }: UcdpSides) {
  const dyad = [a.name, b.name].filter((name) => name !== "").join(" - ");
  return { type_of_violence: violence ?? "", dyad_name: dyad, side_a: a.name, side_b: b.name, gwnoa: a.gwno ?? "", gwnob: b.gwno ?? "" };
}

function sourceCells(event: CodecEvent, { documentsOf }: EventSources) {
  const documents = documentsOf(event);
  const list = (values: readonly (string | null | undefined)[]) => listCell([...new Set(values.flatMap((value) => value ?? []))]);
  const articles = documents.map(({ publisher, published, title }) => [publisher, published?.start, title].filter((part) => part != null).join(", "));
  return {
    number_of_sources: documents.length === 0 ? "" : documents.length,
    source_article: list(articles),
    source_office: list(documents.map(({ publisher }) => publisher)),
    source_date: list(documents.map(({ published }) => published?.start)),
    source_headline: list(documents.map(({ title }) => title)),
    source_original: listCell(event.voices),
  };
}

function placeCells(
  { name, text, kind, precision, admin1 = "", admin2 = "" }: NonNullable<CodecEvent["place"]>,
  country: Country,
  latitude: number,
  longitude: number,
) {
  const byKind = whereCodes.findIndex((code) => code.kind === kind && kind !== "other");
  const code = byKind === -1 ? whereCodes.findIndex((one) => one.kind === "other" && one.precision === precision) : byKind;
  return {
    where_prec: code + 1,
    where_coordinates: name,
    where_description: text ?? name,
    adm_1: admin1,
    adm_2: admin2,
    latitude,
    longitude,
    geom_wkt: `POINT (${longitude} ${latitude})`,
    priogrid_gid: gridCell(latitude, longitude),
    country: country.name,
    country_id: country.gwno === 0 ? "" : country.gwno,
    region: country.ucdpRegion,
  };
}

/** PRIO-GRID: cells of half a degree, counted from 1 at 90° south, 180° west, eastward and then northward. */
function gridCell(latitude: number, longitude: number): number {
  const row = Math.min(Math.floor((latitude + 90) * 2), 359);
  const column = Math.min(Math.floor((longitude + 180) * 2), 719);
  return row * 720 + column + 1;
}

/** In one-sided violence the other side is civilians, so combatants who died are of the first. */
function deathCells({ low, best, high, civilians, combatants }: Deaths, { violence }: UcdpSides) {
  const ofFirst = violence === 3 ? combatants : 0;
  return { deaths_a: ofFirst, deaths_b: 0, deaths_civilians: civilians, deaths_unknown: best - civilians - ofFirst, best, high, low };
}
