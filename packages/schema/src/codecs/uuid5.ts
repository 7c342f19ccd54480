import { sha1 } from "./sha1.js";
import { utf8 } from "./utf8.js";

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const uuidBytes = 16;

/** Returns a function that gives the UUID of a name in a namespace, version 5 (RFC 9562, 5.5): the same one for the same two, everywhere. */
export function uuid5In(namespace: string): (name: string) => string {
  const space = Uint8Array.from(namespace.replaceAll("-", "").match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  return (name) => {
    const named = utf8(name);
    const bytes = new Uint8Array(space.length + named.length);
    bytes.set(space);
    bytes.set(named, space.length);
    const hash = sha1(bytes);
    hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
    hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
    let digits = "";
    for (let at = 0; at < uuidBytes; at += 1) digits += hex[hash[at] ?? 0];
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
  };
}
