import fc from "fast-check";
import { defineSchema, IsoDay, toJsonSchema } from "../../../packages/schema/dist/index.js";
import { hostileText } from "../mutations.js";
import { showJson, toTarget, unlessRefused } from "../target.js";

const name = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "prototype", "toString", "id", "type", "assault", "siege", "perpetrator", "evidence"),
  hostileText,
  fc.stringMatching(/^[a-z]{1,6}$/),
);
/** @template Value @param {fc.Arbitrary<Value>} value */
const named = (value) => fc.array(fc.tuple(name, value), { maxLength: 3 });
const mode = fc.record(
  { type: fc.oneof(fc.constantFrom("assault", "protest"), name), title: hostileText, definition: hostileText, plover: hostileText },
  { requiredKeys: ["type", "title", "definition"] },
);

/** A project's own modes, roles and fields by any name: refused, or a model that can be used. @type {import("../target.js").OpenTarget} */
export async function openAdditions() {
  return toTarget({
    inputs: fc.record({ modes: named(mode), roles: fc.array(name, { maxLength: 3 }), fields: fc.array(name, { maxLength: 3 }) }),
    show: showJson,
    async check({ modes, roles, fields }) {
      const additions = {
        modes: Object.fromEntries(modes),
        roles,
        fields: Object.fromEntries(fields.map((/** @type {string} */ key) => [key, IsoDay.optional()])),
      };
      const model = await unlessRefused(() => defineSchema(additions));
      if (model === undefined) return;
      model.EventReport.safeParse({});
      toJsonSchema(model);
    },
  });
}
