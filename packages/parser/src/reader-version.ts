import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

const home = new URL("../", import.meta.url);
const ownName = new URL(import.meta.url).pathname;
/** What of this package makes the reader: its code as it runs, be it source or built, and its data. */
const parts = [
  { folder: new URL(".", import.meta.url), ending: ownName.slice(ownName.lastIndexOf(".")) },
  { folder: new URL("data/", home), ending: "" },
];
/** What stands beside them and makes no difference to what is read. */
const idle = [".d.ts", ".md"];

/**
 * Returns the version of the reader, which a dataset notes: the same version gives the same records of the same texts. It is the package's own version and a hash of its code, its data and the versions of
 * what it depends on, as in `0.1.0+3f2a81c05d7e`.
 */
export async function readerVersion(): Promise<string> {
  const { version, dependencies }: { version: string; dependencies: Record<string, string> } = JSON.parse(
    await readFile(new URL("package.json", home), "utf8"),
  );
  const hash = createHash("sha256").update(JSON.stringify(dependencies));
  for (const { folder, ending } of parts) {
    const entries = await readdir(folder, { recursive: true });
    const names = entries
      .map((name) => name.replaceAll("\\", "/"))
      .filter((name) => name.endsWith(ending) && isFile(name) && !idle.some((one) => name.endsWith(one)));
    const files = await Promise.all(names.sort().map(async (name) => ({ name, bytes: await readFile(new URL(name, folder)) })));
    for (const { name, bytes } of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return `${version}+${hash.digest("hex").slice(0, digits)}`;
}

/** Folders have no ending. */
const isFile = (name: string) => /\.[a-z]+$/.test(name);
const digits = 12;
