/** Gives for a plain value an equal one in which all equal texts, lists and objects are one and the same; what it gives is not to be changed. */
export type EachOnce = <Value>(value: Value) => Value;

/** Returns a function that has equal parts of what it is given held once, however often they come. */
export function eachOnce(): EachOnce {
  const texts = new Map<string, string>();
  const parts = new Map<string, unknown>();
  const whole = (value: unknown): unknown => {
    if (typeof value === "string") return found(texts, value, () => value);
    if (!isCompound(value)) return value;
    if (Array.isArray(value)) return value.map(part);
    const copy: Record<string, unknown> = { ...value };
    for (const name of Object.keys(copy)) copy[name] = part(copy[name]);
    return copy;
  };
  const part = (value: unknown): unknown => (isCompound(value) ? found(parts, JSON.stringify(value), () => whole(value)) : whole(value));
  return <Value>(value: Value) => whole(value) as Value;
}

const isCompound = (value: unknown): value is object => typeof value === "object" && value !== null;

function found<Value>(known: Map<string, Value>, name: string, make: () => Value): Value {
  const before = known.get(name);
  if (before !== undefined) return before;
  const value = make();
  known.set(name, value);
  return value;
}
