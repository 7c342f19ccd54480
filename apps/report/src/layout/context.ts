import type { Citations } from "../citations.js";
import type { FontSet } from "../text/font-set.js";
import type { PageGeometry } from "./page-geometry.js";

/** What the setting of every block needs. */
export interface LayoutContext {
  fonts: FontSet;
  geometry: PageGeometry;
  citations: Citations;
  /** Numbers whose first mark has been set: that mark is where the list of sources leads back to. */
  marked: Set<number>;
  /** Where the table of incidents begins, which has every note; undefined without one. */
  table: string | undefined;
}

/** Names of the places in the PDF that notes lead to. Digits are padded, so that names sort alike by byte and by locale, as a name tree needs. */
export const sectionAnchor = (name: string): string => `section${name.replaceAll("-", "")}`;
export const passageAnchor = (number: number): string => `note${String(number).padStart(6, "0")}`;
export const markAnchor = (number: number): string => `mark${String(number).padStart(6, "0")}`;
