import { type CountryRow, countryRows } from "./country-rows.js";

/** A country or territory as conflict datasets code it. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  alpha2: string;
  /** ISO 3166-1 numeric; 0 where there is none. */
  iso: number;
  name: string;
  acledRegion: string;
  /** State number of Gleditsch and Ward; 0 for what is no state in their list. */
  gwno: number;
  /** Empty where UCDP has none. */
  ucdpRegion: string;
}

const countries = countryRows.map(
  ([alpha2, iso, name, acledRegion, gwno, ucdpRegion]: CountryRow): Country => ({ alpha2, iso, name, acledRegion, gwno, ucdpRegion }),
);

const byCode = new Map(countries.map((country) => [country.alpha2, country]));
const byIso = new Map(countries.filter(({ iso }) => iso !== 0).map((country) => [country.iso, country]));
const byGwno = new Map(countries.filter(({ gwno }) => gwno !== 0).map((country) => [country.gwno, country]));

const nameKey = (name: string) => name.trim().toLowerCase();

const byName = new Map(
  countryRows.flatMap(([alpha2, , name, , , , ...others]) => {
    const country = byCode.get(alpha2);
    return country === undefined ? [] : [name, ...others].map((one) => [nameKey(one), country] as const);
  }),
);

/** Returns the country with an ISO 3166-1 alpha-2 code. */
export const countryOfCode = (alpha2: string | undefined): Country | undefined => (alpha2 === undefined ? undefined : byCode.get(alpha2));

/** Returns the country with an ISO 3166-1 numeric code. */
export const countryOfIso = (iso: number): Country | undefined => byIso.get(iso);

/** Returns the state with a number of Gleditsch and Ward. */
export const countryOfGwno = (gwno: number): Country | undefined => byGwno.get(gwno);

/** Returns the country that a dataset names so, in capitals or not. */
export const countryOfName = (name: string): Country | undefined => byName.get(nameKey(name));
