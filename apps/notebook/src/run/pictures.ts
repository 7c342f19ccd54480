import type { Output } from "../notebook.js";
import { type Png, renderPng } from "./png.js";

/** Returns the outputs, each drawing with a PNG of it, which viewers show that will not show SVG. `render` may remember what it has drawn. */
export function addPictures(outputs: readonly Output[], render: (svg: string) => Png | undefined = renderPng): Output[] {
  return outputs.map((output) => {
    if (output.output_type !== "display_data" || typeof output.data["image/svg+xml"] !== "string" || "image/png" in output.data) return output;
    const png = render(output.data["image/svg+xml"]);
    if (png === undefined) return output;
    const { base64, width, height } = png;
    return { ...output, data: { ...output.data, "image/png": base64 }, metadata: { ...output.metadata, "image/png": { height, width } } };
  });
}
