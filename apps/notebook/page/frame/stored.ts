import createPurifier from "dompurify";
import type { Output } from "../../src/notebook.js";

/** The first of these that an output has is shown: a picture says what HTML says, and can do nothing. */
const mediaTypes = ["image/png", "image/jpeg", "image/svg+xml", "text/html", "text/plain"] as const;

/** Returns what a file kept of a run, to look at: pictures, cleaned HTML and text. No script in it runs, and nothing is loaded. */
export function showStored(outputs: readonly Output[]): Element[] {
  return outputs.flatMap((output) => {
    if (output.output_type === "stream") return [preformatted(output.text.replace(/\n$/, ""), output.name)];
    if (output.output_type === "error") return [];
    const type = mediaTypes.find((name) => typeof output.data[name] === "string");
    if (type === undefined) return [preformatted(`An output of a kind that is not shown here: ${Object.keys(output.data).join(", ")}.`, "stderr")];
    const content = String(output.data[type]);
    if (type === "text/plain") return [preformatted(content, "")];
    if (type === "text/html") return [cleaned(content)];
    const made = picture(type, content, String(output.data["text/plain"] ?? ""), output.metadata[type]);
    // A drawing is kept on light paper and has no colours of its own to lose; a photograph has.
    made.classList.toggle("drawing", "image/svg+xml" in output.data);
    return [made];
  });
}

function preformatted(text: string, className: string): Element {
  return Object.assign(document.createElement("pre"), { textContent: text, className });
}

function cleaned(html: string): Element {
  // A template's content is not of this document: nothing in it is loaded while what would be loaded from elsewhere is taken out.
  const template = document.createElement("template");
  const forbidden = { FORBID_TAGS: ["style", "form", "input", "button"], FORBID_ATTR: ["id", "name", "srcset", "poster", "background"] };
  template.innerHTML = createPurifier(window).sanitize(html, forbidden);
  for (const element of template.content.querySelectorAll("[src], image, use")) if (!isData(element)) element.replaceWith(element.getAttribute("alt") ?? "");
  const box = document.createElement("div");
  box.append(template.content);
  return box;
}

function isData(element: Element): boolean {
  return ["src", "href", "xlink:href"].every((name) => /^(data:image\/|#)/.test(element.getAttribute(name) ?? "#"));
}

/** As an image, a drawing is a world of its own: it runs no script and loads nothing. */
function picture(type: string, content: string, alt: string, size: unknown): HTMLImageElement {
  const image = document.createElement("img");
  image.src =
    type === "image/svg+xml" ? `data:image/svg+xml;charset=utf-8,${encodeURIComponent(content)}` : `data:${type};base64,${content.replace(/\s/g, "")}`;
  image.alt = alt;
  image.className = "stored";
  if (typeof size === "object" && size !== null && "width" in size && typeof size.width === "number") image.width = size.width;
  return image;
}
