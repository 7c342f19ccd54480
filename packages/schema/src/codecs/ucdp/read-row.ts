import type { Attribution } from "../../event/details.js";
import type { Time } from "../../time.js";
import type { Act, RowDescription, RowFormat, RowReport } from "../rows/row-format.js";
import { badValue, codeOf, type RowReader, readDay, wholeNumber } from "../rows/row-values.js";
import { ucdpRequired } from "./columns.js";
import { readDeaths } from "./read-deaths.js";
import { readPlace } from "./read-place.js";
import { readSides, sideActors } from "./read-sides.js";
import { readTime } from "./read-time.js";

/** How a row of the shape of UCDP's Georeferenced Event Dataset is read. */
export const ucdpRows: RowFormat = {
  name: "ucdp",
  title: "UCDP GED",
  required: ucdpRequired,
  idColumn: "id",
  describe,
  read,
  actors: sideActors,
};

const fight: Act = { type: "assault", mode: "armed-clash" };
const attack: Act = { type: "assault", mode: "attack-unspecified" };

/** State-based and non-state violence are fights; of one-sided violence the means is not told. */
const acts: readonly Act[] = [fight, fight, attack];

function describe(row: RowReader): RowDescription {
  const title = row.value("source_headline") || [row.value("dyad_name"), row.value("where_coordinates")].filter((part) => part !== "").join(", ");
  const offices = row.entries("source_office").map(({ name }) => name);
  return { ...(title === "" ? {} : { title }), ...(offices.length === 0 ? {} : { publisher: offices.join("; ") }), published: published(row) };
}

/** The last day on which one of its sources was published. */
function published(row: RowReader): Time | null {
  const days = row.entries("source_date").flatMap((entry) => {
    const iso = readDay(entry.name);
    return iso === undefined ? [] : [{ ...entry, iso }];
  });
  const last = days.reduce<(typeof days)[number] | undefined>((late, one) => (late === undefined || one.iso > late.iso ? one : late), undefined);
  if (last === undefined) return null;
  const { iso, text, start, end } = last;
  const evidence = [{ documentId: row.documentId, start, end, quote: text }];
  return { edtf: iso, start: iso, end: iso, precision: "day", basis: "stated", text, evidence };
}

function read(row: RowReader): RowReport | undefined {
  // Blank where whoever wrote the row could not tell.
  const code = row.value("type_of_violence") === "" ? acts.length : codeOf(row, "type_of_violence", acts.length);
  const act = code === undefined ? undefined : acts[code - 1];
  const time = readTime(row);
  for (const column of ["id", "side_a"]) if (row.words(column) === undefined) badValue(row, column, column === "id" ? "id" : "name");
  if (act === undefined || time === undefined || row.words("id") === undefined || row.words("side_a") === undefined) return undefined;
  const isLumped = row.value("event_clarity") === "2" && time.start === time.end;
  return {
    act,
    time,
    ...(isLumped ? { count: { min: 2, max: null } } : {}),
    place: readPlace(row),
    participants: readSides(row),
    casualties: readDeaths(row),
    attributions: attributionsOf(row),
    settled: [
      ["mode", "type_of_violence"],
      ["time", "date_start"],
      ["place", "where_coordinates"],
      ["participants", "side_a"],
      ["casualties", "best"],
    ],
    evidence: row.evidence(
      row.words("source_headline") === undefined ? (row.words("source_article") === undefined ? "type_of_violence" : "source_article") : "source_headline",
    ),
    sources: sourcesOf(row),
  };
}

const sourcesOf = (row: RowReader): number => wholeNumber(row, "number_of_sources") ?? row.entries("source_office").length;

/** Who is said to have told it; where nobody is named, the outlets that printed it. Whether they confirm it the row does not tell. */
function attributionsOf(row: RowReader): Attribution[] {
  const told = row.entries("source_original");
  return (told.length > 0 ? told : row.entries("source_office")).map(({ text, name, start, end }) => ({
    stance: "reports",
    text,
    name,
    evidence: [{ documentId: row.documentId, start, end, quote: text }],
  }));
}
