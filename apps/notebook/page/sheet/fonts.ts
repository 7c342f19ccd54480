import sans400 from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2";
import sans600 from "@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2";
import sansMore from "@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2";
import serif400 from "@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2";
import serif600 from "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2";
import serifMore from "@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff2";
import { addFont } from "../add-font.js";
import type { FontData } from "../protocol.js";

/** Letters with the marks of transliteration. */
const more = "U+0100-02BA, U+0300-0304, U+0306-0308, U+0323, U+0329, U+1E00-1EFF";

const faces = [
  { family: "Noto Sans", weight: "400", unicodeRange: "U+0-FF, U+2000-22FF", address: sans400 },
  { family: "Noto Sans", weight: "600", unicodeRange: "U+0-FF, U+2000-22FF", address: sans600 },
  { family: "Source Serif 4", weight: "400", unicodeRange: "U+0-FF, U+2000-22FF", address: serif400 },
  { family: "Source Serif 4", weight: "600", unicodeRange: "U+0-FF, U+2000-22FF", address: serif600 },
  { family: "Noto Sans", weight: "400", unicodeRange: more, address: sansMore },
  { family: "Source Serif 4", weight: "400", unicodeRange: more, address: serifMore },
];

/**
 * Loads the fonts for the page, and gives them back for the frame, which has no origin and may ask for nothing. A font that does not come is
 * missed by nobody: the next one of its stack stands in.
 */
export async function loadFonts(): Promise<FontData[]> {
  const loaded = await Promise.all(
    faces.map(async ({ family, weight, unicodeRange, address }): Promise<FontData[]> => {
      const response = await fetch(address).catch(() => undefined);
      if (response?.ok !== true) return [];
      const font = { family, weight, unicodeRange, data: await response.arrayBuffer() };
      addFont(font);
      return [font];
    }),
  );
  return loaded.flat();
}
