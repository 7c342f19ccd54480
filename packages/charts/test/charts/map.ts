import { map } from "../../src/index.js";
import { document } from "../draw.js";
import { acrossDateLine, inTwoRegions, withFarPlace } from "../fixtures/far.js";
import { documents, incidents } from "../fixtures/incidents.js";
import { crowd } from "../fixtures/many.js";

export const mapWide = () => map(incidents, { document, documents, width: 860 });
export const mapNarrow = () => map(incidents, { document, documents, width: 400 });
export const mapDark = () => map(incidents, { document, documents, width: 860, dark: true });
export const mapDarkNarrow = () => map(incidents, { document, documents, width: 400, dark: true });
export const mapCrowd = () => map(crowd, { document, documents, width: 640 });
export const mapOne = () => map(incidents.slice(0, 1), { document, documents, width: 640 });
export const mapCrowdNarrow = () => map(crowd, { document, documents, width: 400, dark: true });
export const mapFar = () => map(withFarPlace, { document, documents, width: 640 });
export const mapWorld = () => map(inTwoRegions, { document, documents, width: 640 });
export const mapDateLine = () => map(acrossDateLine, { document, documents, width: 640 });
export const mapInset = () => map(incidents, { document, documents, width: 640, inset: true });
