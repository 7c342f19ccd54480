import { actorTargets } from "../../src/index.js";
import { document } from "../draw.js";
import { hostileIncidents } from "../fixtures/hostile.js";
import { documents, incidents } from "../fixtures/incidents.js";
import { crowd } from "../fixtures/many.js";

export const actorTargetsWide = () => actorTargets(incidents, { document, documents, width: 860 });
export const actorTargetsNarrow = () => actorTargets(incidents, { document, documents, width: 400 });
export const actorTargetsDark = () => actorTargets(incidents, { document, documents, width: 860, dark: true });
export const actorTargetsDarkNarrow = () => actorTargets(incidents, { document, documents, width: 400, dark: true });
export const actorTargetsCrowd = () => actorTargets(crowd, { document, documents, width: 640 });
export const actorTargetsHostile = () => actorTargets(hostileIncidents, { document, documents, width: 640 });
