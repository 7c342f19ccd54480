import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Larger ones make every input slow, and say nothing more. */
const mostBytes = 60_000;

/** Returns the bytes of the project's own files under a folder whose names end so, in order of their paths. @param {string} folder @param {readonly string[]} endings */
export function samplesIn(folder, endings) {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).sort();
  const files = names.filter((name) => endings.some((ending) => name.endsWith(ending))).map((name) => `${root}${folder}/${name}`);
  const samples = files.filter((file) => statSync(file).size <= mostBytes).map((file) => new Uint8Array(readFileSync(file)));
  if (samples.length === 0) throw new Error(`There is no sample ${endings.join(", ")} under ${folder}.`);
  return samples;
}

/** The files of a committed dataset of one made-up dispatch, by name. @returns {Map<string, Uint8Array>} */
export function tinyDataset() {
  const folder = join(root, "packages/dataset/test/fixtures/tiny");
  return new Map(readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** The records in lines of JSON. @param {Uint8Array | undefined} bytes @returns {any[]} */
export function recordsIn(bytes) {
  const lines = Buffer.from(bytes ?? [])
    .toString("utf8")
    .split("\n");
  return lines.filter(Boolean).map((line) => JSON.parse(line));
}
