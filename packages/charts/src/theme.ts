import type { Act } from "./vocabulary.js";

/** The colours of one kind of act: `fill` for areas, `stroke` for outlines and lines (at least 3 : 1 on the paper). */
export interface ActColour {
  fill: string;
  stroke: string;
}

/** The colours of one scheme; every colour is a six-digit hex value, so that it means the same in SVG, CSS and PDF. */
export interface Theme {
  /** Text and marks, from loud to quiet; both hold 4.5 : 1 on the paper and on the wash. */
  ink: string;
  quiet: string;
  /** Hairlines, grid, borders. */
  rule: string;
  /** Panels and land. */
  wash: string;
  paper: string;
  /** Links and selection; never data. */
  accent: string;
  /** Sea and lakes on maps. */
  water: string;
  /** The kind of act, by PLOVER quadrant; grey where the type is a project's own. */
  acts: Readonly<Record<Act, ActColour>>;
}

/** Ink on paper. Kinds of act follow Okabe and Ito's set for colour-blind readers; light hues get a darker outline. */
export const lightTheme: Theme = {
  ink: "#1B1F24",
  quiet: "#5B6570",
  rule: "#D9DEE3",
  wash: "#F4F6F8",
  paper: "#FFFFFF",
  accent: "#0B5CAD",
  water: "#E8F0F6",
  acts: {
    "material-conflict": { fill: "#D55E00", stroke: "#B84F00" },
    "verbal-conflict": { fill: "#E69F00", stroke: "#A56F00" },
    "verbal-cooperation": { fill: "#56B4E9", stroke: "#2A7FB3" },
    "material-cooperation": { fill: "#009E73", stroke: "#00805D" },
    other: { fill: "#8A939C", stroke: "#5B6570" },
  },
};

/** The same on a dark page. */
export const darkTheme: Theme = {
  ink: "#E6EAEE",
  quiet: "#93A0AD",
  rule: "#2A323B",
  wash: "#171D24",
  paper: "#0F1419",
  accent: "#6CB2F5",
  water: "#0B1D2B",
  acts: {
    "material-conflict": { fill: "#D55E00", stroke: "#F08A3C" },
    "verbal-conflict": { fill: "#E69F00", stroke: "#F2BC4A" },
    "verbal-cooperation": { fill: "#56B4E9", stroke: "#8CCDF2" },
    "material-cooperation": { fill: "#009E73", stroke: "#2BC499" },
    other: { fill: "#7C8894", stroke: "#A9B4BF" },
  },
};

/** Returns the dark scheme where `dark` is true, else the light one. */
export function themeFor(dark = false): Theme {
  return dark ? darkTheme : lightTheme;
}

/** Font families by use, first choice only; hosts that embed fonts look these up. */
export const fonts = { serif: "Source Serif 4", sans: "Noto Sans", arabic: "Noto Naskh Arabic", mono: "Noto Sans Mono" } as const;

/** The same as CSS font stacks, for pages and for SVG. */
export const fontStacks = {
  serif: `"${fonts.serif}", "Source Serif Pro", Georgia, "${fonts.arabic}", serif`,
  sans: `"${fonts.sans}", "${fonts.arabic}", system-ui, sans-serif`,
  mono: `"${fonts.mono}", ui-monospace, "DejaVu Sans Mono", monospace`,
} as const;

/** Type sizes on pages, in pixels. Charts label in `note` and title in `lead`. */
export const pageSizes = { note: 13, text: 15, lead: 18, heading: 24 } as const;

/** Type sizes in the briefing, in points. */
export const briefingSizes = { note: 7.5, label: 8.5, text: 10, textLeading: 14, lead: 12, section: 16, masthead: 26 } as const;

/** Returns the colour that lies `share` of the way from `from` to `to`, both six-digit hex; 0 gives `from`. */
export function mix(from: string, to: string, share: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const blended = [1, 3, 5].map((at) => Math.round(channel(from, at) * (1 - share) + channel(to, at) * share));
  return `#${blended.map((value) => value.toString(16).padStart(2, "0").toUpperCase()).join("")}`;
}
