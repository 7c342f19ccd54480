import { darkTheme } from "@dateline/charts/theme";

const svgNamespace = "http://www.w3.org/2000/svg";

/** Returns the filter `on-dark-paper`, which shows a drawing made on light paper on dark: white becomes the paper, black the ink, and hues stay what they are. */
export function darkPaperFilter(): SVGElement {
  const svg = make("svg", { width: "0", height: "0", "aria-hidden": "true", style: "position: absolute" });
  const filter = make("filter", { id: "on-dark-paper", "color-interpolation-filters": "sRGB" });
  const shades = make("feComponentTransfer", {});
  const [ink, paper] = [channels(darkTheme.ink), channels(darkTheme.paper)];
  for (const [index, channel] of ["R", "G", "B"].entries()) {
    shades.append(make(`feFunc${channel}`, { type: "table", tableValues: `${ink[index]} ${paper[index]}` }));
  }
  // Light and dark change places, which turns every hue to its opposite: it is turned there first.
  filter.append(make("feColorMatrix", { type: "hueRotate", values: "180" }), shades);
  svg.append(filter);
  return svg;
}

/** Red, green and blue of a six-digit colour, from 0 to 1. */
function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}

function make(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
