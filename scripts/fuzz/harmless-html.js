import { defaultTreeAdapter, parse } from "parse5";
import { assert } from "./target.js";

/** Elements that run, load or send something. */
const harmful = new Set(
  "script iframe frame object embed applet link base form input button textarea select meta foreignobject animate set use image audio video source track portal".split(
    " ",
  ),
);
/** Attributes that hold an address. */
const addresses = new Set(["href", "src", "srcset", "action", "formaction", "data", "poster", "xlink:href", "background", "ping"]);

/**
 * Throws where a page, as browsers parse it, holds an element that runs or loads something, an attribute that is a program, or an address that leads to anything but the web, a mailbox or
 * a place of the page.
 * @param {string} html
 * @param {(name: string) => boolean} isOwn Elements that the page has of ours.
 */
export function assertHarmless(html, isOwn = () => false) {
  /** @type {import("parse5").DefaultTreeAdapterTypes.Node[]} */
  const left = [parse(html)];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if ("childNodes" in node) left.push(...node.childNodes);
    if (defaultTreeAdapter.isElementNode(node)) checkElement(node, isOwn);
  }
}

/** @param {import("parse5").DefaultTreeAdapterTypes.Element} element @param {(name: string) => boolean} isOwn */
function checkElement({ tagName, attrs }, isOwn) {
  assert(!harmful.has(tagName.toLowerCase()) || isOwn(tagName), `There is an element <${tagName}>.`);
  for (const { name, value } of attrs) {
    assert(!/^on/i.test(name), `<${tagName}> has a program in ${name}.`);
    assert(name !== "style" || !/url\(|expression|@import|position\s*:/i.test(value), `<${tagName}> loads by its style, or lies over the page: ${value}`);
    if (addresses.has(name)) assert(isHarmless(tagName, value), `<${tagName}> leads to ${value}.`);
  }
}

/** A picture runs nothing of what is written in it; all else is asked of the parser that browsers have. @param {string} name @param {string} address */
function isHarmless(name, address) {
  if (name === "img") return address === "" || /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/i.test(address);
  // Browsers open no page from data.
  if (/^data:image\/(png|jpeg|gif|webp);/i.test(address)) return true;
  const page = "https://own.example/page";
  return !URL.canParse(address, page) || ["http:", "https:", "mailto:"].includes(new URL(address, page).protocol);
}
