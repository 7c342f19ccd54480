import type { Contested } from "@dateline/schema";

type Version = Contested["versions"][number];

/** The number of a toll as it stands before what became of people: "at least 3 killed", "3 to 5 injured". */
const number = /^(?:at least )?\d+(?: to \d+)? /;

/**
 * Returns what is disputed with its versions: of tolls each outcome by itself, since how many died and how many were hurt are two questions; of all else the field.
 */
export function disputes({ field, versions }: Pick<Contested, "field" | "versions">): { about: string; versions: readonly Version[] }[] {
  const groups = new Map<string, Version[]>();
  for (const version of versions) {
    const about = field === "casualties" && number.test(version.value) ? `${field}, ${version.value.replace(number, "")}` : field;
    groups.set(about, [...(groups.get(about) ?? []), version]);
  }
  return Array.from(groups, ([about, own]) => ({ about, versions: own }));
}
