import { casualties } from "../../src/index.js";
import { document } from "../draw.js";
import { documents, incidents } from "../fixtures/incidents.js";

export const casualtiesWide = () => casualties(incidents, { document, documents, width: 860 });
export const casualtiesNarrow = () => casualties(incidents, { document, documents, width: 400 });
export const casualtiesDark = () => casualties(incidents, { document, documents, width: 640, dark: true });
