/** Articles and particles that transliterations write, drop or join at will. */
const articles = new Set(["al", "el", "ul", "ash", "as", "ar", "an", "ad", "at", "az", "the"]);

/**
 * Returns the key of a name for exact look-up: lower case, without accents and apostrophes, hyphens as spaces,
 * the Arabic article and "the" left out.
 */
export function wordKey(name: string): string {
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’‘`ʿʾ.]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const kept = words.filter((word) => !articles.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
}

/**
 * Returns how a word sounds, levelled over the usual transliterations of Arabic and Persian: q as k, double letters single,
 * vowels and the weak h, y, w dropped but for the first letter.
 */
export function soundKey(word: string): string {
  const level = word
    .replace(/q/g, "k")
    .replace(/ou|oo/g, "u")
    .replace(/ee/g, "i")
    .replace(/dh/g, "d")
    .replace(/kh/g, "k")
    .replace(/gh/g, "g")
    .replace(/c(?=[aou])/g, "k");
  return (
    level.charAt(0) +
    level
      .slice(1)
      .replace(/[aeiouywh]/g, "")
      .replace(/(.)\1+/g, "$1")
  );
}

/**
 * Returns the tolerant key of a name already through {@link wordKey}, or null where it would say too little:
 * two words or more must keep four consonants in all, one word must keep four and be seven letters long.
 */
export function skeletonKey(key: string): string | null {
  const words = key.split(" ");
  const sounds = words.map(soundKey);
  const letters = sounds.join("").length;
  if (words.length === 1) return null;
  return letters >= 5 && words.every((word) => /^[a-z]+$/.test(word)) ? sounds.join(" ") : null;
}
