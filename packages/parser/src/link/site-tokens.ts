import type { MentionPlace } from "@dateline/schema";
import { toNameKey, toSoundKey } from "../place/name-key.js";
import { pointCells } from "./point-cells.js";
import { token, tokens } from "./token.js";

/** What a place may have in common with others, each thing as a number. */
export interface SiteTokens {
  /** What two spots share of which one may be the other or lie in it. */
  spot: readonly number[];
  /** The state that holds the place, or that none is known to. */
  land: readonly number[];
  /** The states in which what is coarse may hold others, or be held. */
  reach: readonly number[];
  /** The first words of the place's names. */
  siteNames: readonly number[];
}

/** What an account without a place has. */
export const nowhere: SiteTokens = { spot: [], land: [], reach: [], siteNames: [] };

/** Places within which others lie, and in which being told says less of an event than a spot does. */
export const wideKinds: ReadonlySet<MentionPlace["kind"]> = new Set(["country", "water"]);
export const regionalKinds: ReadonlySet<MentionPlace["kind"]> = new Set(["region", "county"]);

const anyLand = token("land", "any");
const unknownLand = token("land", "unknown");

/** Returns what a place may have in common with others; `names` are its name keys. */
export function siteTokens(place: MentionPlace, names: readonly string[]): SiteTokens {
  const { country, geonamesId, kind, name } = place;
  const isCoarse = wideKinds.has(kind) || regionalKinds.has(kind);
  const land = country === undefined ? unknownLand : token("land", country);
  const reach = country === undefined ? [anyLand] : [land, unknownLand];
  const same = geonamesId === undefined ? [] : [token("geonames", String(geonamesId))];
  return {
    spot: isCoarse ? same : [...same, token("sound", toSoundKey(toNameKey(name))), ...tokens("cell", pointCells(place))],
    land: [land, anyLand],
    reach: isCoarse ? reach : [],
    siteNames: tokens("site", new Set(names.map((words) => words.split(" ")[0] ?? ""))),
  };
}
