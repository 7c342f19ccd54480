/** An SVG element as the walker sees it, free of any DOM. */
export interface SvgNode {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly (SvgNode | string)[];
}

const textNode = 3;
const elementNode = 1;

/** Returns the tree under a DOM element, with declarations of its `style` attribute laid over its attributes, as CSS does. */
export function toSvgNode(element: Element): SvgNode {
  const attributes = new Map<string, string>();
  // By name, and from child to child: lists that know of each change are slow to go through.
  for (const name of element.getAttributeNames()) attributes.set(name, element.getAttribute(name) ?? "");
  for (const declaration of attributes.get("style")?.split(";") ?? []) {
    const colon = declaration.indexOf(":");
    if (colon > 0)
      attributes.set(
        declaration.slice(0, colon).trim(),
        declaration
          .slice(colon + 1)
          .replace("!important", "")
          .trim(),
      );
  }
  const children: (SvgNode | string)[] = [];
  for (let child: ChildNode | null = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === textNode) children.push(child.textContent ?? "");
    // A node of this type is an element; linkedom and jsdom have no common class to test for.
    else if (child.nodeType === elementNode) children.push(toSvgNode(child as Element));
  }
  return { name: element.localName, attributes, children };
}

/** Returns every element that carries an id, by id. */
export function indexById(node: SvgNode, index = new Map<string, SvgNode>()): Map<string, SvgNode> {
  const id = node.attributes.get("id");
  if (id !== undefined) index.set(id, node);
  for (const child of node.children) if (typeof child !== "string") indexById(child, index);
  return index;
}
