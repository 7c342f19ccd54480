/** A mark of Plot, as far as it is listened to: it makes its data ready, then draws. */
interface ListenedMark {
  initialize(...given: unknown[]): { data?: unknown };
  /** Some draw other things than data, once scales are known: hexagons, which stand for what lies in them, or contours. */
  initializer?: ((...given: unknown[]) => { facets?: unknown } | undefined) | null;
  render(...given: unknown[]): unknown;
}

/** What a mark was drawn from, by the group that Plot drew it into. A bar or a bin has the list of what it stands for. */
const dataOfGroup = new WeakMap<Element, readonly unknown[]>();
const listened = new WeakSet<object>();

/** Makes marks remember what they draw each of their shapes from. */
export function listenToMarks(marks: readonly unknown[]): void {
  for (const mark of marks) {
    if (!isMark(mark) || listened.has(mark)) continue;
    listened.add(mark);
    const { initialize, initializer, render } = mark;
    let data: unknown;
    mark.initialize = (...given) => {
      const state = initialize.apply(mark, given);
      data = state.data;
      return state;
    };
    if (typeof initializer === "function") {
      mark.initializer = (...given) => {
        const update = initializer.apply(mark, given);
        if (update?.facets !== undefined && !isSameIndex(given[1], update.facets)) data = undefined;
        return update;
      };
    }
    mark.render = (...given) => {
      const drawn = render.apply(mark, given);
      if (drawn instanceof Element && Array.isArray(data)) dataOfGroup.set(drawn, data);
      return drawn;
    };
  }
}

/** Returns what the shape at an element was drawn from: one datum, or several where it stands for more. */
export function drawnFromAt(element: Element): unknown[] {
  let indices: readonly number[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (indices.length === 0) indices = indicesOf(at);
    const data = dataOfGroup.get(at);
    if (data !== undefined) return indices.map((index) => data[index]);
  }
  return [];
}

/** Returns each group of a drawing that a mark drew, with what it drew it from. */
export function drawnGroups(drawing: Element): { group: Element; data: readonly unknown[] }[] {
  return [...drawing.querySelectorAll("g")].flatMap((group) => {
    const data = dataOfGroup.get(group);
    return data === undefined ? [] : [{ group, data }];
  });
}

/** Whether two indexes are of the same data, in whatever order. */
function isSameIndex(before: unknown, after: unknown): boolean {
  const sorted = (facets: unknown) => (Array.isArray(facets) ? facets.flatMap((index: Iterable<number>) => [...index]).sort((a, b) => a - b) : []);
  const [a, b] = [sorted(before), sorted(after)];
  return a.length === b.length && a.every((index, at) => index === b[at]);
}

/** Plot binds each shape to the index of its datum, and a line or an area to those of all its points. */
function indicesOf(element: Element): number[] {
  const bound: unknown = Reflect.get(element, "__data__");
  return (Array.isArray(bound) ? bound : [bound]).filter((index) => typeof index === "number");
}

function isMark(value: unknown): value is ListenedMark {
  if (typeof value !== "object" || value === null || !("initialize" in value && "render" in value)) return false;
  return typeof value.initialize === "function" && typeof value.render === "function";
}
