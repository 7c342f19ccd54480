import { DatelineError, SourceDocument } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { type DocumentInput, defaultMaxBytes, readDocuments } from "../../src/read/read-documents.js";

const toBytes = (text: string) => new TextEncoder().encode(text);
const read = (input: Omit<DocumentInput, "bytes"> & { text: string }, seen?: ReadonlyMap<string, number>) =>
  readDocuments({ ...input, bytes: toBytes(input.text) }, { maxBytes: defaultMaxBytes, ...(seen && { seen }) });
const dispatch = "The army said on Friday that two of its soldiers were hurt by a mine.";

describe("readDocuments", () => {
  it("gives documents of the schema's shape", async () => {
    const [document] = (await read({ path: "a/b.txt", text: dispatch })).documents;
    expect(SourceDocument.parse(document)).toEqual(document);
  });

  it("puts the manifest before the front matter", async () => {
    const text = `---\ntitle: From the file\npublisher: File Post\ndate: 2024-01-02\n---\n${dispatch}`;
    const [document] = (await read({ path: "a.md", text, metadata: { title: "From the manifest", published: "2024-01-01", grade: "A1" } })).documents;
    expect(document).toMatchObject({
      title: "From the manifest",
      publisher: "File Post",
      grade: "A1",
      published: { edtf: "2024-01-01", basis: "stated", evidence: [] },
    });
  });

  it("leaves the day open where nothing gives one", async () => {
    expect((await read({ path: "a.txt", text: dispatch })).documents[0]?.published).toBeNull();
  });

  it("reports a day in the manifest that is none, and reads on", async () => {
    const { documents, issues } = await read({ path: "a.txt", text: dispatch, metadata: { published: "last week" } });
    expect({ published: documents[0]?.published, codes: issues.map(({ code }) => code) }).toEqual({ published: null, codes: ["read/metadata"] });
  });

  it("takes a person's word for the language", async () => {
    const text = "Dos soldados fueron heridos el viernes por una mina en el norte del país.";
    expect((await read({ path: "a.txt", text, metadata: { language: "en" } })).documents[0]?.language).toBe("en");
  });

  it("gives the same bytes the same id, and another one where they come again", async () => {
    const [first] = (await read({ path: "a.txt", text: dispatch })).documents;
    const [elsewhere] = (await read({ path: "c/d.txt", text: dispatch })).documents;
    const [again] = (await read({ path: "b.txt", text: dispatch }, new Map([[first?.sha256 ?? "", 1]]))).documents;
    expect(elsewhere?.id).toBe(first?.id);
    expect(again?.id).not.toBe(first?.id);
    expect(again).toMatchObject({ sha256: first?.sha256, ordinal: 2 });
  });

  it("numbers the dispatches of one file and tells equal ones apart", async () => {
    const line = JSON.stringify({ text: dispatch });
    const { documents } = await read({ path: "a.jsonl", text: `${line}\n${line}\n` });
    expect(documents.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(2);
  });

  it("reads a file without an ending by its content", async () => {
    const files = await Promise.all(["<!doctype html><p>Two were hurt, the army said.</p>", dispatch].map((text) => read({ path: "dispatch", text })));
    expect(files.map(({ documents }) => documents[0]?.mediaType)).toEqual(["text/html", "text/plain"]);
  });

  it("keeps every character of the text but line ends", async () => {
    const text = "A\u00a0tab\tand a\u0301 combining accent;\r\n\r\n  spaces  kept.";
    expect((await read({ path: "a.txt", text })).documents[0]?.text).toBe(text.replaceAll("\r\n", "\n"));
  });

  it.each([
    { path: "a.txt", text: "", code: "input/empty" },
    { path: "a.html", text: "<script>1</script>", code: "input/empty" },
    { path: "a.docx", text: dispatch, code: "input/unsupported" },
    { path: "a.jsonl", text: "nothing", code: "input/unreadable" },
    { path: "a.html", text: "<div>".repeat(5000), code: "input/unreadable" },
  ])("refuses $path with $code", ({ path, text, code }) => {
    return expect(read({ path, text })).rejects.toThrow(expect.objectContaining({ code, path, hint: expect.any(String) }));
  });

  it("refuses what is larger than the caller allows, and says how to mend it", async () => {
    const input = { path: "a.txt", bytes: toBytes(dispatch) };
    await expect(readDocuments(input, { maxBytes: 10 })).rejects.toThrow(
      expect.objectContaining({ code: "input/too-large", hint: expect.stringContaining("--max-bytes") }),
    );
  });

  it("measures each line of JSON Lines, not the file", async () => {
    const lines = Array.from({ length: 20 }, () => JSON.stringify({ text: dispatch })).join("\n");
    const { documents } = await readDocuments({ path: "a.jsonl", bytes: toBytes(lines) }, { maxBytes: 200 });
    expect(documents).toHaveLength(20);
  });

  it("throws errors that name themselves", async () => {
    await expect(read({ path: "a.txt", text: " " })).rejects.toThrow(DatelineError);
  });
});
