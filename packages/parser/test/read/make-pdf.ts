/** Words at a place on a page, in points from its lower left corner. */
export interface Placed {
  text: string;
  x: number;
  y: number;
  size?: number;
}

const encoder = new TextEncoder();

/** Returns a PDF of A4 pages with the words where they are placed, in Helvetica; `extra` objects are numbered after those of the pages. */
export function makePdf(pages: readonly (readonly Placed[])[], { title = "", filter = "" }: { title?: string; filter?: string } = {}): Uint8Array {
  const kids = pages.map((_page, index) => `${5 + 2 * index} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Title (${title}) >>`,
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * index} 0 R >>`,
      toStream(page.map(show).join("\n"), filter),
    ]),
  ];
  return assemble(objects);
}

function show({ text, x, y, size = 10 }: Placed): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replaceAll(/([\\()])/g, "\\$1")}) Tj ET`;
}

const toStream = (content: string, filter: string) => `<< /Length ${content.length}${filter} >>\nstream\n${content}\nendstream`;

/** Returns the file that the objects make, the catalog first and the properties fourth. */
export function assemble(objects: readonly string[], trailer = "/Info 4 0 R"): Uint8Array {
  let file = "%PDF-1.7\n";
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return encoder.encode(`${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`);
}

/** Lines one under the other from `y` down, twelve points apart. */
export function column(lines: readonly string[], { x, y, size = 10 }: { x: number; y: number; size?: number }): Placed[] {
  return lines.map((text, index) => ({ text, x, y: y - 12 * index, size }));
}
