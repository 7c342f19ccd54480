/** A run of characters as it stands on a page, in points; `y` is its baseline and grows downwards. */
export interface Fragment {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Of the letters: the font's size. */
  height: number;
}

/** Fragments on one baseline, put together from left to right. */
export interface Line extends Fragment {
  fragments: readonly Fragment[];
}

/** A wider gap than this share of the letters' height parts words. */
const wordGap = 0.15;
/** Baselines nearer than this share of the letters' height are one: raised figures, mixed fonts. */
const sameBaseline = 0.4;

/** Returns the lines that fragments make, from top to bottom. */
export function toLines(fragments: readonly Fragment[]): Line[] {
  const rows: Fragment[][] = [];
  for (const fragment of fragments.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && fragment.y - first.y <= sameBaseline * Math.max(first.height, fragment.height)) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows.map((row) => toLine(row.toSorted((a, b) => a.x - b.x)));
}

function toLine(fragments: readonly Fragment[]): Line {
  let text = "";
  let end = Number.NEGATIVE_INFINITY;
  for (const fragment of fragments) {
    const isParted = fragment.x - end > wordGap * fragment.height;
    text += text !== "" && isParted && !/\s$/.test(text) && !/^\s/.test(fragment.text) ? ` ${fragment.text}` : fragment.text;
    end = fragment.x + fragment.width;
  }
  const [first] = fragments;
  const x = first?.x ?? 0;
  const height = Math.max(0, ...fragments.map((one) => one.height));
  return { fragments, text: text.replaceAll(/\s+/g, " ").trim(), x, y: first?.y ?? 0, width: end - x, height };
}

/** Returns the middle one of the numbers; 0 where there is none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
