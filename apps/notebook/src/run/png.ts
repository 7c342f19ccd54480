import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";

const require = createRequire(import.meta.url);
/** What charts and drawings of cells are set in, on every machine: labels in the sans, titles in the serif. */
const fontFiles = [
  "noto-sans/400Regular/NotoSans_400Regular.ttf",
  "noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf",
  "noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
  "noto-sans/700Bold/NotoSans_700Bold.ttf",
  "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
].map((file) => require.resolve(`@expo-google-fonts/${file}`));

/** A picture and the size in pixels that it is to be shown at. */
export interface Png {
  base64: string;
  width: number;
  height: number;
}

/** Pixels of the picture for each pixel of the drawing, so that it is sharp on screens of our day. */
const scale = 2;

/** Returns an SVG drawing as a PNG on white, or `undefined` where it is no drawing that can be rendered. The same drawing gives the same bytes. */
export function renderPng(svg: string): Png | undefined {
  try {
    const resvg = new Resvg(standAlone(svg), {
      background: "#FFFFFF",
      fitTo: { mode: "zoom", value: scale },
      font: {
        loadSystemFonts: false,
        fontFiles,
        defaultFontFamily: "Noto Sans",
        sansSerifFamily: "Noto Sans",
        serifFamily: "Source Serif 4",
        monospaceFamily: "Noto Sans",
      },
    });
    const { width, height } = resvg;
    return { base64: resvg.render().asPng().toString("base64"), width: Math.round(width), height: Math.round(height) };
  } catch {
    // What a cell draws may be anything; its SVG stays, and only the picture of it is missing.
    return undefined;
  }
}

/** Fills in what a style sheet would, takes arrows, which the sans lacks, from the serif and not the words before them, and drops references to anything outside the drawing: a picture must not read files. */
function standAlone(svg: string): string {
  return svg
    .replace(/var\(--[\w-]*background[\w-]*(?:,[^)]*)?\)/g, "#FFFFFF")
    .replace(/var\(--[\w-]+,\s*([^()]*)\)/g, "$1")
    .replace(/>[^<>]*[\u2190-\u2193][^<>]*</g, (words) => words.replace(/[\u2190-\u2193]/g, '<tspan font-family="Source Serif 4">$&</tspan>'))
    .replace(/<!DOCTYPE[^>[]*(\[[^\]]*\])?[^>]*>/gi, "")
    .replace(/(\b(?:xlink:)?href\s*=\s*)("(?!#|data:image\/(?:png|jpeg|gif))[^"]*"|'(?!#|data:image\/(?:png|jpeg|gif))[^']*')/gi, '$1"#"');
}
