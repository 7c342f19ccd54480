import { timeline } from "../../src/index.js";
import { document } from "../draw.js";
import { documents, incidents } from "../fixtures/incidents.js";

export const timelineWide = () => timeline(incidents, { document, documents, width: 860 });
export const timelineNarrow = () => timeline(incidents, { document, documents, width: 400 });
export const timelineDark = () => timeline(incidents, { document, documents, width: 640, dark: true });
