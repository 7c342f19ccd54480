import { actors } from "../../src/index.js";
import { document } from "../draw.js";
import { documents, incidents } from "../fixtures/incidents.js";

export const actorsWide = () => actors(incidents, { document, documents, width: 860 });
export const actorsNarrow = () => actors(incidents, { document, documents, width: 400 });
export const actorsDark = () => actors(incidents, { document, documents, width: 640, dark: true });
