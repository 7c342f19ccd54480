/** An element that holds a value and says when it changes, as those of `Inputs` do. */
export interface InputElement extends EventTarget {
  value: unknown;
}

/**
 * Yields the value of an input now and whenever it changes. A cell that declares `const least = view(Inputs.range(...))` so defines `least`
 * for the other cells, which run again with every value. What comes faster than they run is skipped.
 */
export async function* inputValues(input: InputElement): AsyncGenerator {
  let isFresh = input.value !== undefined;
  let wake = () => {};
  const note = () => {
    isFresh = true;
    wake();
  };
  const event = eventOf(input);
  input.addEventListener(event, note);
  try {
    for (;;) {
      if (!isFresh) await new Promise<void>((resolve) => (wake = resolve));
      isFresh = false;
      yield currentOf(input);
    }
  } finally {
    input.removeEventListener(event, note);
  }
}

/** Sets an input to a value from outside, a date given as text. Throws where the input does not take it, as a slider what is beyond its end. */
export function setInput(input: InputElement, value: unknown): void {
  const isDay = typeof value === "string" && /^\d{4}-\d\d/.test(value);
  if (![value, ...(isDay ? [new Date(value)] : [])].some((wanted) => takes(input, wanted)))
    throw new RangeError(`The input does not take ${JSON.stringify(value)}`);
}

function takes(input: InputElement, wanted: unknown): boolean {
  try {
    // Some, such as a search, only show what they found.
    return Reflect.set(input, "value", wanted) && JSON.stringify(currentOf(input)) === JSON.stringify(wanted);
  } catch {
    return false;
  }
}

function eventOf(input: InputElement): string {
  const type = "type" in input ? input.type : undefined;
  if (type === "button" || type === "submit") return "click";
  return type === "checkbox" || type === "file" ? "change" : "input";
}

/** The elements of plain HTML hold text; what they mean is a number, a yes or a no. */
/** Returns the value of an input as it stands. */
export function currentOf(input: InputElement): unknown {
  const type = "type" in input ? input.type : undefined;
  if ((type === "range" || type === "number") && "valueAsNumber" in input) return input.valueAsNumber;
  return type === "checkbox" && "checked" in input ? input.checked : input.value;
}
