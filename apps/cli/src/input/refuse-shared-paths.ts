import { DatelineError } from "@dateline/schema";

/**
 * Throws `usage` where two files are to have one path in a dataset. An input is known by its path, so that each would take the place of the other when it comes again.
 */
export function refuseSharedPaths(files: readonly { path: string; named: string }[]): void {
  const known = new Map<string, string>();
  for (const { path, named } of files) {
    const other = known.get(path);
    if (other !== undefined) throw shared(path, other, named);
    known.set(path, named);
  }
}

function shared(path: string, one: string, other: string): DatelineError {
  return new DatelineError("usage", `Two inputs would both be called ${path}, and an input is known by that name.`, {
    path: `${one} and ${other}`,
    hint: "Name a folder that holds both, so that their paths differ, or rename one.",
  });
}
