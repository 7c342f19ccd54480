import widths from "./data/noto-sans-widths.json" with { type: "json" };

const thousandths = new Map(widths.flatMap(({ width, characters }) => [...characters].map((character) => [character, width] as const)));

/** Advance in thousandths of an em for scripts that the table lacks; on the wide side, so that labels keep clear of each other. */
function widthByScript(character: string): number {
  if (/\p{Mn}|\p{Cf}|\p{Me}/u.test(character)) return 0;
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(character)) return 1350;
  if (/[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/u.test(character)) return 1000;
  if (/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(character)) return 600;
  return 680;
}

/**
 * Returns how wide `text` is when set in Noto Sans at `fontSize`, in the unit of `fontSize`.
 * Latin comes from the font's own advances without kerning; other scripts are estimated by script, on the wide side.
 * There is no layout engine to ask: charts must come out the same in a browser, in jsdom and in print.
 */
export function textWidth(text: string, fontSize: number): number {
  let total = 0;
  for (const character of text) total += thousandths.get(character) ?? widthByScript(character);
  return (total * fontSize) / 1000;
}
