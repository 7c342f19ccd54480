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

interface CountryTables {
  byCode: ReadonlyMap<string, Country>;
  byIso: ReadonlyMap<number, Country>;
  byGwno: ReadonlyMap<number, Country>;
  byName: ReadonlyMap<string, Country>;
}

/** Made when it is first needed: whoever codes no country pays nothing for it. */
let tables: CountryTables | undefined;

const toCountry = ([alpha2, iso, name, acledRegion, gwno, ucdpRegion]: CountryRow): Country => ({ alpha2, iso, name, acledRegion, gwno, ucdpRegion });

const nameKey = (name: string) => name.trim().toLowerCase();

function openTables(): CountryTables {
  const countries = countryRows.map(toCountry);
  const names = countryRows.flatMap((row, at): [string, Country][] => {
    const [, , name, , , , ...others] = row;
    const country = countries[at];
    return country === undefined ? [] : [name, ...others].map((one) => [nameKey(one), country]);
  });
  return {
    byCode: new Map(countries.map((country) => [country.alpha2, country])),
    byIso: new Map(countries.filter(({ iso }) => iso !== 0).map((country) => [country.iso, country])),
    byGwno: new Map(countries.filter(({ gwno }) => gwno !== 0).map((country) => [country.gwno, country])),
    byName: new Map(names),
  };
}

function theTables(): CountryTables {
  tables ??= openTables();
  return tables;
}

/** Returns the country with an ISO 3166-1 alpha-2 code. */
export const countryOfCode = (alpha2: string | undefined): Country | undefined => (alpha2 === undefined ? undefined : theTables().byCode.get(alpha2));

/** Returns the country with an ISO 3166-1 numeric code. */
export const countryOfIso = (iso: number): Country | undefined => theTables().byIso.get(iso);

/** Returns the state with a number of Gleditsch and Ward. */
export const countryOfGwno = (gwno: number): Country | undefined => theTables().byGwno.get(gwno);

/** Returns the country that a dataset names so, in capitals or not. */
export const countryOfName = (name: string): Country | undefined => theTables().byName.get(nameKey(name));
