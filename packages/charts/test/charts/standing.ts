import { standing } from "../../src/index.js";
import { document } from "../draw.js";
import { documents, incidents } from "../fixtures/incidents.js";
import { crowd } from "../fixtures/many.js";

export const standingWide = () => standing(incidents, { document, documents, width: 860 });
export const standingNarrow = () => standing(incidents, { document, documents, width: 400 });
export const standingDark = () => standing(incidents, { document, documents, width: 860, dark: true });
export const standingDarkNarrow = () => standing(incidents, { document, documents, width: 400, dark: true });
export const standingCrowd = () => standing(crowd, { document, documents, width: 640 });
