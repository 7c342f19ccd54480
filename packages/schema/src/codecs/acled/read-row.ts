import type { Attribution, Casualty } from "../../event/details.js";
import type { Participant } from "../../model.js";
import type { Place } from "../../place.js";
import type { Time } from "../../time.js";
import { type Country, countryOfIso, countryOfName } from "../countries/countries.js";
import { addDays, monthEnd } from "../rows/days.js";
import type { RowDescription, RowFormat, RowReport } from "../rows/row-format.js";
import { badValue, codeOf, day, degrees, type RowReader, wholeNumber } from "../rows/row-values.js";
import { actorsOf, participantsOf } from "./actors.js";
import { acledRequired } from "./columns.js";
import { crowdSize } from "./crowd-size.js";
import { isAgainstCivilians, isDemonstration, type SubEvent, subEventOf } from "./sub-events.js";

/** How a row of ACLED's shape is read. */
export const acledRows: RowFormat = {
  name: "acled",
  title: "ACLED",
  required: acledRequired,
  idColumn: "event_id_cnty",
  describe,
  read,
  actors: actorsOf,
};

function describe(row: RowReader): RowDescription {
  const title = [row.value("sub_event_type"), row.value("location")].filter((part) => part !== "").join(", ");
  const outlets = row.entries("source").map(({ name }) => name);
  return { ...(title === "" ? {} : { title }), ...(outlets.length === 0 ? {} : { publisher: outlets.join("; ") }), published: uploaded(row) };
}

/** The day on which the row was last put up; UTC, since the column counts seconds. */
function uploaded(row: RowReader): Time | null {
  const seconds = /^\d{9,10}$/.test(row.value("timestamp")) ? Number(row.value("timestamp")) : 0;
  if (seconds === 0) return null;
  const iso = new Date(seconds * 1000).toISOString().slice(0, 10);
  return { edtf: iso, start: iso, end: iso, precision: "day", basis: "stated", evidence: row.evidence("timestamp") };
}

function read(row: RowReader): RowReport | undefined {
  const subEvent = subEventOf(row.value("sub_event_type")) ?? badValue(row, "sub_event_type", "sub-event type of ACLED");
  const time = timeOf(row);
  if (row.words("actor1") === undefined) badValue(row, "actor1", "actor");
  if (row.words("event_id_cnty") === undefined) badValue(row, "event_id_cnty", "id");
  if (subEvent?.act === undefined) {
    if (subEvent !== undefined) row.notes.push(noCounterpart(row));
    return undefined;
  }
  if (time === undefined || row.words("actor1") === undefined || row.words("event_id_cnty") === undefined) return undefined;
  const size = subEvent.act.type === "protest" ? crowdSize(row) : undefined;
  return {
    act: subEvent.act,
    time,
    place: placeOf(row),
    participants: participantsOf(row, rolesIn(subEvent)),
    casualties: casualtiesOf(row),
    attributions: row.entries("source").map(attribution(row)),
    ...(size === undefined ? {} : { size }),
    settled: [
      ["mode", "sub_event_type"],
      ["time", "event_date"],
      ["place", "location"],
      ["participants", "actor1"],
      ["casualties", "fatalities"],
    ],
    evidence: row.evidence(row.words("notes") === undefined ? "sub_event_type" : "notes"),
    sources: row.entries("source").length,
  };
}

const noCounterpart = (row: RowReader): RowReader["notes"][number] => ({
  code: "import/no-counterpart",
  column: "sub_event_type",
  message: `"${row.value("sub_event_type")}" may be any act, so the row gives no account.`,
  hint: "Read its notes; where they tell an act that the schema knows, add the account with `dateline correct DATASET add`.",
});

/** The order of the actors tells who did it to whom in acts against civilians alone; a crowd that acts comes first too. */
function rolesIn(subEvent: SubEvent): readonly [Participant["role"], Participant["role"]] {
  if (isAgainstCivilians(subEvent)) return ["perpetrator", "victim"];
  return isDemonstration(subEvent) ? ["perpetrator", "other"] : ["other", "other"];
}

/** The days that a date stands for: itself; the week that it is the middle of; the month that it lies in. */
function timeOf(row: RowReader): Time | undefined {
  const date = day(row, "event_date");
  const precision = codeOf(row, "time_precision", 3);
  if (date === undefined || precision === undefined) return undefined;
  const shared = { basis: "stated", text: row.words("event_date")?.text ?? date, evidence: row.evidence("event_date", "time_precision") } as const;
  if (precision === 1) return { edtf: date, start: date, end: date, precision: "day", ...shared };
  if (precision === 3) return { edtf: `${date.slice(0, 7)}-XX`, start: `${date.slice(0, 7)}-01`, end: monthEnd(date), precision: "month", ...shared };
  const [start, end] = [addDays(date, -3), addDays(date, 3)];
  return { edtf: `[${start}..${end}]`, start, end, precision: "week", ...shared };
}

function placeOf(row: RowReader): Place | null {
  const precision = codeOf(row, "geo_precision", 3);
  const [latitude, longitude] = [degrees(row, "latitude", 90), degrees(row, "longitude", 180)];
  const name = row.words("location");
  if (name === undefined || precision === undefined) return null;
  const country = countryOf(row);
  const [admin1, admin2] = [row.value("admin1"), row.value("admin2")];
  return {
    name: name.name,
    // A code of 3 says that a region is meant; what sort of place another is, no column tells.
    kind: precision === 3 ? "region" : "other",
    ...(admin1 === "" ? {} : { admin1 }),
    ...(admin2 === "" ? {} : { admin2 }),
    ...(country === undefined ? {} : { country: country.alpha2 }),
    ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
    precision,
    text: name.text,
    evidence: row.evidence("location", "admin1", "country", "latitude", "longitude", "geo_precision"),
  };
}

function countryOf(row: RowReader): Country | undefined {
  const iso = row.value("iso");
  const country = (/^\d{1,3}$/.test(iso) ? countryOfIso(Number(iso)) : undefined) ?? countryOfName(row.value("country"));
  return country ?? badValue(row, "country", "country that is known here");
}

/** The column holds the lowest figure that is credible, and 0 for none and for not known; so the number bounds the dead from below. */
function casualtiesOf(row: RowReader): Casualty[] {
  const dead = wholeNumber(row, "fatalities");
  const words = row.words("fatalities");
  if (dead === undefined || dead === 0 || words === undefined) return [];
  return [{ outcome: "killed", min: dead, max: null, best: dead, approximate: false, text: words.text, evidence: row.evidence("fatalities") }];
}

/** An outlet hands on what others say; who confirms it the row does not tell. */
const attribution =
  ({ documentId }: RowReader) =>
  ({ text, name, start, end }: { text: string; name: string; start: number; end: number }): Attribution => ({
    stance: "reports",
    text,
    name,
    evidence: [{ documentId, start, end, quote: text }],
  });
