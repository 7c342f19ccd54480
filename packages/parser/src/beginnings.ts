/** Tells whether any key of a set begins with some letters. */
export type Begins = (letters: string) => boolean;

/**
 * Returns the test for a set of keys. While a name is read word by word, it says when no key can be spelt any more, which is nearly always
 * after the first word. A binary search over the sorted keys: all their beginnings in a set would take many times the room.
 */
export function beginningsOf(keys: Iterable<string>): Begins {
  // By code unit, as `<` compares.
  const sorted = [...keys].sort();
  return (letters) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? "") < letters) low = middle + 1;
      else high = middle;
    }
    return sorted[low]?.startsWith(letters) === true;
  };
}
