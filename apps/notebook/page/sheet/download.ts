import type { PictureAnswer } from "../../src/server/api.js";
import type { FromFrame } from "../protocol.js";
import { ask } from "./ask.js";
import { element } from "./element.js";
import { hasJustClicked } from "./just-clicked.js";

type Asked = Extract<FromFrame, { type: "download" }>;

const mediaTypes = { svg: "image/svg+xml", png: "image/png", csv: "text/csv" } as const;

/**
 * Saves a chart or table where the browser saves files, if the user has just clicked: a cell can ask for it as often as it likes, but clicks
 * are not its to make. Throws `Refused` where the picture cannot be drawn.
 */
export async function download({ format, title, text }: Asked): Promise<void> {
  if (!(await hasJustClicked())) return;
  const content = format === "png" ? fromBase64((await ask<PictureAnswer>("POST", "/api/picture", { svg: text })).png) : text;
  saveAs(`${fileStem(title)}.${format}`, new Blob([content], { type: mediaTypes[format] }));
}

/** Hands a file to the browser to save. */
export function saveAs(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  element("a", { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

/** Letters and digits of a title, so that it is a file's name everywhere. */
export function fileStem(title: string): string {
  const words = title.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "-");
  return (
    words
      .replace(/^-+|-+$/g, "")
      .slice(0, 60)
      .toLowerCase() || "chart"
  );
}

function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
