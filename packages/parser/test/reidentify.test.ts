import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type Parsed, parse, readDocuments, reidentify } from "../src/index.js";
import { context } from "./read-text.js";

const seeds = new URL("../../../seeds/", import.meta.url);
const inputs = [
  ...(await readdir(seeds)).filter((name) => name.endsWith(".txt")).map(async (name) => ({ path: name, bytes: await readFile(new URL(name, seeds)) })),
  { path: "a.txt", text: "Gunmen killed two traders and wounded two others in Ansongo, Mali, on Sunday. Some 2,500 troops are stationed in Mali." },
  { path: "b.html", text: "<html><head><title>Blast</title></head><body><p>A car bomb killed three in Mosul on Friday.</p></body></html>" },
  { path: "c.jsonl", text: '{"text":"Rebels shelled Sittwe on Thursday."}\n{"text":"Rebels shelled Sittwe on Thursday."}\n' },
  { path: "d.txt", text: "La policía informó que dos personas murieron ayer en un ataque armado en la ciudad, según fuentes oficiales del gobierno." },
].map(async (input) => {
  const { path, ...rest } = await input;
  return { path, bytes: "bytes" in rest ? rest.bytes : new TextEncoder().encode(rest.text), metadata: {} };
});

async function readIn(input: Awaited<(typeof inputs)[number]>, seen: ReadonlyMap<string, number>): Promise<Parsed[]> {
  const { documents, issues } = await readDocuments(input, context, seen);
  return documents.map((document) => {
    const parsed = parse(document, context);
    return { ...parsed, issues: [...issues.filter(({ documentId }) => documentId === document.id), ...parsed.issues] };
  });
}

const byId = (parsed: Parsed) => ({
  ...parsed,
  ...Object.fromEntries(["mentions", "reports", "figures", "issues"].map((file) => [file, sorted(parsed, file)])),
});
const sorted = (parsed: Parsed, file: string) => [...(parsed[file as "mentions"] ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));

describe("reidentify", () => {
  it("gives what reading the same bytes after others of them gives", async () => {
    let records = 0;
    for (const input of await Promise.all(inputs)) {
      const first = await readIn(input, new Map());
      const counts = new Map(first.map(({ document }) => [document.sha256, 3]));
      const later = await readIn(input, counts);
      for (const [at, parsed] of first.entries()) {
        const before = first.slice(0, at + 1).filter(({ document }) => document.sha256 === parsed.document.sha256).length;
        expect(byId(reidentify(parsed, before + 3)), input.path).toEqual(byId(later[at] ?? parsed));
        expect(byId(reidentify(reidentify(parsed, before + 3), before)), input.path).toEqual(byId(parsed));
        records += parsed.reports.length + parsed.figures.length + parsed.issues.length;
      }
    }
    expect(records).toBeGreaterThan(20);
  });
});
