import type { Dataset, DatasetRecords } from "./dataset.js";
import { recordFileNames } from "./dataset.js";
import { type KnownName, type NameMatcher, nameMatcher } from "./redact/name-matcher.js";
import { type PersonName, personNames } from "./redact/person-names.js";
import { assignPseudonyms } from "./redact/pseudonyms.js";
import { redactRecord } from "./redact/redact-record.js";
import { exchange } from "./redact/shifted-text.js";
import { wordsIn } from "./redact/words.js";

/**
 * Returns the dataset with a pseudonym (`Person A1`) in place of every name of a private person, the same one everywhere: in texts, quotes, values, titles, paths and
 * addresses. Offsets point to the same words as before. Ids, hashes and the dataset given stay as they are.
 *
 * Private is who is named in a text, is no known actor, and is given no office by any text. Parts of a name of three letters or more are
 * replaced too where they stand alone with a capital, unless they are also the name of a known actor or a place.
 */
export function redactPersons(dataset: Dataset): Dataset {
  return personRedactor([dataset])(dataset);
}

/**
 * Returns the same as a function, for datasets that are shown together: a person has one pseudonym in all of those given, and who is public in one is so
 * in all. Meant for those datasets alone.
 */
export function personRedactor(datasets: readonly Dataset[]): (dataset: Dataset) => Dataset {
  const matcher = nameMatcher(namesIn(datasets));
  return (dataset) => redactWith(matcher, dataset);
}

function redactWith(matcher: NameMatcher, dataset: Dataset): Dataset {
  const texts = new Map(dataset.documents.map(({ id, text }) => [id as string, { before: text, after: exchange(text, matcher.matches(text, "prose")) }]));
  const homes = homesOf(dataset);
  const redacted = recordFileNames.map((file) => [file, dataset[file].map((record) => redactRecord(record, { texts, matcher, homes }))]);
  // Each record keeps its shape: only what its strings say and its offsets point to has changed.
  return { ...Object.fromEntries(redacted), manifest: withoutNamedPaths(dataset, matcher) } as Dataset;
}

/** Private names with their pseudonyms, and the names that stay. */
function namesIn(datasets: readonly DatasetRecords[]): KnownName[] {
  const persons = datasets.flatMap(personNames);
  const stay = [...persons.filter(({ isPublic }) => isPublic), ...datasets.flatMap(knownNames)];
  const stayKeys = new Set(stay.map(({ words }) => words.join(" ")));
  const known = stay.map(({ words }) => ({ words }));
  return [...known, ...assignPseudonyms([...persons, ...stay]).filter(({ words }) => !stayKeys.has(words.join(" ")))];
}

function knownNames({ actors, mentions }: DatasetRecords): PersonName[] {
  const places = mentions.filter(({ type, place }) => type === "nationality" || place !== undefined).map(({ text }) => text);
  const names = [
    ...actors.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...places,
    ...mentions.flatMap(({ place }) => (place === undefined ? [] : [place.name])),
  ];
  const distinct = [...new Set(names)].map((name) => wordsIn(name).map(({ folded }) => folded));
  return distinct.filter((words) => words.length > 0).map((words) => ({ words, isPublic: true }));
}

/** The documents that a record's spans without one may lie in, by the record's id. */
function homesOf({ reports, events }: DatasetRecords): ReadonlyMap<string, readonly string[]> {
  const documentOf = new Map<string, string>(reports.map(({ id, documentId }) => [id, documentId]));
  return new Map(events.map(({ id, reportIds }) => [id as string, [...new Set(reportIds.map((reportId) => documentOf.get(reportId) ?? ""))]]));
}

function withoutNamedPaths({ manifest }: Dataset, matcher: NameMatcher): Dataset["manifest"] {
  return { ...manifest, inputs: manifest.inputs.map(({ path, sha256 }) => ({ path: exchange(path, matcher.matches(path, "address")).text, sha256 })) };
}
