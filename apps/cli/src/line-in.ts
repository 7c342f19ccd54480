import type { SourceDocument } from "@dateline/schema";
import { plainText } from "./wrap-text.js";

/** Returns a document's path and the line on which an offset lies, as in `a.txt:12`. */
export function lineIn({ path, text }: Pick<SourceDocument, "path" | "text">, start: number): string {
  return `${plainText(path)}:${text.slice(0, start).split("\n").length}`;
}
