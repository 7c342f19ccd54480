/**
 * Yields each item with what `start` made of it, in the order of the items, while the next ones are under way: at most `width` at a time, so that
 * no more results wait than that. Throws what the first item in order to fail rejected with.
 */
export async function* inOrder<Item, Result>(items: Iterable<Item>, width: number, start: (item: Item) => Promise<Result>): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for (const item of items) {
    const result = start(item);
    // It is awaited when its turn comes; until then its failure is nobody's to handle.
    result.catch(() => undefined);
    underWay.push(result);
    const [first] = underWay;
    if (underWay.length < width || first === undefined) continue;
    underWay.shift();
    yield await first;
  }
  for (const result of underWay) yield await result;
}
