import type { HtmlElement } from "./html-node.js";
import { parsePage } from "./html-page.js";
import { type BlockText, toBlockText } from "./html-text.js";

/**
 * Returns the text of a part of a page, as feeds and mail hold them: all of it but menus, what is hidden and what `isLeftOut` tells of. Throws as
 * `parsePage` does.
 */
export function readFragment(path: string, source: string, isLeftOut?: (element: HtmlElement) => boolean): BlockText {
  return toBlockText(parsePage(path, source).documentElement, { skipSurroundings: true, ...(isLeftOut === undefined ? {} : { isLeftOut }) });
}

/** Returns a line of HTML, such as a feed's title, as plain words. Throws as `parsePage` does. */
export function readLine(path: string, source: string): string {
  return readFragment(path, source).text.replaceAll(/\s+/g, " ").trim();
}
