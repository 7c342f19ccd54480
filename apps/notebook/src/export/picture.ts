import type { Output } from "../notebook.js";

/** A picture that a file holds. */
export interface StoredPicture {
  extension: "png" | "jpeg" | "svg";
  bytes: Buffer;
  alt: string;
  /** Pixels to be shown at, where the file says so. */
  width?: number;
}

const kinds = [
  { type: "image/png", extension: "png", encoding: "base64" },
  { type: "image/jpeg", extension: "jpeg", encoding: "base64" },
  { type: "image/svg+xml", extension: "svg", encoding: "utf8" },
] as const;

/** Returns the picture of an output in the first of the forms asked for that it has, in the order given; `undefined` where it has none. */
export function pictureOf(output: Output, extensions: readonly StoredPicture["extension"][] = ["png", "jpeg", "svg"]): StoredPicture | undefined {
  if (output.output_type !== "display_data" && output.output_type !== "execute_result") return undefined;
  for (const wanted of extensions) {
    const kind = kinds.find(({ extension }) => extension === wanted);
    const content = kind && output.data[kind.type];
    if (kind === undefined || typeof content !== "string") continue;
    const size = output.metadata[kind.type];
    const width = typeof size === "object" && size !== null && "width" in size && typeof size.width === "number" ? { width: size.width } : {};
    return { extension: kind.extension, bytes: Buffer.from(content, kind.encoding), alt: textOf(output), ...width };
  }
  return undefined;
}

/** Returns what an output says in words. */
export function textOf(output: Output): string {
  if (output.output_type === "stream") return output.text.replace(/\n$/, "");
  if (output.output_type === "error") return output.traceback.join("\n");
  const text = output.data["text/plain"];
  return typeof text === "string" ? text : "";
}
