const svgNamespace = "http://www.w3.org/2000/svg";

/**
 * Returns an SVG element as text that stands alone and is the same from every DOM and every run: attributes as they were set,
 * and Plot's counted ids (`plot-clip-7`) counted anew from 1 in this drawing.
 */
export function svgText(svg: Element): string {
  return renumber(elementText(svg, true));
}

function elementText(element: Element, isRoot: boolean): string {
  const attributes = [...element.attributes].filter(({ name }) => name !== "xmlns" && !name.startsWith("xmlns:"));
  const links = isRoot && element.querySelector("[*|href]") !== null ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : "";
  const open = `<${element.localName}${isRoot ? ` xmlns="${svgNamespace}"${links}` : ""}${attributes.map(({ name, value }) => ` ${name}="${escapeText(value).replaceAll('"', "&quot;")}"`).join("")}`;
  const content = [...element.childNodes].map(nodeText).join("");
  return content === "" ? `${open}/>` : `${open}>${content}</${element.localName}>`;
}

function nodeText(node: Node): string {
  if (node.nodeType === 1) return elementText(node as Element, false);
  return node.nodeType === 3 ? escapeText(node.nodeValue ?? "") : "";
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function renumber(text: string): string {
  const numbers = new Map<string, number>();
  return text.replace(/\b(plot-[a-z]+)-(\d+)\b/g, (id, kind: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${kind}-${number}`;
  });
}
