import { sha1 } from "./sha1.js";
import { utf8 } from "./utf8.js";

/** Returns the UUID of a name in a namespace, version 5 (RFC 9562, 5.5): the same one for the same two, everywhere. */
export function uuid5(name: string, namespace: string): string {
  const space = Uint8Array.from(namespace.replaceAll("-", "").match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  const named = utf8(name);
  const bytes = new Uint8Array(space.length + named.length);
  bytes.set(space);
  bytes.set(named, space.length);
  const hash = sha1(bytes).subarray(0, 16);
  const versioned = hash.with(6, ((hash[6] ?? 0) & 0x0f) | 0x50);
  const variant = versioned.with(8, ((versioned[8] ?? 0) & 0x3f) | 0x80);
  const hex = Array.from(variant, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
