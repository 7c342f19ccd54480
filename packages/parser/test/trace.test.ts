import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse, readDocuments, type TracedSentence, type TraceLayer, trace } from "../src/index.js";
import { readAtOnce } from "./read-at-once.js";
import { context } from "./read-text.js";

const dispatch = [
  "TARSO, Oman, March 14, 2023",
  "",
  "Gunmen killed three soldiers in an attack on a power station near Tarso on Sunday, the interior ministry said.",
  "If they attacked the dam, thousands would flee.",
].join("\n");

const traced = trace(readAtOnce({ path: "a.txt", text: dispatch }), context);
const [, told, feared] = traced;

/** The entries of a layer as `words: reading; notes`. */
function entriesOf(sentence: TracedSentence | undefined, name: TraceLayer["name"]): string[] {
  const entries = sentence?.layers.find((layer) => layer.name === name)?.entries ?? [];
  return entries.map(({ words, reading, notes }) => [`${words}: ${reading}`, ...notes].join("; "));
}

describe("trace", () => {
  it("shows what each stage makes of a sentence", () => {
    expect(entriesOf(told, "tokens").slice(0, 2)).toEqual(["Gunmen: NOUN", "killed: VERB"]);
    expect(entriesOf(told, "mentions")).toContain("Sunday: time; weekday: weekday 7, direction nearest");
    expect(entriesOf(told, "groups")).toContain("three soldiers: noun, person, 3");
    expect(entriesOf(told, "clauses")[0]).toMatch(/^killed: main, active; subject: Gunmen; object: three soldiers; in: an attack/);
    expect(entriesOf(told, "candidates")[0]).toMatch(/^an attack: assault, attack-unspecified; .*killed: 3; .*rules: noun\/attack\/act, verb\/kill\/harm$/);
    expect(entriesOf(told, "told")[0]).toMatch(/^an attack: occurred; confirms: .*perpetrator: Gunmen/);
  });

  it("gives the accounts that a sentence is evidence of", () => {
    expect(told?.reports.map(({ type, time }) => [type, time?.edtf])).toEqual([["assault", "2023-03-12"]]);
    expect(feared?.reports).toEqual([]);
  });

  it("says why an act was dropped", () => {
    expect(entriesOf(feared, "issues")[0]).toMatch(/^attacked: attribute\/not-told-as-done; Not counted as an event/);
  });

  it("points into the text", () => {
    for (const { start, end, layers } of traced) {
      for (const entry of layers.flatMap(({ entries }) => entries)) {
        expect([entry.start >= start, entry.end <= end, entry.words]).toEqual([true, true, dispatch.slice(entry.start, entry.end)]);
      }
    }
  });

  it("finds in a document of a dataset the accounts that were found when it was read", async () => {
    const seeds = new URL("../../../seeds/", import.meta.url);
    for (const path of readdirSync(seeds).filter((name) => name.endsWith(".txt"))) {
      const [document] = (await readDocuments({ path, bytes: readFileSync(new URL(path, seeds)) }, context)).documents;
      if (document === undefined) throw new Error(`${path} was not read.`);
      const parsed = parse(document, context);
      const again = new Map(trace(parsed.document, context).flatMap(({ reports }) => reports.map((report) => [report.id, report])));
      expect([...again.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(parsed.reports.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    }
  });
});
