/** How an account stands in a bucket: it meets whoever offers what it asks for, and whoever asks for what it offers. */
export interface Posting {
  /** Its number among all accounts. */
  at: number;
  asks: readonly number[];
  offers: readonly number[];
}

interface Lists {
  askers: number[];
  offerers: number[];
}

/** Calls `meet` for each two postings of which one asks for what the other asks for or offers, mostly once. `met` holds for every account the last that met it, -1 at first. */
export function meetAll(postings: Iterable<Posting>, met: Int32Array, meet: (a: number, b: number) => void): void {
  const lists = new Map<number, Lists>();
  for (const { at, asks, offers } of postings) {
    const visit = (others: readonly number[]) => {
      for (const other of others) {
        if (met[other] === at) continue;
        met[other] = at;
        meet(other, at);
      }
    };
    met[at] = at;
    for (const token of asks) {
      const list = lists.get(token);
      if (list !== undefined) [list.askers, list.offerers].forEach(visit);
    }
    for (const token of offers) visit(lists.get(token)?.askers ?? []);
    for (const token of asks) listAt(lists, token).askers.push(at);
    for (const token of offers) listAt(lists, token).offerers.push(at);
  }
}

function listAt(lists: Map<number, Lists>, token: number): Lists {
  const found = lists.get(token) ?? { askers: [], offerers: [] };
  lists.set(token, found);
  return found;
}
