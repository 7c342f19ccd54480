import type { FromFrame } from "../protocol.js";
import { fileStem, saveAs } from "../sheet/download.js";

type Asked = Extract<FromFrame, { type: "download" }>;

/** Pixels of a picture for each pixel of the drawing. */
const scale = 2;

/** Saves a chart or table that the user has just asked for where the browser saves files. A PNG is drawn by the browser: there is no server. */
export async function save({ format, title, text }: Asked): Promise<void> {
  if (!navigator.userActivation.isActive) return;
  const type = { svg: "image/svg+xml", png: "image/png", csv: "text/csv" }[format];
  const content = format === "png" ? await toPng(text) : new Blob([text], { type });
  if (content !== null) saveAs(`${fileStem(title)}.${format}`, content);
}

async function toPng(svg: string): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  const context = canvas.getContext("2d");
  if (context === null) return null;
  context.fillStyle = "#FFFFFF";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
