import { MentionPlace } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { toMentionPlace } from "../../src/place/gazetteer-entry.js";
import { toNameKey, toSoundKey } from "../../src/place/name-key.js";
import { files, gazetteer } from "./read-places.js";

const rows = (file: string) =>
  (files[file] ?? "")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => line.split("\t"));

describe("the derived files", () => {
  it("hold a well-formed row on every line", () => {
    const wrong = rows("places.tsv").filter((row) => {
      const [id, name, country, , , feature, population, latitude, longitude] = row;
      return (
        row.length !== 9 ||
        !/^\d+$/.test(id ?? "") ||
        !name ||
        !/^[A-Z]{2}$/.test(country ?? "") ||
        !/^[A-Z0-9]*$/.test(feature ?? "") ||
        [population, latitude, longitude].some((field) => !Number.isFinite(Number(field)))
      );
    });
    expect(wrong).toEqual([]);
    expect(rows("admin2.tsv").filter((row) => row.length !== 5 || !/^[A-Z]{2}\.[^.]+\.[^.]+$/.test(row[0] ?? ""))).toEqual([]);
  });

  it("have an index in order, made with the keys of this code", () => {
    const lines = (files["names.tsv"] ?? "").trimEnd().split("\n");
    expect(lines.every((line, at) => at === 0 || (lines[at - 1] ?? "") < line)).toBe(true);
    const sample = rows("places.tsv").filter((_, at) => at % 997 === 0);
    const missing = sample.filter(([id, name]) => gazetteer.lookupExact(name ?? "").every(({ geonamesId }) => geonamesId !== Number(id)));
    expect(missing).toEqual([]);
  });

  it("give places that fit the schema", () => {
    const sample = rows("places.tsv")
      .filter((_, at) => at % 499 === 0)
      .flatMap(([, name]) => gazetteer.lookupExact(name ?? ""));
    expect(sample.length).toBeGreaterThan(300);
    for (const entry of sample) expect(MentionPlace.safeParse(toMentionPlace(entry)).error).toBe(undefined);
  });
});

describe("our own files", () => {
  it("list each id once", () => {
    const ids = ["facilities.tsv", "regions.tsv"].flatMap((file) => rows(file).map(([id]) => id));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("name a source and a precision for every place", () => {
    expect(rows("facilities.tsv").filter((row) => !row[9] || !(Number(row[7]) > 0))).toEqual([]);
    expect(rows("regions.tsv").filter((row) => !row[9] || !(Number(row[6]) > 0))).toEqual([]);
  });

  it("find every listed place under its own name and under each variant", () => {
    const lost = rows("facilities.tsv").flatMap(([id, name, , , , , , , variants]) =>
      [name, ...(variants ?? "").split("|")].filter((spelling) => spelling && gazetteer.lookupExact(spelling).every((entry) => entry.id !== id)),
    );
    expect(lost).toEqual([]);
  });

  it("repeat no variant under one place", () => {
    const repeated = rows("facilities.tsv").flatMap(([id, , , , , , , , variants]) => {
      const list = (variants ?? "").split("|").filter((variant) => variant !== "");
      return list.filter((variant, at) => list.indexOf(variant) !== at).map((variant) => `${id}: ${variant}`);
    });
    expect(repeated).toEqual([]);
  });

  it("keep the sound of a name whatever its key was made from", () => {
    expect(toSoundKey(toNameKey("Al-Qā’im"))).toBe(toSoundKey(toNameKey("al Qaim")));
  });
});
