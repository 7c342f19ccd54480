/** What we use of a DOM node. The project's `lib` has no DOM, and a page is only read, never shown. */
export interface HtmlNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  firstChild: HtmlNode | null;
  nextSibling: HtmlNode | null;
  parentNode: HtmlNode | null;
}

export interface HtmlElement extends HtmlNode {
  remove(): void;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export interface HtmlDocument extends HtmlElement {
  documentElement: HtmlElement;
  body: HtmlElement;
}

const elementType = 1;
const textType = 3;

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === elementType;
}

export function isText(node: HtmlNode): boolean {
  return node.nodeType === textType;
}

/**
 * Calls `enter` and `leave` for each node below `root` in document order; where `enter` returns false the node's children are skipped.
 * A loop, since a hostile page nests deeper than the call stack.
 */
export function walk(root: HtmlNode, enter: (node: HtmlNode) => boolean, leave: (node: HtmlNode) => void): void {
  let node: HtmlNode | null = root.firstChild;
  while (node !== null && node !== root) {
    const descends: boolean = enter(node);
    if (descends && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    leave(node);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && node !== root) leave(node);
    }
    if (node !== null && node !== root) node = node.nextSibling;
  }
}

/** Returns how many nodes there are and how deep they nest, both counted up to the limits. */
export function measure(root: HtmlNode, limits: { nodes: number; depth: number }): { nodes: number; depth: number } {
  const size = { nodes: 0, depth: 0 };
  let depth = 0;
  walk(
    root,
    () => {
      depth += 1;
      size.nodes += 1;
      size.depth = Math.max(size.depth, depth);
      return size.nodes <= limits.nodes && size.depth <= limits.depth;
    },
    () => {
      depth -= 1;
    },
  );
  return size;
}
