import { readFileSync } from "node:fs";
import { unsupported } from "./unsupported.js";

/** A paint: nothing, an opaque or translucent colour as six-digit hex, or a reference to a pattern. */
export type Paint = { kind: "none" } | { kind: "colour"; hex: string; opacity: number } | { kind: "pattern"; id: string };

/** What `currentColor` and the custom properties of the picture stand for. */
export interface ColourContext {
  currentColor: string;
  variables: Readonly<Record<string, string>>;
}

const none: Paint = { kind: "none" };

/** Returns the named colours of CSS Color Module Level 4, read from the package's data. */
export function readColourNames(): Readonly<Record<string, string>> {
  // The file is ours and has this shape; a test checks it.
  return JSON.parse(readFileSync(new URL("../../data/css-colours.json", import.meta.url), "utf8")) as Record<string, string>;
}

/** Reads a paint. Throws `report/unsupported-svg` for a colour it does not know. */
export function readPaint(value: string, context: ColourContext, names: Readonly<Record<string, string>>): Paint {
  const text = value.trim();
  if (text === "none" || text === "transparent" || text === "") return none;
  if (text.toLowerCase() === "currentcolor") return readPaint(context.currentColor, { ...context, currentColor: "black" }, names);
  const reference = /^url\(["']?#([^"')]+)["']?\)/.exec(text);
  if (reference?.[1] !== undefined) return { kind: "pattern", id: reference[1] };
  const variable = /^var\(\s*(--[\w-]+)\s*(?:,(.*))?\)$/.exec(text);
  if (variable !== null) {
    const resolved = context.variables[variable[1] ?? ""] ?? variable[2];
    if (resolved === undefined) throw unsupported("colour", text, "a colour, or a custom property that the picture is given");
    return readPaint(resolved, context, names);
  }
  return readHex(text) ?? readRgb(text) ?? readName(text, names) ?? fail(text);
}

function readHex(text: string): Paint | undefined {
  const match = /^#([0-9a-f]{3,8})$/i.exec(text);
  const digits = match?.[1];
  if (digits === undefined || ![3, 4, 6, 8].includes(digits.length)) return undefined;
  const full = digits.length <= 4 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return { kind: "colour", hex: `#${full.slice(0, 6).toLowerCase()}`, opacity: full.length === 8 ? Number.parseInt(full.slice(6), 16) / 255 : 1 };
}

function readRgb(text: string): Paint | undefined {
  const match = /^rgba?\(([^)]*)\)$/i.exec(text);
  if (match === null) return undefined;
  const parts = (match[1] ?? "").split(/[\s,/]+/).filter((part) => part !== "");
  const channel = (part = "0") => Math.min(255, Math.max(0, Math.round(part.endsWith("%") ? Number.parseFloat(part) * 2.55 : Number.parseFloat(part))));
  const values = parts.slice(0, 3).map(channel);
  if (values.length < 3 || values.some(Number.isNaN)) return undefined;
  const alpha = parts[3];
  const opacity = alpha === undefined ? 1 : alpha.endsWith("%") ? Number.parseFloat(alpha) / 100 : Number.parseFloat(alpha);
  return { kind: "colour", hex: `#${values.map((value) => value.toString(16).padStart(2, "0")).join("")}`, opacity };
}

function readName(text: string, names: Readonly<Record<string, string>>): Paint | undefined {
  const hex = names[text.toLowerCase()];
  return hex === undefined ? undefined : { kind: "colour", hex, opacity: 1 };
}

function fail(text: string): never {
  throw unsupported("colour", text, "hex, rgb(), a CSS name, currentColor or var(--plot-background)");
}
