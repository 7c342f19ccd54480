import { isDeepStrictEqual } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { coreModel, DatasetManifest, recordFiles, toJsonSchema } from "../../../packages/schema/dist/index.js";
import { hostileJson, mutatedJson } from "../hostile-json.js";
import { recordsIn, tinyDataset } from "../samples.js";
import { assert, showJson, toTarget } from "../target.js";

/** Any value against the schema of any record: it is refused or kept as it is, and what is kept fits the JSON Schema too. @type {import("../target.js").OpenTarget} */
export async function openSchema() {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const written = toJsonSchema(coreModel);
  ajv.addSchema(written);
  const files = tinyDataset();
  const records = Object.entries(recordFiles).map(([file, { schema }]) => ({
    name: schema,
    zod: coreModel[schema],
    samples: recordsIn(files.get(`${file}.jsonl`)),
  }));
  const manifest = { name: "DatasetManifest", zod: DatasetManifest, samples: [JSON.parse(Buffer.from(files.get("dataset.json") ?? []).toString())] };
  const all = [...records, manifest].map((one) => ({ ...one, isValid: ajv.getSchema(`${written.$id}#/$defs/${one.name}`) }));
  const cases = all.map((one) =>
    fc.record({
      record: fc.constant(one),
      value: one.samples.length === 0 ? hostileJson : fc.oneof({ weight: 5, arbitrary: mutatedJson(one.samples) }, hostileJson),
    }),
  );
  return toTarget({
    inputs: fc.oneof(...cases),
    show: ({ record, value }) => `${record.name} ${showJson(value)}`,
    check({ record: { zod, isValid, name }, value }) {
      const result = zod.safeParse(value);
      if (!result.success) return;
      assert(isDeepStrictEqual(result.data, withoutProto(value)), "What it keeps is not what it was given.");
      assert(isValid?.(result.data), `The JSON Schema of ${name} refuses what the zod schema takes: ${JSON.stringify(isValid?.errors?.[0])}`);
    },
  });
}

/** What a record maps `__proto__` to is left out by zod. @param {unknown} value @returns {unknown} */
function withoutProto(value) {
  if (Array.isArray(value)) return value.map(withoutProto);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "__proto__");
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutProto(one)]));
}
