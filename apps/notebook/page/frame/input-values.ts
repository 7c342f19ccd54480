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
