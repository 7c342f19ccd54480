import { voices } from "../../src/index.js";
import { document } from "../draw.js";
import { documents, incidents } from "../fixtures/incidents.js";

export const voicesWide = () => voices(incidents, { document, documents, width: 860 });
export const voicesNarrow = () => voices(incidents, { document, documents, width: 400 });
export const voicesDark = () => voices(incidents, { document, documents, width: 860, dark: true });
export const voicesDarkNarrow = () => voices(incidents, { document, documents, width: 400, dark: true });
export const voicesEmpty = () => voices([], { document, width: 640 });
