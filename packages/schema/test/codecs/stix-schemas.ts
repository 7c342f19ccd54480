import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";

/**
 * The JSON Schemas of OASIS for STIX 2.1, in the state of the committee draft of 2019 that the package `stixview` carries: no other package of the registry has them.
 * That draft knows all types that the codec writes but two, which the final standard added, and no marking of TLP 2.0.
 */
const folder = join(dirname(createRequire(import.meta.url).resolve("stixview/package.json")), "src/stix2-schemas");
const parts = ["common", "sdos", "sros", "observables"];

/** Types whose objects the draft does not know; `stix-rules.ts` holds them to the standard. */
export const unknownToDraft: ReadonlySet<string> = new Set(["incident", "extension-definition", "marking-definition"]);

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
const ids = new Map<string, string>();
for (const part of parts) {
  for (const file of readdirSync(join(folder, part))) {
    const schema: { $id: string } = JSON.parse(readFileSync(join(folder, part, file), "utf8"));
    ajv.addSchema(schema);
    ids.set(file.replace(/\.json$/, ""), schema.$id);
  }
}

/** Returns what the schema of an object's type finds wrong with it, each as a line; throws where there is no such schema. */
export function schemaFaults(object: { type: string; id: string }): string[] {
  const validate = ajv.getSchema(ids.get(object.type) ?? "");
  if (validate === undefined) throw new Error(`There is no schema for "${object.type}".`);
  return validate(object) === true ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${object.id}${instancePath} ${message}`);
}
