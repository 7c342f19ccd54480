import { actorTargets } from "../../src/index.js";
import { document } from "../draw.js";
import { documents, incidents } from "../fixtures/incidents.js";

export const actorTargetsWide = () => actorTargets(incidents, { document, documents, width: 860 });
export const actorTargetsNarrow = () => actorTargets(incidents, { document, documents, width: 400 });
export const actorTargetsDark = () => actorTargets(incidents, { document, documents, width: 640, dark: true });
