/** Returns the name that somebody who wrote `given` most likely meant; `undefined` where none is near. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const wanted = given.toLowerCase();
  const ranked = names.map((name) => ({ name, distance: name.startsWith(wanted) && wanted.length > 1 ? 0 : editDistance(wanted, name) }));
  const nearest = ranked.toSorted((a, b) => a.distance - b.distance)[0];
  // One slip in three letters is a slip; more is another word.
  return nearest !== undefined && nearest.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? nearest.name : undefined;
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each one (Damerau, 1964). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const changed = (last[column - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = isSwap ? (before[column - 2] ?? 0) + 1 : changed;
      next.push(Math.min(changed, swapped, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
}
