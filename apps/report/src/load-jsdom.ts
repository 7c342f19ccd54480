import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Returns jsdom. It takes longer to load than anything else here, and a briefing in Markdown, or of a notebook's own pictures, draws nothing. */
export const loadJsdom = (): typeof import("jsdom") => require("jsdom");
