import { DatelineError } from "./errors.js";
import type { EventTypeSpec } from "./event/event-type.js";
import type { ModeSpec } from "./event/mode.js";

/** The names that a model would have with a project's additions, the core's and the additions' side by side, so that a clash shows as a repetition. */
interface Vocabulary {
  types: readonly EventTypeSpec[];
  modeNames: readonly string[];
  modes: Readonly<Record<string, ModeSpec>>;
  roles: readonly string[];
  /** The fields of every report and event; those of a type come on top. */
  fields: readonly string[];
}

const firstRepeated = (names: readonly string[]) => names.find((name, index) => names.indexOf(name) !== index);

/** Throws `schema/duplicate` where a name is given twice, a mode names no type, or a type has no mode. */
export function checkAdditions({ types, modeNames, modes, roles, fields }: Vocabulary): void {
  const typeNames = types.map((spec) => spec.type);
  refuseRepeated("Event type", typeNames);
  refuseRepeated("Mode", modeNames);
  refuseRepeated("Role", roles);
  refuseRepeated("Field", fields);
  for (const spec of types) refuseRepeated("Field", [...fields, ...Object.keys(spec.fields)]);
  for (const [mode, { type }] of Object.entries(modes)) {
    if (typeNames.includes(type)) continue;
    throw new DatelineError("schema/duplicate", `Mode "${mode}" belongs to "${type}", which is no event type.`, {
      hint: `Use one of: ${typeNames.join(", ")}.`,
    });
  }
  for (const type of typeNames) {
    if (Object.values(modes).some((mode) => mode.type === type)) continue;
    throw new DatelineError("schema/duplicate", `Event type "${type}" has no mode.`, { hint: "Add at least one mode for it under `modes`." });
  }
}

function refuseRepeated(what: string, names: readonly string[]): void {
  const name = firstRepeated(names);
  if (name === undefined) return;
  throw new DatelineError("schema/duplicate", `${what} "${name}" is defined twice.`, { hint: "Give the addition a name that the core does not use." });
}
