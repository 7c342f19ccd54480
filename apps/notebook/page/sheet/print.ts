import { fonts as families, fontStacks } from "@dateline/charts/theme";
import type { Output } from "../../src/notebook.js";
import type { FontData } from "../protocol.js";
import type { CellView } from "./cell-view.js";
import { cleanCopy } from "./clean-copy.js";
import { element } from "./element.js";
import { isFolded } from "./folding.js";

/** Puts what cells show onto paper. */
export interface Printer {
  /** Makes pictures ready while there is nothing else to do: a browser that prints by itself does not wait for them. */
  prepare(): void;
  /** Lays out what is printed. */
  lay(): void;
  /** Takes it away again. */
  take(): void;
  /** Makes all ready, then prints. */
  print(): Promise<void>;
}

/**
 * Returns the printer. Outputs lie in a frame that would be cut where the pages end, and of which only what is in sight is drawn: what is printed is a
 * copy of what the file keeps, beside each cell, in the colours of paper.
 */
export function printerOf(views: () => readonly CellView[], fonts: Promise<readonly FontData[]>): Printer {
  let loaded: readonly FontData[] = [];
  void fonts.then((all) => {
    loaded = all;
  });
  const pictures = new WeakMap<Output, HTMLImageElement>();
  const pictureOf = (output: Output) => {
    const known = pictures.get(output);
    if (known !== undefined) return known;
    const made = picture(output, loaded);
    if (made !== undefined) pictures.set(output, made);
    return made;
  };
  const decoded = () => views().flatMap((view) => shownOutputs(view).flatMap((output) => pictureOf(output)?.decode() ?? []));
  const copies: HTMLElement[] = [];
  const lay = () => {
    if (copies.length > 0) return;
    for (const view of views()) {
      const outputs = shownOutputs(view);
      if (outputs.length === 0) continue;
      const copy = element("div", { class: "print-output" }, ...outputs.flatMap((output) => pictureOf(output) ?? words(output)));
      view.section.append(copy);
      copies.push(copy);
    }
  };
  return {
    prepare: () => requestIdleCallback(() => void fonts.then(() => Promise.allSettled(decoded()))),
    lay,
    take() {
      for (const copy of copies.splice(0)) copy.remove();
    },
    async print() {
      await fonts;
      // One that cannot be decoded is missing on paper, too.
      await Promise.allSettled(decoded());
      lay();
      window.print();
    },
  };
}

function shownOutputs({ cell }: CellView): readonly Output[] {
  return cell.cell_type === "code" && !isFolded(cell, "outputs_hidden") ? cell.outputs : [];
}

/** As an image, a drawing is a world of its own: it runs no script and loads nothing. */
function picture(output: Output, fonts: readonly FontData[]): HTMLImageElement | undefined {
  if (output.output_type === "stream" || output.output_type === "error") return undefined;
  const text = (type: string) => (typeof output.data[type] === "string" ? output.data[type] : undefined);
  const [svg, png, jpeg, alt = ""] = ["image/svg+xml", "image/png", "image/jpeg", "text/plain"].map(text);
  if (svg !== undefined) return element("img", { src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withFonts(svg, fonts))}`, alt });
  if (png !== undefined) return element("img", { src: `data:image/png;base64,${png.replace(/\s/g, "")}`, alt });
  return jpeg === undefined ? undefined : element("img", { src: `data:image/jpeg;base64,${jpeg.replace(/\s/g, "")}`, alt });
}

function words(output: Output): Node[] {
  if (output.output_type === "stream") return [element("pre", { class: output.name }, output.text.replace(/\n$/, ""))];
  // What stopped a cell stands beneath its source already.
  if (output.output_type === "error") return [];
  const { "text/html": html, "text/plain": plain } = output.data;
  // Of an input, paper has what was chosen.
  if (typeof html === "string" && !html.startsWith("<form")) return [element("div", { class: "reading" }, cleanCopy(html))];
  return [element("pre", {}, typeof plain === "string" ? plain : "")];
}

/** Letters with the marks of transliteration, which have fonts of their own. */
const marked = /[\u0100-\u02ba\u1e00-\u1eff]|\p{Mn}/u;

/** An image does not see the fonts of the page around it. */
function withFonts(svg: string, fonts: readonly FontData[]): string {
  const used = fonts.filter(
    ({ family, unicodeRange }) => (family === families.sans || svg.includes(family)) && (!unicodeRange.includes("U+0100") || marked.test(svg)),
  );
  return svg.replace(/^\s*<svg\b[^>]*[^/]>/, (open) => `${open}<style>${used.map(faceText).join("")}svg{font-family:${fontStacks.sans}}</style>`);
}

function faceText({ family, weight, unicodeRange, data }: FontData): string {
  const bytes = Array.from(new Uint8Array(data), (byte) => String.fromCharCode(byte)).join("");
  return `@font-face{font-family:"${family}";font-weight:${weight};unicode-range:${unicodeRange};font-display:swap;src:url(data:font/woff2;base64,${btoa(bytes)})}`;
}
