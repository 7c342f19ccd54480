const prime = 0x01000193;
const basis = 0x811c9dc5;

/** Returns a thing of some kind as a number of 32 bits (FNV-1a). Different things may share one. */
export function token(kind: string, name: string): number {
  let hash = basis;
  for (const text of [kind, "/", name]) for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash;
}

/** Returns many things of one kind as numbers. */
export function tokens(kind: string, names: Iterable<string>): number[] {
  return Array.from(names, (name) => token(kind, name));
}

/** Returns, for each two things of which one is of each list, both together as a number. */
export function crossed(left: readonly number[], right: readonly number[]): number[] {
  return left.flatMap((one) => right.map((other) => Math.imul(one, prime) ^ Math.imul(other ^ (other >>> 15), basis)));
}
