/** An object of a bundle, as it was read. */
export interface ReadObject {
  type: string;
  id: string;
  [property: string]: unknown;
}

const id = /^([a-z][a-z0-9-]*[a-z0-9])--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const publishedMarkings = /^marking-definition--(94868c89|bab4a63c|55d920b0|939a9414|e828b379)-/;
const publishedExtensions = /^extension-definition--60a3c5c5-/;

/** What each type must have besides what all have, by the text of the standard. */
const required: Readonly<Record<string, readonly string[]>> = {
  identity: ["name"],
  "threat-actor": ["name"],
  location: [],
  incident: ["name"],
  relationship: ["relationship_type", "source_ref", "target_ref"],
  sighting: ["sighting_of_ref"],
  note: ["content", "object_refs"],
  opinion: ["opinion", "object_refs"],
  report: ["name", "published", "object_refs"],
  "extension-definition": ["name", "schema", "version", "extension_types", "created_by_ref"],
};

/** Which types a reference may lead to, where the standard says so. */
const targets: Readonly<Record<string, RegExp>> = {
  created_by_ref: /^identity--/,
  object_marking_refs: /^marking-definition--/,
  where_sighted_refs: /^(identity|location)--/,
  sighting_of_ref: /^(?!(sighting|relationship|bundle|marking-definition|language-content)--)/,
  source_ref: /^(?!(sighting|relationship|bundle|marking-definition|language-content|extension-definition)--)/,
  target_ref: /^(?!(sighting|relationship|bundle|marking-definition|language-content|extension-definition)--)/,
};

/**
 * Returns what is wrong with a bundle by rules of STIX 2.1 that no schema can state or that the draft's schemas are too old for, each as a line. These are checks of our own,
 * written from the standard's text: no validator for Node has them.
 */
export function ruleFaults({ objects }: { objects: readonly ReadObject[] }): string[] {
  const known = new Set(objects.map((object) => object.id));
  const uuids = objects.map((object) => object.id.split("--")[1] ?? "");
  const repeated = uuids.filter((uuid, index) => uuids.indexOf(uuid) !== index).map((uuid) => `${uuid} is used twice`);
  return [...repeated, ...objects.flatMap((object) => objectFaults(object, known).map((fault) => `${object.id} ${fault}`))];
}

function objectFaults(object: ReadObject, known: ReadonlySet<string>): string[] {
  const isMarking = object.type === "marking-definition";
  const faults: (string | false)[] = [
    !isMarking && id.exec(object.id)?.[1] !== object.type && "has an id that is not its type and a UUID of version 5",
    object.spec_version !== "2.1" && "is not of 2.1",
    !(instant.test(String(object.created)) && (isMarking || instant.test(String(object.modified)))) && "has no times to the millisecond",
    !isMarking && String(object.modified) < String(object.created) && "was modified before it was created",
    ...(required[object.type] ?? []).map((name) => object[name] === undefined && `lacks ${name}`),
    !isMarking && required[object.type] === undefined && "is of a type that is not written",
    object.confidence !== undefined &&
      !(Number.isInteger(object.confidence) && Number(object.confidence) >= 0 && Number(object.confidence) <= 100) &&
      "has a confidence off the scale",
    object.type === "relationship" && !/^[a-z0-9-]+$/.test(String(object.relationship_type)) && "has a relationship type with other signs than a-z, 0-9 and -",
    object.type === "location" && (object.latitude === undefined) !== (object.longitude === undefined) && "has half a position",
    object.type === "location" && object.country === undefined && object.latitude === undefined && object.region === undefined && "is nowhere",
    object.type === "opinion" && !/^(strongly-)?(dis)?agree$|^neutral$/.test(String(object.opinion)) && "has no opinion of the list",
  ];
  return [...faults.filter((fault) => fault !== false), ...valueFaults(object, ""), ...referenceFaults(object, known), ...extensionFaults(object, known)];
}

/** Names are of small letters; nothing is null or empty. */
function valueFaults(value: unknown, path: string): string[] {
  if (value === null) return [`${path} is null`];
  if (Array.isArray(value)) return value.length === 0 ? [`${path} is empty`] : value.flatMap((entry, index) => valueFaults(entry, `${path}/${index}`));
  if (typeof value !== "object") return [];
  const entries = Object.entries(value);
  const isKeyed = /\/(extensions|hashes)$/.test(path);
  const names = entries.filter(([name]) => !isKeyed && !/^(id|[a-z][a-z0-9_]{2,249})$/.test(name)).map(([name]) => `${path} has a property "${name}"`);
  return [...(entries.length === 0 ? [`${path} is empty`] : []), ...names, ...entries.flatMap(([name, inner]) => valueFaults(inner, `${path}/${name}`))];
}

function referenceFaults(object: object, known: ReadonlySet<string>): string[] {
  return Object.entries(object).flatMap(([name, value]) => {
    if (!/_refs?$/.test(name))
      return typeof value === "object" && value !== null
        ? Object.values(value).flatMap((inner) => (typeof inner === "object" && inner !== null ? referenceFaults(inner, known) : []))
        : [];
    const refs: unknown[] = Array.isArray(value) ? value : [value];
    return refs
      .map(String)
      .flatMap((ref) => [
        ...(known.has(ref) || publishedMarkings.test(ref) ? [] : [`${name} leads to ${ref}, which is not in the bundle`]),
        ...(targets[name]?.test(ref) === false ? [`${name} must not lead to ${ref}`] : []),
      ]);
  });
}

function extensionFaults({ extensions = {} }: ReadObject, known: ReadonlySet<string>): string[] {
  return Object.entries(extensions as Record<string, { extension_type?: unknown }>).flatMap(([key, extension]) => [
    ...(known.has(key) || publishedExtensions.test(key) ? [] : [`carries the extension ${key}, which is not defined`]),
    ...(extension.extension_type === "property-extension" ? [] : [`does not say what kind of extension ${key} is`]),
  ]);
}
