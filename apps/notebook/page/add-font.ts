import type { FontData } from "./protocol.js";

/** Makes a font known to this document. */
export function addFont({ family, weight, unicodeRange, data }: FontData): void {
  document.fonts.add(new FontFace(family, data, { weight, unicodeRange }));
}
