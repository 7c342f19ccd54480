import type { ActorTable } from "../actors.js";
import { type Kinship, kinshipIn } from "./kinship.js";
import type { LinkKey } from "./link-key.js";
import { openSites, type Site, type Sites } from "./site.js";

/** A report's key made ready to be compared with many others. */
export interface Account extends Omit<LinkKey, "place"> {
  site: Site | null;
}

/** What comparing accounts needs besides them. */
export interface LinkView extends Kinship, Pick<Sites, "meet"> {}

/** Keys by their number, made ready to be compared when they are first asked for: of many only a few may be. */
export interface Accounts {
  keys: readonly LinkKey[];
  at(number: number): Account;
}

/** Returns keys as accounts, and what comparing them needs. */
export function openAccounts(keys: readonly LinkKey[], table: ActorTable): { accounts: Accounts; view: LinkView } {
  const sites = openSites();
  const ready: Account[] = [];
  const at = (number: number): Account => {
    const known = ready[number];
    if (known !== undefined) return known;
    const key = keys[number];
    if (key === undefined) throw new RangeError(`There is no key ${number}.`);
    const { place, ...rest } = key;
    const account = { ...rest, site: place === null ? null : sites.siteOf(place) };
    ready[number] = account;
    return account;
  };
  return { accounts: { keys, at }, view: { ...kinshipIn(table), meet: sites.meet } };
}
