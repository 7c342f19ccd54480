import type { Block } from "../content.js";

/** The passages that the briefing cites, document by document. */
export function sources(): Block[] {
  return [{ kind: "sources" }];
}
