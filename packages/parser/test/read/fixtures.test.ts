import { readdirSync, readFileSync } from "node:fs";
import { DatelineError } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { InputMetadata } from "../../src/read/metadata.js";
import { defaultMaxBytes, readDocuments } from "../../src/read/read-documents.js";

const folder = new URL("fixtures/", import.meta.url);

/** What a case folder's `expected.json` holds: the documents without what follows from the bytes alone, or the error's code. */
async function summarize(name: string): Promise<unknown> {
  const files = readdirSync(new URL(`${name}/`, folder));
  const source = files.find((file) => file.startsWith("source."));
  if (source === undefined) throw new Error(`${name} has no source.* file`);
  const metadata = files.includes("meta.json") ? InputMetadata.parse(JSON.parse(readFileSync(new URL(`${name}/meta.json`, folder), "utf8"))) : undefined;
  const bytes = readFileSync(new URL(`${name}/${source}`, folder));
  try {
    const { documents, issues } = await readDocuments({ path: source, bytes, ...(metadata && { metadata }) }, { maxBytes: defaultMaxBytes });
    return {
      documents: documents.map(({ id: _id, path: _path, sha256: _sha256, published, blocks, ...rest }) => ({
        ...rest,
        published: published?.edtf ?? null,
        blocks: blocks.map(({ kind, start, end }) => `${kind}: ${rest.text.slice(start, end)}`),
      })),
      issues: issues.map(({ code, message }) => `${code}: ${message}`),
    };
  } catch (error) {
    if (error instanceof DatelineError) return { error: error.code };
    throw error;
  }
}

describe("readDocuments", () => {
  it.each(readdirSync(folder))("reads %s", async (name) => {
    expect(await summarize(name)).toEqual(JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), "utf8")));
  });
});
