import type { SourceDocument } from "../../document.js";
import { type CodePoints, codePoints } from "./code-points.js";

/** A document with what counts its code points. */
export interface Source {
  document: SourceDocument;
  points: CodePoints;
}

export const sourceOf = (document: SourceDocument): Source => ({ document, points: codePoints(document.text) });
