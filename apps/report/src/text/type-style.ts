import { briefingSizes, lightTheme } from "@dateline/charts/theme";
import type { Face } from "./font-runs.js";

/** How a paragraph is set. Sizes and leading in points; every leading is a multiple of a quarter of the 14-point grid. */
export interface TypeStyle {
  face: Face;
  size: number;
  leading: number;
  color: string;
  /** Whether figures stand on one width, as in columns of numbers. */
  tabular?: boolean;
  /** `auto` lets a passage that begins with Arabic or Hebrew run from the right. */
  direction?: "ltr" | "auto";
  align?: "left" | "right" | "center";
  letterSpacing?: number;
}

/** The quarter of the baseline grid: all leading and spacing is a multiple of it. */
const gridUnit = 3.5;

/** The baseline grid of running text. */
export const baseline = 4 * gridUnit;

export const { ink, quiet, rule, wash, accent, paper } = lightTheme;

const serif = { family: "serif", weight: "regular", italic: false } as const;
const sans = { family: "sans", weight: "regular", italic: false } as const;

/** The type scale of a briefing: 7.5 notes, 8.5 tables and labels, 10 text on 14, 12 lead, 16 section, 26 masthead. */
export const typeStyles = {
  masthead: { face: { ...serif, weight: "semibold" }, size: briefingSizes.masthead, leading: 28, color: ink },
  section: { face: { ...serif, weight: "semibold" }, size: briefingSizes.section, leading: 21, color: ink },
  subsection: { face: { ...serif, weight: "semibold" }, size: briefingSizes.lead, leading: 17.5, color: ink },
  lead: { face: serif, size: briefingSizes.lead, leading: 17.5, color: ink },
  body: { face: serif, size: briefingSizes.text, leading: briefingSizes.textLeading, color: ink },
  strong: { face: { ...serif, weight: "semibold" }, size: briefingSizes.text, leading: briefingSizes.textLeading, color: ink },
  label: { face: sans, size: briefingSizes.label, leading: 10.5, color: ink },
  labelStrong: { face: { ...sans, weight: "semibold" }, size: briefingSizes.label, leading: 10.5, color: ink },
  quiet: { face: sans, size: briefingSizes.label, leading: 10.5, color: quiet },
  note: { face: sans, size: briefingSizes.note, leading: 10.5, color: quiet },
  noteInk: { face: sans, size: briefingSizes.note, leading: 10.5, color: ink },
  quote: { face: serif, size: briefingSizes.label, leading: 10.5, color: ink, direction: "auto" },
  slug: { face: { ...sans, weight: "semibold" }, size: briefingSizes.note, leading: 10.5, color: quiet, letterSpacing: 0.4 },
  cell: { face: sans, size: briefingSizes.label, leading: 10.5, color: ink, tabular: true },
  cellHead: { face: { ...sans, weight: "semibold" }, size: briefingSizes.note, leading: 10.5, color: quiet },
  code: { face: { family: "mono", weight: "regular", italic: false }, size: briefingSizes.note, leading: 10.5, color: ink },
  tileValue: { face: { ...serif, weight: "semibold" }, size: briefingSizes.masthead, leading: 28, color: ink, tabular: true },
} as const satisfies Record<string, TypeStyle>;
