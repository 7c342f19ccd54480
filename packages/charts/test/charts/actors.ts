import { actors } from "../../src/index.js";
import { document } from "../draw.js";
import { hostileIncidents } from "../fixtures/hostile.js";
import { documents, incidents } from "../fixtures/incidents.js";
import { crowd } from "../fixtures/many.js";

export const actorsWide = () => actors(incidents, { document, documents, width: 860 });
export const actorsNarrow = () => actors(incidents, { document, documents, width: 400 });
export const actorsDark = () => actors(incidents, { document, documents, width: 860, dark: true });
export const actorsDarkNarrow = () => actors(incidents, { document, documents, width: 400, dark: true });
export const actorsCrowd = () => actors(crowd, { document, documents, width: 640 });
export const actorsHostile = () => actors(hostileIncidents, { document, documents, width: 640 });
