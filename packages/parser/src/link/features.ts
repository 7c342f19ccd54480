import type { CoreMode } from "@dateline/schema";
import type { Account, LinkView } from "./account.js";
import type { KeyParty } from "./link-key.js";
import { nowhere, type SiteTokens } from "./site-tokens.js";
import { token, tokens } from "./token.js";

/** What accounts may have in common, each thing as a number. Equal things have equal numbers; that different ones may too costs a comparison, no more. */
export interface Features extends SiteTokens {
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
    ...(site?.tokens ?? nowhere),
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

/** What two parties share that are one, are kin, or are called by the same words or the same noun. */
function partyTokens(role: string, parties: readonly KeyParty[], { ancestorsOf }: LinkView): number[] {
  const words = parties.flatMap(({ label, head }) => [label, head]);
  const bodies = parties.flatMap(({ actorId }) => (actorId === undefined ? [] : [...ancestorsOf(actorId).keys()]));
  return [...new Set([...tokens(`${role} called`, words), ...tokens(`${role} is`, bodies)])];
}
