import { parsePage } from "./html-page.js";
import { type BlockText, toBlockText } from "./html-text.js";

/** Returns the text of a part of a page, as feeds and mail hold them: all of it but menus and what is hidden. Throws as `parsePage` does. */
export function readFragment(path: string, source: string): BlockText {
  return toBlockText(parsePage(path, source).documentElement, { skipSurroundings: true });
}

/** Returns a line of HTML, such as a feed's title, as plain words. Throws as `parsePage` does. */
export function readLine(path: string, source: string): string {
  return readFragment(path, source).text.replaceAll(/\s+/g, " ").trim();
}
