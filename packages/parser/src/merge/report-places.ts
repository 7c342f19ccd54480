import type { Place } from "@dateline/schema";
import type { Context } from "../context.js";
import { sameOrContains } from "../place/containment.js";
import { toMentionPlace } from "../place/gazetteer-entry.js";
import { fineness, finestPlace, type PlaceReading } from "../resolve/places.js";
import { isPlaced, type Placed, placesNamed } from "../resolve/sites.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Resolved, Told } from "../stages/resolve.js";
import { placeAgreement } from "./compare.js";
import { evidenceAt } from "./evidence.js";
import type { Group } from "./groups.js";

/** Acts that take place somewhere; words are spoken anywhere. */
const physical: ReadonlySet<Told["type"]> = new Set(["assault", "coerce", "mobilize", "protest", "retreat"]);
/** From here on a kind of place is a region or a country: where, but not at which site. */
const coarse = fineness.other;
const locative = new Set(["in", "at", "on", "near", "outside", "inside", "around"]);

/** Of places that cannot all hold, those that most tellings give, the first told of equals: the rest is kept as contested. */
function preferred(readings: readonly PlaceReading[]): readonly PlaceReading[] {
  const versions: PlaceReading[][] = [];
  for (const reading of readings) {
    const agreeing = versions.find((version) => version.every((other) => placeAgreement(other, reading) >= 0));
    if (agreeing === undefined) versions.push([reading]);
    else agreeing.push(reading);
  }
  return versions.reduce<PlaceReading[]>((best, version) => (version.length > best.length ? version : best), []);
}

/** The place that a report's own tellings give. */
function ownPlace({ members }: Group, resolved: Resolved): Place | null {
  const readings = members.flatMap(({ place }) => (place === null ? [] : [place]));
  const best = finestPlace(preferred(readings));
  if (best === null) return null;
  return {
    ...best.mention.place,
    text: resolved.document.text.slice(best.mention.start, best.mention.end),
    evidence: readings.filter((reading) => reading.mention.place.name === best.mention.place.name).map((reading) => evidenceAt(resolved, reading)),
  };
}

const asPlace = (mention: Placed, resolved: Resolved): Place => ({
  ...mention.place,
  text: resolved.document.text.slice(mention.start, mention.end),
  evidence: [evidenceAt(resolved, mention)],
});

/**
 * Whether a preposition of place stands before a mention: "at the base", "on the town of X"; not "from X", nor "said in X". Who owns something
 * is no place where something else lies between: "on account of Washington's support" against "in Baghdad's south".
 */
function isLocated({ sentence: { tokens }, clauses }: ChunkedSentence, { from, start, end }: Placed, { lexicon }: Context): boolean {
  const spokenAt = clauses.some(
    ({ verb, attachments }) =>
      lexicon.tellingVerbs.has(verb.lemma) && attachments.some(({ group }) => group.start <= start && start < group.end && group.start > verb.start),
  );
  if (spokenAt) return false;
  const before = tokens.slice(Math.max(0, from - 4), from).map(({ lower }) => lower);
  const isOwner = tokens.find((token) => token.start >= end)?.lower === "'s";
  if (isOwner && before.includes("of")) return false;
  return before.some((word, at) => locative.has(word) && before.slice(at + 1).every((other) => !/^(?:[,;:]|and|said|told|from)$/.test(other)));
}

const skipped = new Set(["title", "caption", "dateline"]);

/**
 * A site that the text names beside an event whose own words give only a country, a region or nothing: in the sentences that tell it, and
 * for a generally told one ("a base in the west") in the two behind. Undefined where several sites may be meant.
 */
function siteNearby({ members }: Group, known: Place | null, taken: ReadonlySet<string>, resolved: Resolved, context: Context): Placed | undefined {
  const told = members.map(({ sentence }) => sentence);
  const first = Math.min(...told);
  const behind = known === null ? [] : [first + 1, first + 2];
  const reach = [...new Set([...told, ...behind])]
    .sort((a, b) => a - b)
    .flatMap((at) => resolved.sentences[at] ?? [])
    .filter(({ sentence }) => !skipped.has(sentence.blockKind));
  const sites = reach.flatMap((sentence) =>
    sentence.mentions
      .filter(isPlaced)
      .filter((mention) => fineness[mention.place.kind] < coarse && isLocated(sentence, mention, context))
      .filter(({ place }) => !taken.has(place.name) && (known === null || sameOrContains(known, place))),
  );
  const [site, ...rest] = sites;
  return site !== undefined && rest.every(({ place }) => sameOrContains(site.place, place) || sameOrContains(place, site.place)) ? site : undefined;
}

/** How much of what a document places must lie in one country for its news to be that country's. */
const share = 0.9;

/** The country that most of what a document places lies in ("in Iraq", "near Mosul"), with a mention of it. */
function mainCountry({ sentences }: Resolved, context: Context): Placed | undefined {
  const located = sentences.flatMap((sentence) => sentence.mentions.filter(isPlaced).filter((mention) => isLocated(sentence, mention, context)));
  const within = (code: string | undefined) => located.filter(({ place }) => place.country === code);
  const codes = new Set(located.flatMap(({ place }) => place.country ?? []));
  const code = [...codes].find((one) => within(one).length >= share * located.length);
  const entry = code === undefined ? undefined : context.gazetteer.country(code);
  const mention = within(code).find(({ place }) => place.kind === "country") ?? within(code)[0];
  return entry === undefined || mention === undefined ? undefined : { ...mention, place: toMentionPlace(entry) };
}

/** The country of the dateline, where the text speaks of no other. */
function countryOf(home: Placed, { sentences, actors }: Resolved, context: Context): Placed | undefined {
  const code = home.place.country;
  const countries = sentences.flatMap(({ mentions }) =>
    mentions.map(({ place, actorId = "" }) => place?.country ?? (actors.get(actorId) ?? context.actors.get(actorId))?.country),
  );
  const abroad = countries.some((country) => country !== undefined && country !== code);
  const entry = abroad || code === undefined ? undefined : context.gazetteer.country(code);
  return entry === undefined ? undefined : { ...home, place: toMentionPlace(entry) };
}

/** Where the dispatch was filed, if the text tells of nothing abroad; its country where that is a capital, from which all of a country is reported. */
function filedAt(resolved: Resolved, named: readonly Placed[], context: Context): Placed | undefined {
  const span = resolved.dateline?.place;
  const home = span == null ? undefined : named.find(({ start, end }) => start < span.end && end > span.start);
  const country = mainCountry(resolved, context) ?? (home === undefined ? undefined : countryOf(home, resolved, context));
  if (home === undefined || country === undefined || country.place.country !== home.place.country) return country;
  const entry = context.gazetteer.lookup(home.place.name).find(({ geonamesId }) => geonamesId !== undefined && geonamesId === home.place.geonamesId);
  return entry?.feature === "PPLC" ? { ...home, place: country.place } : home;
}

const lead = 3;

/** Returns the place of each group: what its tellings give; else a site named beside it; else, for what a dispatch of one country opens with, that country or town. */
export function reportPlaces(groups: readonly Group[], resolved: Resolved, context: Context): ReadonlyMap<string, Place | null> {
  const own = new Map(groups.map((group) => [group.id, ownPlace(group, resolved)]));
  const taken = new Set([...own.values()].flatMap((place) => (place === null || fineness[place.kind] >= coarse ? [] : [place.name])));
  const named = placesNamed(resolved.sentences);
  const home = filedAt(resolved, named, context);
  const opening = new Set(
    resolved.sentences
      .filter(({ sentence }) => !skipped.has(sentence.blockKind))
      .slice(0, lead)
      .map(({ sentence }) => sentence.index),
  );
  for (const group of groups) {
    const known = own.get(group.id) ?? null;
    if (!group.members.some(({ type }) => physical.has(type)) || (known !== null && fineness[known.kind] < coarse)) continue;
    const site = siteNearby(group, known, taken, resolved, context);
    const fallback = known === null && group.members.some(({ sentence }) => opening.has(sentence)) ? home : undefined;
    const found = site ?? fallback;
    if (found !== undefined) own.set(group.id, asPlace(found, resolved));
  }
  return own;
}
