// Event types, each with its own fields and its modes.
import * as schema from "@dateline/schema";
import * as z from "zod";
import { fieldTable } from "./entry.js";
import { fieldsOf } from "./fields.js";
import { tableOf } from "./table.js";

const [firstReport] = schema.EventReport.options;
const discriminants = fieldsOf(firstReport.pick({ type: true, mode: true })).map((field) => ({ ...field, type: "one of those below" }));

/** Returns the section on event types. */
export function typeSection() {
  return ["## Event types", fieldTable(discriminants), ...schema.coreTypes.map(typeEntry)].join("\n\n");
}

/** @param {schema.EventTypeSpec} spec */
function typeEntry(spec) {
  const modes = Object.entries(schema.coreModes).filter(([, mode]) => mode.type === spec.type);
  const own = fieldsOf(z.strictObject(/** @type {z.core.$ZodShape} */ (spec.fields)));
  const rows = modes.map(([name, mode]) => {
    const { definition, plover = "", acled = "" } = /** @type {schema.ModeSpec} */ (mode);
    return [`\`${name}\``, definition, plover, acled];
  });
  const intro = `### ${spec.type}\n\n${spec.description} Quadrant: ${spec.quadrant.replace("-", " ")}.`;
  return [intro, ...(own.length === 0 ? [] : [fieldTable(own)]), tableOf(["mode", "what", "PLOVER mode", "ACLED sub-event type"], rows)].join("\n\n");
}
