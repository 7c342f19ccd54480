import { actor } from "./kinds/actor.js";
import { incident } from "./kinds/incident.js";
import type { KindName, KindRow } from "./kinds/kind.js";
import { situation } from "./kinds/situation.js";
import { trend } from "./kinds/trend.js";

/** Every kind of briefing by name. */
export const kinds: { readonly [Name in KindName]: KindRow } = { situation, incident, trend, actor };
