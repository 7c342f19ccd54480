import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Returns linkedom, when first asked for: only a notebook has pictures of its own. */
export const loadDom = (): typeof import("linkedom") => require("linkedom");

/** Returns the reader of Markdown, when first asked for: only a notebook has Markdown of its own. */
export const loadMarked = (): typeof import("marked") => require("marked");
