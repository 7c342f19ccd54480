import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import fc from "fast-check";
import { loadLanguages } from "../../../packages/parser/dist/read/languages.js";
import { InputMetadata } from "../../../packages/parser/dist/read/metadata.js";
import { readDocuments } from "../../../packages/parser/dist/read/read-documents.js";
import { SourceDocument } from "../../../packages/schema/dist/index.js";
import { mutatedJson } from "../hostile-json.js";
import { jsonText } from "../json-text.js";
import { mutatedBytes } from "../mutations.js";
import { assert, showBytes, toTarget, unlessRefused } from "../target.js";
import { untyped } from "../untyped.js";

const manifest = {
  documents: [
    {
      file: "a.txt",
      title: "Two hurt",
      publisher: "Harbour Wire",
      published: "2024-03-04",
      url: "https://a.example/1",
      grade: "B2",
      retrieved: "2024-03-05T10:00:00Z",
      language: "en",
      restates: { publisher: "Northwire" },
    },
    { file: "../outside.txt", title: "Outside" },
  ],
};
const sidecar = { title: "Two hurt", byline: "A. Reader", published: "2024-03-04", archiveUrl: "https://b.example/2", grade: null };

/** What a folder's manifest and sidecar files say of its dispatches: told where it cannot be used, and never a way to another file. @type {import("../target.js").OpenTarget} */
export async function openManifests() {
  const home = mkdtempSync(join(tmpdir(), "dateline-fuzz-"));
  const folder = join(home, "articles");
  mkdirSync(folder);
  writeFileSync(join(home, "outside.txt"), "Nobody is to read this.");
  writeFileSync(join(folder, "a.txt"), "Two were hurt, the army said on Monday.");
  const languages = loadLanguages();
  const [{ checkMetadata }, { collectInputs }] = await Promise.all([
    untyped("apps/cli/dist/input/check-metadata.js"),
    untyped("apps/cli/dist/input/collect-inputs.js"),
  ]);
  const json = fc.oneof(
    mutatedJson([manifest, sidecar]).map((value) => Buffer.from(jsonText(value))),
    mutatedBytes([Buffer.from(JSON.stringify(manifest))], ['{"', '"file":"../outside.txt"', '"__proto__":{"title":"x"}', "null", "[]", "\ufeff"]),
  );
  return toTarget({
    inputs: fc.record({ name: fc.constantFrom("manifest.json", "a.txt.json"), bytes: json }),
    show: ({ name, bytes }) => `${name} ${showBytes(bytes)}`,
    async check({ name, bytes }) {
      writeFileSync(join(folder, name), bytes);
      const { files, failures } = await collectInputs([folder], async () => new Uint8Array());
      rmSync(join(folder, name));
      for (const failure of failures) assert(failure.code !== "input/bug", failure.message);
      for (const file of files) {
        assert(resolve(file.named).startsWith(folder + sep), `It leads to ${file.named}.`);
        const { metadata = {} } = file.metadata === undefined ? {} : checkMetadata(/** @type {any} */ (InputMetadata), file.metadata, file);
        const read = await unlessRefused(async () => readDocuments({ path: file.path, bytes: await file.load(), metadata }, { maxBytes: 10_000, languages }));
        for (const document of read?.documents ?? []) SourceDocument.parse(document);
      }
    },
    close: () => rmSync(home, { recursive: true, force: true }),
  });
}
