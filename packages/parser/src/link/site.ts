import type { MentionPlace } from "@dateline/schema";
import { sameOrContains } from "../place/containment.js";
import { toNameKey } from "../place/name-key.js";
import { type SiteTokens, siteTokens } from "./site-tokens.js";

/** A place that accounts name, one for all that name it in the same words. */
export interface Site {
  /** Its number among the sites of a linking. */
  at: number;
  place: MentionPlace;
  /** What its name and its words look like among names as written. */
  names: readonly string[];
  tokens: SiteTokens;
}

/** The sites of a linking, and whether two of them may be one or one hold the other; asked once for each two. */
export interface Sites {
  siteOf(place: MentionPlace): Site;
  meet(a: Site, b: Site): boolean;
}

/** Answers kept; beyond that it costs less to ask again than to keep them. */
const mostKnown = 2 ** 20;

export function openSites(): Sites {
  const sites = new Map<string, Site>();
  const known = new Map<number, boolean>();
  return {
    siteOf(place) {
      const words = JSON.stringify(place);
      const found = sites.get(words);
      if (found !== undefined) return found;
      const names = [...new Set([place.name, place.text ?? place.name].map(toNameKey))];
      const site = { at: sites.size, place, names, tokens: siteTokens(place, names) };
      sites.set(words, site);
      return site;
    },
    meet(a, b) {
      const [low, high] = a.at < b.at ? [a, b] : [b, a];
      // Exact as long as there are fewer than 2^26 sites.
      const pair = high.at * 2 ** 26 + low.at;
      const met = known.get(pair) ?? (sameOrContains(low.place, high.place) || sameOrContains(high.place, low.place));
      if (known.size >= mostKnown) known.clear();
      known.set(pair, met);
      return met;
    },
  };
}
