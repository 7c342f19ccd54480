const svgNamespace = "http://www.w3.org/2000/svg";

/**
 * Returns an SVG element as text that stands alone and is the same from every DOM and every run: attributes in order of their names,
 * and Plot's counted ids (`plot-clip-7`) counted anew from 1 in this drawing.
 */
export function svgText(svg: Element): string {
  return renumber(elementText(svg, true));
}

function elementText(element: Element, isRoot: boolean): string {
  const attributes = [...element.attributes].filter(({ name }) => name !== "xmlns" && !name.startsWith("xmlns:")).sort((a, b) => (a.name < b.name ? -1 : 1));
  const content = [...element.childNodes].map(nodeText).join("");
  const links = isRoot && content.includes(" xlink:href=") ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : "";
  const open = `<${element.localName}${isRoot ? ` xmlns="${svgNamespace}"${links}` : ""}${attributes.map(attributeText).join("")}`;
  return content === "" ? `${open}/>` : `${open}>${content}</${element.localName}>`;
}

function attributeText({ name, value }: Attr): string {
  const text = name === "style" ? styleText(value) : value;
  return ` ${name}="${escapeText(text).replaceAll('"', "&quot;")}"`;
}

/** Style declarations written as browsers write them: `a: b; c: d;`. What stands in quotes or brackets is left as it is. */
function styleText(style: string): string {
  const declarations = style.match(/(?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\))+/g) ?? [];
  const written = declarations.map((declaration) => declaration.trim().replace(/^([\w-]+)\s*:\s*/, "$1: ")).filter((declaration) => declaration !== "");
  return written.map((declaration) => `${declaration.replace(/#(?:[\da-f]{6}|[\da-f]{3})(?![\w-])/gi, colourText)};`).join(" ");
}

/** Browsers write the colours of styles that a program has set in numbers. */
function colourText(hex: string): string {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : [hex.slice(1, 3), hex.slice(3, 5), hex.slice(5)];
  return `rgb(${digits.map((pair) => Number.parseInt(pair, 16)).join(", ")})`;
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
