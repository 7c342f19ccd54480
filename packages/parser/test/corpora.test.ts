import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { link, parse, readDocuments } from "../src/index.js";
import { context } from "./read-text.js";

const corpora = process.env.DATELINE_CORPORA || undefined;
for (const needed of ["seeds", "gold/seeds.json", "gold/score-events.mjs"]) {
  if (corpora !== undefined && !existsSync(join(corpora, needed))) throw new Error(`DATELINE_CORPORA is set, but there is no ${join(corpora, needed)}.`);
}
const ownSeeds = new URL("../../../seeds/", import.meta.url);

interface Prf {
  f1: number;
}

/** What the scorer beside the gold returns, as far as the marks below ask. */
interface Score {
  events: { violent: Prf; all: Prf };
  fields: Record<string, { accuracy: number } | undefined>;
  linking: { pairwise: Prf };
}

type Scorer = (run: { golds: unknown[]; documents: unknown[]; reports: unknown[]; events: unknown[]; texts: Map<string, string> }) => Score;

/** Reads the dispatches of a folder and scores what was read against the gold. */
async function scoreFolder(folder: string, gold: string): Promise<Score> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort();
  const texts = new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
  const read = await Promise.all(files.map((path) => readDocuments({ path, bytes: readFileSync(join(folder, path)) }, context)));
  const parsed = read.flatMap(({ documents }) => documents.map((document) => parse(document, context)));
  const { reports, events } = link(parsed, context);
  const { score } = (await import(pathToFileURL(join(gold, "score-events.mjs")).href)) as { score: Scorer };
  return score({
    golds: [JSON.parse(readFileSync(join(gold, "seeds.json"), "utf8"))],
    documents: parsed.map(({ document }) => document),
    reports,
    events,
    texts,
  });
}

// Where no folder is named, these tests are listed as skipped.
describe.skipIf(corpora === undefined)("the dispatches with gold", () => {
  let original: Score;
  let restated: Score;
  beforeAll(async () => {
    const root = corpora ?? "";
    original = await scoreFolder(join(root, "seeds"), join(root, "gold"));
    restated = await scoreFolder(ownSeeds.pathname, join(root, "gold"));
  }, 120_000);

  it("finds violent events", () => {
    expect(original.events.violent.f1).toBeGreaterThanOrEqual(0.75);
  });

  it("finds events of all types", () => {
    expect(original.events.all.f1).toBeGreaterThanOrEqual(0.55);
  });

  it.each([
    ["date", 0.75],
    ["killed", 0.85],
  ])("reads the %s of events", (field, mark) => {
    expect(original.fields[field]?.accuracy).toBeGreaterThanOrEqual(mark);
  });

  it("links the accounts of one event and no others", () => {
    expect(original.linking.pairwise.f1).toBe(1);
  });

  it.each(["violent", "all"] as const)("finds %s events as well in the same dispatches in other words", (kind) => {
    expect(restated.events[kind].f1).toBeGreaterThanOrEqual(original.events[kind].f1 - 0.03);
  });
});
