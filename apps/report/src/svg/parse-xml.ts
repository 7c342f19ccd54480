import { loadDom } from "../load-late.js";

/** Returns the root of a text of XML. What parses it is loaded with the first text: a briefing whose charts are drawn here has none. */
export function parseXml(text: string): Element | null {
  const { DOMParser } = loadDom();
  return new DOMParser().parseFromString(text, "image/svg+xml").documentElement as unknown as Element | null;
}
