import { map } from "../../src/index.js";
import { document } from "../draw.js";
import { documents, incidents } from "../fixtures/incidents.js";

export const mapWide = () => map(incidents, { document, documents, width: 860 });
export const mapNarrow = () => map(incidents, { document, documents, width: 400 });
export const mapDark = () => map(incidents, { document, documents, width: 640, dark: true });
