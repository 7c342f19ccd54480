import { createHash } from "node:crypto";
import { DatelineError } from "@dateline/schema";
import type { Briefing } from "./content.js";
import type { Paint } from "./layout/box.js";
import type { PlacedBox } from "./layout/paginate.js";
import type { SetBriefing } from "./layout.js";
import { addOutline, openPdf, type PdfIdentity, toBytes } from "./pdf/pdf-document.js";
import { drawRun, toSurface } from "./pdf/pdf-surface.js";
import { type ArtifactType, openStructure, type Structure } from "./pdf/structure.js";
import { readColourNames } from "./svg/colour.js";
import { drawSvg, type SvgContext } from "./svg/draw-svg.js";
import type { Surface } from "./svg/surface.js";
import type { FontSet } from "./text/font-set.js";
import type { PlacedRun } from "./text/paragraph.js";
import { ink, paper } from "./text/type-style.js";

interface Press {
  doc: PDFKit.PDFDocument;
  fonts: FontSet;
  structure: Structure;
  surface: Surface;
  svg: SvgContext;
  /** What content without a tag is there for. */
  artifact: ArtifactType;
}

/** Draws set pages as a tagged PDF/A-3a and returns its bytes; the same pages give the same bytes. */
export function printPdf(briefing: Briefing, set: SetBriefing, fonts: FontSet): Promise<Uint8Array> {
  const { width, height } = set.geometry;
  const identity = identityOf(briefing, set);
  const doc = openPdf(identity, [width, height]);
  const colours = { currentColor: ink, variables: { "--plot-background": paper } };
  const press: Press = {
    doc,
    fonts,
    structure: openStructure(doc),
    surface: toSurface(doc, fonts),
    artifact: "Layout",
    svg: { fonts, colours, colourNames: readColourNames() },
  };
  for (const page of set.pages) {
    doc.addPage({ size: [width, height], margin: 0 });
    for (const placed of page) drawBox(placed, press);
    press.structure.close();
  }
  press.structure.finish();
  attach(briefing, identity, doc);
  return toBytes(doc);
}

function identityOf(briefing: Briefing, set: SetBriefing): PdfIdentity {
  const { area, period } = briefing.slug;
  return {
    title: briefing.title,
    subject: [area, period].filter((part) => part !== "").join(", "),
    keywords: ["conflict events", "briefing", area].filter((part) => part !== "").join(", "),
    day: briefing.cutOff ?? "2000-01-01",
    content: contentHash(briefing, set.geometry.paper),
  };
}

/** Part by part, so that no string holds all of a long briefing. */
function contentHash({ sections, attachments, documents, ...rest }: Briefing, paper: string): string {
  const hash = createHash("sha256").update(JSON.stringify([paper, rest, documents.map(({ id }) => id)]));
  for (const { blocks, ...section } of sections) {
    hash.update(JSON.stringify(section));
    for (const block of blocks) hash.update(JSON.stringify(block));
  }
  for (const { name, text } of attachments) hash.update(name).update(text);
  return hash.digest("hex");
}

function attach({ attachments }: Briefing, identity: PdfIdentity, doc: PDFKit.PDFDocument): void {
  const date = new Date(`${identity.day}T00:00:00Z`);
  for (const { name, mediaType, description, text } of attachments) {
    const options = { name, type: mediaType, description, relationship: "Data", creationDate: date, modifiedDate: date };
    doc.file(Buffer.from(text, "utf8"), options);
  }
}

function drawBox({ box, x, y }: PlacedBox, press: Press): void {
  if (box.outline !== undefined) addOutline(press.doc, box.outline, y - 7);
  const drawn: Press = box.running === true ? { ...press, artifact: "Pagination" } : press;
  for (const paint of box.paints) drawPaint(paint, x, y, drawn);
}

function drawPaint(paint: Paint, x: number, y: number, press: Press): void {
  const { doc, structure } = press;
  switch (paint.kind) {
    case "text":
      for (const run of paint.line.runs) drawTextRun(run, paint, x + paint.x, y + paint.baseline, press);
      return;
    case "rule":
      structure.switchTo(undefined, press.artifact);
      doc.rect(x + paint.x, y + paint.y - paint.thickness / 2, paint.width, paint.thickness).fill(paint.color);
      return;
    case "fill":
      structure.switchTo(undefined, press.artifact);
      doc.rect(x + paint.x, y + paint.y, paint.width, paint.height).fill(paint.color);
      return;
    case "picture":
      drawPicture(paint, x, y, press);
      return;
    case "anchor":
      doc.addNamedDestination(paint.name, "XYZ", 0, Math.max(0, y + paint.y - 10), null);
  }
}

function drawPicture(paint: Extract<Paint, { kind: "picture" }>, x: number, y: number, { doc, structure, surface, svg }: Press): void {
  const [left, top] = [x + paint.x, y + paint.y];
  structure.switchToPicture(paint.tag, [left, top, left + paint.width, top + paint.height]);
  doc.save();
  doc.translate(left, top).scale(paint.scale);
  try {
    drawSvg(paint.read(), surface, svg);
  } catch (cause) {
    throw placed(cause, paint.place);
  }
  doc.restore();
}

/** Says which picture it was. */
function placed(cause: unknown, place: string | undefined): unknown {
  if (!(cause instanceof DatelineError) || cause.path !== undefined || place === undefined) return cause;
  return new DatelineError(cause.code, cause.message, { path: place, cause, ...(cause.hint === undefined ? {} : { hint: cause.hint }) });
}

function drawTextRun(run: PlacedRun, paint: Extract<Paint, { kind: "text" }>, x: number, baselineY: number, press: Press): void {
  const { doc, structure, fonts } = press;
  const drawn = { ...run, x: x + run.x, y: baselineY - run.rise, letterSpacing: run.letterSpacing };
  for (const name of run.anchors ?? []) doc.addNamedDestination(name, "XYZ", 0, Math.max(0, baselineY - 2 * paint.leading), null);
  if (run.link === undefined || paint.tag === undefined) {
    structure.switchTo(paint.tag, press.artifact);
    drawRun(doc, fonts, drawn);
    return;
  }
  const element = structure.openLink(paint.tag);
  drawRun(doc, fonts, drawn);
  doc.endMarkedContent();
  const [top, height] = [drawn.y - run.size, run.size * 1.3];
  // Wider than the digits themselves, which are small to hit.
  const options = { structParent: element, Contents: new String(run.linkTitle ?? run.text) } as unknown as PDFKit.Mixins.AnnotationOption;
  if ("href" in run.link) doc.link(drawn.x, top, run.width, height, run.link.href, options);
  else doc.goTo(drawn.x - 1, top - 2, run.width + 2, height + 4, run.link.anchor, options);
  structure.closeLink(element);
}
