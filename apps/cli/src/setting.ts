import type { ValueKind } from "./option.js";

/** A name and the value it is to have: a number, `true`, `false`, `null`, or other JSON; what is none of these is text as it stands. */
export const setting: ValueKind<readonly [string, unknown]> = {
  placeholder: "NAME=VALUE",
  expects: "a name, = and a value",
  read(given) {
    const [, name, value] = /^([\p{ID_Start}$_][\p{ID_Continue}$]*)=(.*)$/su.exec(given) ?? [];
    return name === undefined || value === undefined ? undefined : [name, toValue(value)];
  },
};

function toValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
