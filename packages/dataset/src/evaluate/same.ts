import type { Place, Time } from "@dateline/schema";

interface Named {
  text: string;
  name?: string | undefined;
  actorId?: string | undefined;
}

/** Whether two times leave the same days possible. */
export function isSameTime(a: Time, b: Time): boolean {
  return a.edtf === b.edtf || (a.start !== null && a.start === b.start && a.end === b.end);
}

/** Whether two places are one: by their GeoNames number, else by name, unless they lie in different countries. */
export function isSamePlace(a: Place, b: Place): boolean {
  if (a.geonamesId !== undefined && a.geonamesId === b.geonamesId) return true;
  const countriesDiffer = a.country !== undefined && b.country !== undefined && a.country !== b.country;
  return !countriesDiffer && folded(a.name) === folded(b.name);
}

/** Whether two participants or voices are one: the same actor, or called alike. */
export function isSameParty(a: Named, b: Named): boolean {
  if (a.actorId !== undefined && a.actorId === b.actorId) return true;
  const names = new Set(namesOf(a));
  return namesOf(b).some((name) => names.has(name));
}

const namesOf = ({ name, text }: Named) => [name ?? text, text].map(folded);

/** Without capitals, diacritics, punctuation and articles. */
function folded(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^ ?(?:the|an?) /, "")
    .trim();
}
