import type { MentionPlace, Span } from "@dateline/schema";
import type { Gazetteer } from "../gazetteer.js";
import { type Choice, chooseReadings } from "../place/choose-readings.js";
import { type Company, composePlace, fits } from "../place/compose-place.js";
import type { GazetteerEntry } from "../place/gazetteer-entry.js";
import { toNameKey } from "../place/name-key.js";
import { personNames } from "../place/person-names.js";
import type { PlaceCandidate } from "../place/place-candidate.js";
import { SURE } from "../place/place-evidence.js";
import { groupByName, type NameGroup } from "../place/place-readings.js";
import type { TokenizedSentence } from "../stage.js";

/** The candidates of one document and what is known of where it was written. */
export interface PlacesInDocument {
  candidates: readonly PlaceCandidate[];
  sentences: readonly TokenizedSentence[];
  /** The span of the dateline's place. */
  dateline?: Span | null;
}

/** A reading must beat the next place of that name by this, or none is given. */
const CLEAR = 0.35;
const SUPPORT_OF_DOUBTFUL = 0.9;
const BORNE_OUT = 0.6;
const PERSON_DOUBT = 1.5;
const MOST_ANCHORS = 120;

/**
 * Returns the place of each candidate that names one; null where it does but the reader cannot tell which. Candidates that turn out to be no places
 * in the light of the document (a family name, a common word) are left out of the map. All mentions of a name mean one place, unless the words beside one say otherwise.
 */
export function resolvePlaces({ candidates, sentences, dateline }: PlacesInDocument, gazetteer: Gazetteer): Map<PlaceCandidate, MentionPlace | null> {
  const byIndex = new Map(sentences.map((sentence) => [sentence.index, sentence]));
  const persons = personNames(sentences, gazetteer);
  const plausible = candidates.filter((candidate) => candidate.score > 0 || !persons.has(toNameKey(candidate.name)));
  const groups = groupByName(plausible, byIndex, gazetteer);
  const filedAt =
    dateline == null
      ? []
      : plausible
          .filter(({ start }) => start >= dateline.start && start < dateline.end)
          .flatMap(({ candidates: [first] }) => (first === undefined ? [] : [first]));
  const nationalities = [
    ...new Set(plausible.filter(({ type }) => type === "nationality").flatMap(({ candidates: [first] }) => (first === undefined ? [] : [first]))),
  ];
  const sure = groups.filter((group) => isSure(group, persons));
  const choices = chooseReadings(sure, { home: filedAt, nationalities });
  const doubtful = groups.filter((group) => !isSure(group, persons) && !persons.has(nameOf(group)));
  const anchors = [...choices.values()].slice(0, MOST_ANCHORS).map(({ entry }) => entry);
  const kept = new Map([...choices, ...borneOut(doubtful, anchors, nationalities)]);
  return settle(plausible, groups, kept, filedAt);
}

function nameOf({ key }: NameGroup): string {
  return key.split("/")[0] ?? "";
}

function isSure(group: NameGroup, persons: ReadonlySet<string>): boolean {
  return group.score >= SURE + (persons.has(nameOf(group)) && group.stated.size === 0 ? PERSON_DOUBT : 0);
}

/** Doubtful names that have a reading among the document's sure places. */
function borneOut(
  doubtful: readonly NameGroup[],
  anchors: readonly GazetteerEntry[],
  nationalities: readonly GazetteerEntry[],
): ReadonlyMap<NameGroup, Choice> {
  const choices = chooseReadings(doubtful, { home: anchors, nationalities });
  return new Map([...choices].filter(([group, { support }]) => support + group.score >= SURE + SUPPORT_OF_DOUBTFUL));
}

/** A thing beside a name ("Abbey Theater") is put at the place of that name only if the document has other places near it. */
function isClear({ margin, support, entry }: Choice, candidate: PlaceCandidate): boolean {
  return margin >= CLEAR && (fits(entry, candidate) || support >= BORNE_OUT);
}

/** How much of what a document places must lie in one country for a place that no list has to be taken to lie there too. */
const SHARE = 0.75;

/** The country that a document is about: that of most of its places, else that of its dateline where it names no others. */
function homeOf(places: ReadonlyMap<PlaceCandidate, MentionPlace | null>, filedAt: readonly GazetteerEntry[]): string | undefined {
  const countries = [...places].flatMap(([{ type }, place]) => (type === "nationality" || place?.country === undefined ? [] : [place.country]));
  const [first] = filedAt;
  const codes = countries.length > 0 ? new Set(countries) : new Set(first?.country === undefined ? [] : [first.country]);
  return [...codes].find((code) => countries.filter((other) => other === code).length >= SHARE * countries.length);
}

function settle(
  plausible: readonly PlaceCandidate[],
  groups: readonly NameGroup[],
  choices: ReadonlyMap<NameGroup, Choice>,
  filedAt: readonly GazetteerEntry[],
): Map<PlaceCandidate, MentionPlace | null> {
  const company: Company & { places: Map<PlaceCandidate, MentionPlace | null> } = { candidates: bySentence(plausible), places: new Map() };
  const groupOf = new Map(groups.flatMap((group) => group.mentions.map((mention) => [mention, group] as const)));
  for (const candidate of plausible) {
    const group = groupOf.get(candidate);
    const choice = group === undefined ? undefined : choices.get(group);
    if (group === undefined ? candidate.type !== "nationality" : choice === undefined) continue;
    const entry = choice === undefined ? candidate.candidates[0] : isClear(choice, candidate) ? choice.entry : undefined;
    company.places.set(candidate, entry === undefined ? null : composePlace(candidate, entry, company));
  }
  const unlisted = plausible.filter((candidate) => candidate.candidates.length === 0 && candidate.score >= SURE);
  const home = homeOf(company.places, filedAt);
  const placed = new Map(unlisted.map((candidate) => [candidate, composePlace(candidate, undefined, { ...company, home })]));
  const all = new Map([...company.places, ...placed]);
  return new Map(plausible.flatMap((candidate) => (all.has(candidate) ? [[candidate, all.get(candidate) ?? null] as const] : [])));
}

function bySentence(candidates: readonly PlaceCandidate[]): ReadonlyMap<number, readonly PlaceCandidate[]> {
  const groups = new Map<number, PlaceCandidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.sentence);
    if (group === undefined) groups.set(candidate.sentence, [candidate]);
    else group.push(candidate);
  }
  return groups;
}
