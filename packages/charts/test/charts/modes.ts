import { modes } from "../../src/index.js";
import { document } from "../draw.js";
import { documents, incidents } from "../fixtures/incidents.js";
import { crowd } from "../fixtures/many.js";

export const modesWide = () => modes(incidents, { document, documents, width: 860 });
export const modesNarrow = () => modes(incidents, { document, documents, width: 400 });
export const modesDark = () => modes(incidents, { document, documents, width: 860, dark: true });
export const modesDarkNarrow = () => modes(incidents, { document, documents, width: 400, dark: true });
export const modesCrowd = () => modes(crowd, { document, documents, width: 640 });
