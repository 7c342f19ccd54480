import { isPlainName } from "../letters.js";

/** Articles that transliterations write, drop or join at will. */
const articles = new Set(["al", "el", "ul", "ash", "as", "ar", "an", "ad", "at", "az", "the"]);

/** Whether a word, in lower case, is an article that a name may stand with or without. */
export function isArticle(word: string): boolean {
  return articles.has(word);
}

/**
 * Returns the key of a name for exact look-up: lower case, without accents and apostrophes, hyphens as spaces,
 * the Arabic article and "the" left out.
 */
export function wordKey(name: string): string {
  const plain = isPlainName(name);
  if (plain && !name.includes(" ")) return name.toLowerCase();
  const words = plain ? name.toLowerCase().split(" ") : plainWords(name);
  const kept = words.filter((word) => !articles.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
}

function plainWords(name: string): string[] {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(/ø/g, "o")
    .replace(/['’‘`ʿʾ.]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Returns {@link wordKey} without its spaces: "Ansar Allah" and "Ansarallah", "M-19" and "M19" have one. */
export function joinedKey(name: string): string {
  const key = wordKey(name);
  return key.includes(" ") ? key.replaceAll(" ", "") : key;
}

/**
 * Returns how a word sounds, levelled over the usual transliterations of Arabic, Persian and Russian: q and gh as k, ch as sh,
 * double letters single, vowels and the weak h, y, w dropped but for the first letter.
 */
export function soundKey(word: string): string {
  const level = word
    .replace(/q|kh|gh/g, "k")
    .replace(/^ou|^oo/g, "u")
    .replace(/^e(?=[mslh])/g, "a")
    .replace(/ch/g, "s")
    .replace(/dh/g, "d")
    .replace(/ph/g, "f")
    .replace(/c(?=[aou])/g, "k");
  return (
    level.charAt(0) +
    level
      .slice(1)
      .replace(/[aeiouywh]/g, "")
      .replace(/(.)\1+/g, "$1")
  );
}

/** Returns the tolerant key of a name already through {@link wordKey}, or null where it says too little: under two words or six sounds. */
export function skeletonKey(key: string): string | null {
  const words = key.split(" ");
  if (words.length < 2 || !words.every((word) => /^[a-z]+$/.test(word))) return null;
  const sounds = words.map(soundKey);
  return sounds.join("").length >= 5 ? sounds.join(" ") : null;
}

/**
 * Returns whether two spellings of one sound may be one name: the letters changed are at most a third of the longer
 * ("Qasim Sulemani", "Qasem Soleimani"; not "Mahmoud", "Mohammed"). Levenshtein distance (V. Levenshtein, 1966), cut off early.
 */
export function isCloseSpelling(a: string, b: string): boolean {
  const most = Math.floor(Math.max(a.length, b.length) / 3);
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      const change = (row[k - 1] ?? 0) + (a[i - 1] === b[k - 1] ? 0 : 1);
      next.push(Math.min(change, (row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? most + 1) <= most;
}
