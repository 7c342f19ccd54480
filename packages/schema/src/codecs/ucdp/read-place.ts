import type { Place } from "../../place.js";
import { countryOfGwno, countryOfName } from "../countries/countries.js";
import { badValue, codeOf, degrees, type RowReader } from "../rows/row-values.js";

/** What each code of `where_prec` says of the place, from 1. */
export const whereCodes: readonly { kind: Place["kind"]; precision: 1 | 2 | 3 }[] = [
  { kind: "other", precision: 1 },
  { kind: "other", precision: 2 },
  { kind: "county", precision: 2 },
  { kind: "region", precision: 3 },
  { kind: "other", precision: 3 },
  { kind: "country", precision: 3 },
  { kind: "water", precision: 2 },
];

/** Returns where a row's event was; null where it does not say, or says what it cannot. */
export function readPlace(row: RowReader): Place | null {
  const code = codeOf(row, "where_prec", whereCodes.length);
  const [latitude, longitude] = [degrees(row, "latitude", 90), degrees(row, "longitude", 180)];
  const named = row.words("where_coordinates") ?? row.words("country");
  const meaning = code === undefined ? undefined : whereCodes[code - 1];
  if (named === undefined || meaning === undefined) return null;
  const country =
    countryOfGwno(Number(row.value("country_id"))) ?? countryOfName(row.value("country")) ?? badValue(row, "country", "country that is known here");
  const [admin1, admin2] = [row.value("adm_1"), row.value("adm_2")];
  return {
    name: named.name,
    ...meaning,
    ...(admin1 === "" ? {} : { admin1 }),
    ...(admin2 === "" ? {} : { admin2 }),
    ...(country === undefined ? {} : { country: country.alpha2 }),
    ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
    text: named.text,
    evidence: row.evidence("where_coordinates", "where_description", "country", "latitude", "longitude", "where_prec"),
  };
}
