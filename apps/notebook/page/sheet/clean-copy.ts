/** What a table or a few words are made of. Anything else is its text, and what is neither seen nor read is left out. */
const kept = new Set(
  "b blockquote br caption code dd div dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre small span strong sub sup table tbody td tfoot th thead tr ul".split(" "),
);
const dropped = new Set("script style template noscript iframe object embed svg math link meta title head".split(" "));
const numeric = /text-align:\s*right/;

/** Characters up to which a value of a table stays on one line: a date, a word. */
const short = 12;

/**
 * Returns a copy of what HTML says: tables and words, made anew element by element. No attribute comes with it but that a number stands to the
 * right, so it can be put into the page, whoever wrote the HTML.
 */
export function cleanCopy(html: string): DocumentFragment {
  // What is parsed so runs nothing and loads nothing.
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const copy = document.createDocumentFragment();
  copyChildren(parsed.body, copy);
  return copy;
}

function copyChildren(from: Element, to: Node): void {
  for (const node of from.childNodes) {
    if (node instanceof Text) to.appendChild(document.createTextNode(node.data));
    if (!(node instanceof Element) || dropped.has(node.localName)) continue;
    const made = kept.has(node.localName) ? to.appendChild(document.createElement(node.localName)) : to;
    if (made instanceof HTMLElement && numeric.test(node.getAttribute("style") ?? "")) made.style.textAlign = "right";
    if (made instanceof HTMLTableCellElement && (node.textContent ?? "").length <= short) made.className = "short";
    copyChildren(node, made);
  }
}
