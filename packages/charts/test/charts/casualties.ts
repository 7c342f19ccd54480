import { casualties } from "../../src/index.js";
import { document } from "../draw.js";
import { hostileIncidents } from "../fixtures/hostile.js";
import { documents, incidents } from "../fixtures/incidents.js";
import { crowd } from "../fixtures/many.js";

export const casualtiesWide = () => casualties(incidents, { document, documents, width: 860 });
export const casualtiesNarrow = () => casualties(incidents, { document, documents, width: 400 });
export const casualtiesDark = () => casualties(incidents, { document, documents, width: 860, dark: true });
export const casualtiesDarkNarrow = () => casualties(incidents, { document, documents, width: 400, dark: true });
export const casualtiesCrowd = () => casualties(crowd, { document, documents, width: 640 });
export const casualtiesHostile = () => casualties(hostileIncidents, { document, documents, width: 640 });
