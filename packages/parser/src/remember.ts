const mostRemembered = 20_000;

/**
 * Returns a pure function that keeps its answers, since the same words are asked about over and over in a text. What it keeps is bounded:
 * it starts anew when it is full.
 */
export function remember<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { found: Answer }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.found;
    if (known.size >= mostRemembered) known.clear();
    const found = answer(text);
    known.set(text, { found });
    return found;
  };
}
