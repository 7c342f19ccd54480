import { createWriteStream } from "node:fs";
import { svgToPdf } from "@dateline/report";
import PDFDocument from "pdfkit";

const doc = new PDFDocument({ size: "A4", margin: 0 });
doc.pipe(createWriteStream("out/picture.pdf"));
svgToPdf(
  doc,
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><rect width="200" height="40" fill="#D55E00"/><text x="8" y="55">Kessim, دكوة</text></svg>`,
  { x: 72, y: 72 },
);
doc.end();
