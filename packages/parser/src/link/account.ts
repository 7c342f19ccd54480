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

/** Returns keys made ready to be compared, in the order of their ids, so that nothing hangs on the order in which they came. */
export function toAccounts(keys: Iterable<LinkKey>, table: ActorTable): { accounts: Account[]; view: LinkView } {
  const sites = openSites();
  const accounts = Array.from(keys, ({ place, ...key }): Account => ({ ...key, site: place === null ? null : sites.siteOf(place) }));
  return { accounts: accounts.sort((a, b) => (a.id < b.id ? -1 : 1)), view: { ...kinshipIn(table), meet: sites.meet } };
}
