import type { ModeSpec } from "../../event/mode.js";
import { coreModes } from "../../event/modes.js";
import type { CodecEvent } from "../codec.js";

type Told = Pick<CodecEvent, "type" | "mode" | "status">;
type Status = CodecEvent["status"];
/** Modes by name, those of the core or of a project. */
export type Modes = Readonly<Record<string, ModeSpec>>;

/** PLOVER's marks of what did not happen, or not yet, by what they say here. The others' statuses have none. */
const auxiliaries: Readonly<Partial<Record<Status, string>>> = { denied: "negation", planned: "future", threatened: "hypothetical" };
const statuses: ReadonlyMap<string, Status> = new Map([
  ["negation", "denied"],
  ["future", "planned"],
  ["hypothetical", "threatened"],
]);

/** What a status is where no mark stands: a threat that was made is what PLOVER's THREATEN is. */
const plainStatus = (type: string): Status => (type === "threaten" ? "threatened" : "occurred");

/** Returns PLOVER's modes of an event with its auxiliary one, if it has any. */
export function ploverModes({ type, mode, status }: Told, modes: Modes = coreModes): string[] {
  const how = specOf(mode, modes)?.plover;
  const auxiliary = status === plainStatus(type) ? undefined : auxiliaries[status];
  return [...(how === undefined ? [] : [how]), ...(auxiliary === undefined ? [] : [auxiliary])];
}

/** Returns what PLOVER's modes say here: the mode where only one is meant, and the status. */
export function readModes(type: string, given: readonly string[], modes: Modes = coreModes): { mode?: string; status: Status } {
  const status = given.flatMap((name) => statuses.get(name) ?? [])[0] ?? plainStatus(type);
  const how = given.filter((name) => !statuses.has(name));
  const meant = Object.entries(modes).filter(([, spec]) => spec.type === type && spec.plover === how[0]);
  return { ...(meant.length === 1 && meant[0] !== undefined ? { mode: meant[0][0] } : {}), status };
}

/** A mode by its name, which may come from a file. */
function specOf(mode: string, modes: Modes): ModeSpec | undefined {
  return Object.hasOwn(modes, mode) ? Object.entries(modes).find(([name]) => name === mode)?.[1] : undefined;
}
