import { trend } from "../../src/index.js";
import { document } from "../draw.js";
import { documents, incidents } from "../fixtures/incidents.js";
import { crowd } from "../fixtures/many.js";

export const trendWide = () => trend(incidents, { document, documents, width: 860 });
export const trendNarrow = () => trend(incidents, { document, documents, width: 400 });
export const trendDark = () => trend(incidents, { document, documents, width: 860, dark: true });
export const trendCrowd = () => trend(crowd, { document, documents, width: 640 });
