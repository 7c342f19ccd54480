import type { LookAnswer } from "../../src/run/messages.js";
import { inspect } from "../frame/inspect.js";

const mostMembers = 500;
const mostText = 4000;

/** Returns what is to be seen at the end of the path, which starts from a name's value. Getters of a cell's own objects are run, as reading runs them. */
export async function lookAt([name = "", ...steps]: readonly string[], read: (name: string) => Promise<unknown>): Promise<LookAnswer> {
  try {
    let value = await read(name);
    for (const step of steps) {
      if (!(step in Object(value))) return nothing;
      value = Object(value)[step];
    }
    return { found: true, members: membersOf(value), text: inspect(value).slice(0, mostText) };
  } catch {
    return nothing;
  }
}

const nothing: LookAnswer = { found: false, members: [], text: "" };

/** Names by which the members can be written after a dot, those of its classes too. */
function membersOf(value: unknown): string[] {
  const names = new Set<string>();
  if (value === null || value === undefined) return [];
  for (let owner: unknown = Object(value); owner !== null && owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
    for (const name of Object.getOwnPropertyNames(owner)) if (/^[A-Za-z$][\w$]*$/.test(name) && name !== "constructor") names.add(name);
  }
  return [...names].slice(0, mostMembers);
}
