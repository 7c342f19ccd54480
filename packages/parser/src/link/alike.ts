import { sha256 } from "../hash.js";
import type { LinkKey } from "./link-key.js";

/** Reports that linking cannot tell one from another, as copies of one dispatch have them: each of another document, in the order of their ids. */
export type Alike = readonly [LinkKey, ...LinkKey[]];

/** Returns keys in lists of those that are alike. Of a document with several the first is with the first of others, the second with the second. */
export function alikeIn(keys: readonly LinkKey[]): Alike[] {
  const lists = new Map<string, [LinkKey, ...LinkKey[]]>();
  const last = new Map<string, number>();
  for (const key of keys.toSorted(byId)) {
    const { id: _id, documentId, ...told } = key;
    const content = sha256(JSON.stringify(told));
    const place = `${documentId}/${content}`;
    const nth = (last.get(place) ?? 0) + 1;
    last.set(place, nth);
    const list = lists.get(`${content}/${nth}`);
    if (list === undefined) lists.set(`${content}/${nth}`, [key]);
    else list.push(key);
  }
  return [...lists.values()];
}

const byId = (a: LinkKey, b: LinkKey) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
