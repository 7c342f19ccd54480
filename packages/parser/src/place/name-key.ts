import { isPlainName } from "../letters.js";

/** Letters that Unicode decomposition leaves whole. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i", ə: "a", ħ: "h", ŋ: "n" };

/** Abbreviated first words of place names, as English news writes them. */
const ABBREVIATIONS: Readonly<Record<string, string>> = { st: "saint", ste: "sainte", ft: "fort", mt: "mount" };

/** The Arabic article as it is written before sun letters, the Kurdish and Persian linking forms, and "el". */
export const ARTICLES: ReadonlySet<string> = new Set("al el ul ar er as es ash esh ad ed at et az ez an en adh edh ath eth aj il".split(" "));

/** Spelling pairs of romanisations, applied in order. Digraphs come before the letters they hold. */
const SOUND_RULES: readonly (readonly [RegExp, string])[] = [
  [/dh/g, "d"],
  [/th/g, "t"],
  [/gh/g, "g"],
  [/ph/g, "f"],
  [/dj/g, "j"],
  [/tch/g, "ch"],
  [/sch/g, "sh"],
  [/ck|q|c(?!h)/g, "k"],
  [/w(?=[aeiouy])/g, "v"],
  [/ou|oo|aw|au|ow|o/g, "u"],
  [/ay|ey|ai|ei|ee|ie|iy|e|y/g, "i"],
  [/(?:i?h|ih|ah|a|i)$/, "a"],
  [/(.)\1+/g, "$1"],
];

/**
 * The spelling under which a name is looked up exactly: lower case, no accents or apostrophes, hyphens and points as spaces, "St." as "saint".
 * "Sana'a", "Sana’a" and "SANAA" share a key; "Al-Qa'im" and "al Qaim" do too.
 */
export function toNameKey(name: string): string {
  const plain = isPlainName(name) ? name.toLowerCase() : toPlainWords(name);
  // No abbreviation is longer than three letters.
  const space = plain.indexOf(" ");
  const whole = space < 2 || space > 3 ? undefined : ABBREVIATIONS[plain.slice(0, space)];
  return whole === undefined ? plain : whole + plain.slice(space);
}

function toPlainWords(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300-\u036f'’‘`´ʻʼʿʾ]/g, "")
    .replace(/[łøđðþßæœıəħŋ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * The key under which romanisations of one name meet: no article, one letter for each pair of spellings (q and k, ou and u, ee and i, -ah and -a),
 * no double letters, no spaces. "Deir ez-Zor", "Dayr az-Zawr" and "Deir al-Zour" share a key. Too coarse for a first look-up, so it has a tier of its own.
 */
export function toSoundKey(nameKey: string): string {
  const words = nameKey.split(" ");
  const kept = words.filter((word, index) => index === words.length - 1 || !ARTICLES.has(word));
  return kept.map(soundOf).join("");
}

function soundOf(word: string): string {
  const bare = word.length > 5 ? word.replace(/^(?:al|el)(?=[^l])/, "") : word;
  return SOUND_RULES.reduce((sound, [pattern, letter]) => sound.replace(pattern, letter), bare);
}
