import type { CoreMode } from "@dateline/schema";
import { toNameKey, toSoundKey } from "../place/name-key.js";
import type { Account, LinkView } from "./account.js";
import type { KeyParty } from "./link-key.js";
import { pointCells } from "./point-cells.js";
import { isCoarse } from "./similarity.js";
import { token, tokens } from "./token.js";

/** What accounts may have in common, each thing as a number. Equal things have equal numbers; that different ones may too costs a comparison, no more. */
export interface Features {
  /** What two spots share of which one may be the other or lie in it. */
  spot: readonly number[];
  /** The state that holds the place, or that none is known to. */
  land: readonly number[];
  /** The states in which what is coarse may hold others, or be held. */
  reach: readonly number[];
  /** The first words of the place's names. */
  siteNames: readonly number[];
  /** The words of all names in the account's sentences. */
  named: readonly number[];
  rare: readonly number[];
  known: readonly number[];
  /** Tolls of more than one. */
  tolls: readonly number[];
  /** All tolls. */
  anyTolls: readonly number[];
  /** Outcomes, with the mode. */
  outcomes: readonly number[];
  doers: readonly number[];
  others: readonly number[];
  /** The mode, where it is such that day and mode alone make one event. */
  war: readonly number[];
}

/** Returns what an account may have in common with others: for every part of their similarity that is above nothing, something they share. */
export function featuresOf(account: Account, view: LinkView): Features {
  const { site, named, rare, known, tolls, mode } = account;
  const tollOf = ({ outcome, min, max }: Account["tolls"][number]) => `${outcome}/${min}/${max}`;
  return {
    ...placeFeatures(site),
    named: tokens("site", new Set(named.match(/[^ |]+/g))),
    rare: tokens("rare", rare),
    known: tokens("known", known),
    tolls: tokens("toll", tolls.filter(({ min }) => min > 1).map(tollOf)),
    anyTolls: tokens("any toll", tolls.map(tollOf)),
    outcomes: tokens("outcome", new Set(tolls.map(({ outcome }) => `${mode}/${outcome}`))),
    doers: partyTokens("doer", account.doers, view),
    others: partyTokens("other", account.others, view),
    war: mode === ("war-outbreak" satisfies CoreMode) ? [token("war", "")] : [],
  };
}

const unplaced: Pick<Features, "spot" | "land" | "reach" | "siteNames"> = { spot: [], land: [], reach: [], siteNames: [] };
const anyLand = token("land", "any");
const unknownLand = token("land", "unknown");

function placeFeatures(site: Account["site"]): typeof unplaced {
  if (site === null) return unplaced;
  const { place, names } = site;
  const { country, geonamesId, name } = place;
  const land = country === undefined ? unknownLand : token("land", country);
  const reach = country === undefined ? [anyLand] : [land, unknownLand];
  const same = geonamesId === undefined ? [] : [token("geonames", String(geonamesId))];
  return {
    spot: isCoarse(site) ? same : [...same, token("sound", toSoundKey(toNameKey(name))), ...tokens("cell", pointCells(place))],
    land: [land, anyLand],
    reach: isCoarse(site) ? reach : [],
    siteNames: tokens("site", new Set(names.map((words) => words.split(" ")[0] ?? ""))),
  };
}

/** What two parties share that are one, are kin, or are called by the same words or the same noun. */
function partyTokens(role: string, parties: readonly KeyParty[], { ancestorsOf }: LinkView): number[] {
  const words = parties.flatMap(({ label, head }) => [label, head]);
  const bodies = parties.flatMap(({ actorId }) => (actorId === undefined ? [] : [...ancestorsOf(actorId).keys()]));
  return [...new Set([...tokens(`${role} called`, words), ...tokens(`${role} is`, bodies)])];
}
