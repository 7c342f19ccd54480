import { deflateSync } from "node:zlib";
import { DatelineError } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { defaultMaxBytes, readDocuments } from "../../src/read/read-documents.js";
import { assemble, column, makePdf, type Placed } from "./make-pdf.js";

const read = (bytes: Uint8Array, maxBytes = defaultMaxBytes) => readDocuments({ path: "a.pdf", bytes }, { maxBytes });

/** The blocks of what was read, as `kind: text`. */
async function blocksOf(pages: readonly (readonly Placed[])[]): Promise<string[]> {
  const [document] = (await read(makePdf(pages))).documents;
  return document?.blocks.map(({ kind, start, end }) => `${kind}: ${document.text.slice(start, end)}`) ?? [];
}

const headline: Placed = { text: "Mine hurts two near Qamar", x: 50, y: 760, size: 24 };
const first = ["Two soldiers were hurt by a mine near the", "border on Friday, the army said, and were", "taken to a hospital in the capital."];
const second = ["Nobody has said who laid the mine, the third", "on that road within a week. The road, which", "runs to the coast, was closed."];

describe("pdf", () => {
  it("reads lines as paragraphs, parted by white or by an indent", async () => {
    const apart = [...column(first, { x: 50, y: 700 }), ...column(second, { x: 50, y: 650 })];
    expect(await blocksOf([[headline, ...apart]])).toEqual([`title: ${headline.text}`, `paragraph: ${first.join(" ")}`, `paragraph: ${second.join(" ")}`]);
    const [opening = "", ...rest] = second;
    const setIn = [...column(first, { x: 50, y: 700 }), ...column([opening], { x: 65, y: 664 }), ...column(rest, { x: 50, y: 652 })];
    expect(await blocksOf([setIn])).toEqual([`paragraph: ${first.join(" ")}`, `paragraph: ${second.join(" ")}`]);
  });

  it("reads columns one after the other, whatever the order in the file, and a headline across them first", async () => {
    const rows = first.flatMap((line, row) => [
      { text: second[row] ?? "", x: 320, y: 700 - 12 * row, size: 10 },
      { text: line, x: 50, y: 700 - 12 * row, size: 10 },
    ]);
    expect(await blocksOf([[...rows, headline]])).toEqual([`title: ${headline.text}`, `paragraph: ${first.join(" ")}`, `paragraph: ${second.join(" ")}`]);
  });

  it("puts together a sentence that runs on in the next column or on the next page", async () => {
    const [left, right] = [first.slice(0, 2), ["taken to a hospital in the capital, where one", "of them died."]];
    const pages = [column(["The army spoke.", ...left], { x: 50, y: 700 }), column(right, { x: 50, y: 700 })];
    expect(await blocksOf(pages)).toEqual(["paragraph: The army spoke.", `paragraph: ${[...left, ...right].join(" ")}`]);
  });

  it("leaves out running heads, feet and page numbers", async () => {
    const pages = [first, second, first].map((lines, index) => [
      { text: `Northwire Daily, 3 May 2024, page ${index + 1}`, x: 50, y: 800 },
      ...column(lines, { x: 50, y: 700 }),
      { text: "Printed in Tarso", x: 50, y: 60 },
      { text: String(index + 1), x: 290, y: 40 },
    ]);
    expect((await blocksOf(pages)).join("\n")).not.toMatch(/Northwire|Printed|\d/);
  });

  it("takes the day that a paper prints on its pages", async () => {
    const pages = [first, second].map((lines) => [...column(lines, { x: 50, y: 700 }), { text: "Northwire Daily, 3 May 2024", x: 50, y: 800 }]);
    expect((await read(makePdf(pages))).documents[0]?.published?.edtf).toBe("2024-05-03");
  });

  it("keeps a line at a page's end that stands on that page alone", async () => {
    expect(await blocksOf([column(first, { x: 50, y: 800 }), column(second, { x: 50, y: 800 })])).toEqual([
      `paragraph: ${first.join(" ")}`,
      `paragraph: ${second.join(" ")}`,
    ]);
  });

  it.each([
    { name: "a broken word", lines: ["The govern-", "ment spoke."], text: "The government spoke." },
    {
      name: "a word that the text also writes with a hyphen",
      lines: ["The cease-fire holds, and the cease-", "fire line too."],
      text: "The cease-fire holds, and the cease-fire line too.",
    },
    { name: "a name after a hyphen", lines: ["The Israel-", "Lebanon border is shut."], text: "The Israel- Lebanon border is shut." },
  ])("joins lines over $name", async ({ lines, text }) => {
    expect(await blocksOf([column(lines, { x: 50, y: 700 })])).toEqual([`paragraph: ${text}`]);
  });

  it("leaves out watermarks, and takes the headline before the file's property as its title", async () => {
    const slanted = makePdf([[headline, ...column(first, { x: 50, y: 700 })]], { title: "story-final.docx" });
    const [document] = (await read(slanted)).documents;
    expect(document).toMatchObject({ title: headline.text, mediaType: "application/pdf" });
    const [plain] = (await read(makePdf([column(first, { x: 50, y: 700 })], { title: "Mine near Qamar" }))).documents;
    expect(plain?.title).toBe("Mine near Qamar");
  });

  it("is known by its content where the name has no ending", async () => {
    const { documents } = await readDocuments({ path: "stdin", bytes: makePdf([column(first, { x: 50, y: 700 })]) }, { maxBytes: defaultMaxBytes });
    expect(documents[0]?.mediaType).toBe("application/pdf");
  });
});

const whole = makePdf([column(first, { x: 50, y: 700 })]);
const catalog = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"];
const page = (rest: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${rest} >>`;
const packed = (content: Buffer, filter: string) => `<< /Length ${content.length} /Filter ${filter} >>\nstream\n${content.toString("latin1")}\nendstream`;
const zeros = deflateSync(Buffer.alloc(80 * 1024 * 1024, 0x20));
const latin1 = (objects: readonly string[]) => Buffer.from(new TextDecoder().decode(assemble(objects, "")), "latin1");
/** Spaces as LZW packs them best: each code stands for one more than the one before. */
function lzwSpaces(rounds: number): Buffer {
  let bits = "";
  for (let round = 0; round < rounds; round += 1) {
    bits += (256).toString(2).padStart(round === 0 ? 9 : 12, "0") + (0x20).toString(2).padStart(9, "0");
    // Codes grow by a bit one code early.
    for (let code = 258; code < 4090; code += 1) bits += code.toString(2).padStart(Math.min(12, (code + 1).toString(2).length), "0");
  }
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
}
const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >> /ID [<00><00>]`;
/** Forms that each show the next one ten times over. */
const forms = Array.from({ length: 12 }, (_one, index) => {
  const content = index === 11 ? "BT /F1 9 Tf (Boom) Tj ET" : "/X Do ".repeat(10);
  const resources = index === 11 ? "" : `/Resources << /XObject << /X ${index + 6} 0 R >> >>`;
  return `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] ${resources} /Length ${content.length} >>\nstream\n${content}\nendstream`;
});

describe("a hostile or broken PDF", () => {
  it.each([
    { name: "nothing but its first line", bytes: new TextEncoder().encode("%PDF-1.7\n"), code: "input/unreadable" },
    { name: "text under the name of a PDF", bytes: new TextEncoder().encode("Two were hurt."), code: "input/unreadable" },
    { name: "pictures alone", bytes: assemble([...catalog, page("")], ""), code: "input/unreadable" },
    { name: "a password", bytes: assemble([...catalog, page("")], encrypt), code: "input/unreadable" },
    { name: "pages without end", bytes: assemble([catalog[0] ?? "", "<< /Type /Pages /Kids [2 0 R] /Count 1000000 >>"], ""), code: "input/unreadable" },
    {
      name: "a page tree that is its own child",
      bytes: assemble([catalog[0] ?? "", "<< /Type /Pages /Kids [2 0 R] /Count 3 >>"], ""),
      code: "input/unreadable",
    },
    { name: "a stream that unpacks to too much", bytes: latin1([...catalog, page("/Contents 4 0 R"), packed(zeros, "/FlateDecode")]), code: "input/too-large" },
    {
      name: "such a stream whose filter another object names",
      bytes: latin1([...catalog, page("/Contents 5 0 R"), "/FlateDecode", packed(zeros, "4 0 R")]),
      code: "input/too-large",
    },
    {
      name: "such a stream far behind its filter, with another object's mark between",
      bytes: latin1([...catalog, page("/Contents 4 0 R"), packed(zeros, `/FlateDecode /Note (${"x".repeat(3000)} obj)`)]),
      code: "input/too-large",
    },
    {
      name: "such a stream written in letters",
      bytes: latin1([...catalog, page("/Contents 4 0 R"), packed(Buffer.from(`${zeros.toString("hex")}>`), "[/ASCIIHexDecode /FlateDecode]")]),
      code: "input/too-large",
    },
    {
      name: "such a stream that seems to end early",
      bytes: latin1([
        ...catalog,
        page("/Contents 4 0 R"),
        packed(deflateSync(Buffer.concat([Buffer.from("endstream"), Buffer.alloc(80 * 1024 * 1024)]), { level: 1 }), "/FlateDecode"),
      ]),
      code: "input/too-large",
    },
    {
      name: "a stream that LZW unpacks to too much",
      bytes: latin1([...catalog, page("/Contents 4 0 R"), packed(lzwSpaces(12), "/LZWDecode")]),
      code: "input/too-large",
    },
    {
      name: "a large stream on a thousand pages",
      bytes: latin1([
        catalog[0] ?? "",
        `<< /Type /Pages /Kids [${"3 0 R ".repeat(1000)}] /Count 1000 >>`,
        page("/Contents 4 0 R"),
        packed(deflateSync(Buffer.alloc(20 * 1024 * 1024, 0x20)), "/FlateDecode"),
      ]),
      code: "input/too-large",
    },
    {
      name: "a packed stream in a packed stream",
      bytes: latin1([...catalog, page("/Contents 4 0 R"), packed(deflateSync(zeros), "[/FlateDecode /FlateDecode]")]),
      code: "input/too-large",
    },
  ])("with $name is refused with one clear error", async ({ bytes, code }) => {
    const error: unknown = await read(bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatelineError);
    expect(error).toMatchObject({ code, path: "a.pdf", hint: expect.any(String) });
  });

  it("is read as far as it goes where its end is cut off", async () => {
    const { documents } = await read(whole.subarray(0, whole.length - "startxref\n1234\n%%EOF\n".length));
    expect(documents[0]?.text).toContain("Two soldiers were hurt");
  });

  it("is refused where its text is longer than the caller allows", async () => {
    await expect(read(whole, 100)).rejects.toMatchObject({ code: "input/too-large" });
  });

  it("is refused where forms within forms unfold to too much text", async () => {
    const fonts = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
    const bomb = assemble(
      [...catalog, page(`/Resources << ${fonts} /XObject << /X 5 0 R >> >> /Contents 4 0 R`), `<< /Length 5 >>\nstream\n/X Do\nendstream`, ...forms],
      "",
    );
    await expect(read(bomb, 10_000)).rejects.toBeInstanceOf(DatelineError);
  });
});
