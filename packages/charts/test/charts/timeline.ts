import { timeline } from "../../src/index.js";
import { document } from "../draw.js";
import { documents, incidents } from "../fixtures/incidents.js";
import { crowd } from "../fixtures/many.js";

export const timelineWide = () => timeline(incidents, { document, documents, width: 860 });
export const timelineNarrow = () => timeline(incidents, { document, documents, width: 400 });
export const timelineDark = () => timeline(incidents, { document, documents, width: 860, dark: true });
export const timelineDarkNarrow = () => timeline(incidents, { document, documents, width: 400, dark: true });
export const timelineCrowd = () => timeline(crowd, { document, documents, width: 640 });
export const timelineOne = () => timeline(incidents.slice(0, 1), { document, documents, width: 640 });
