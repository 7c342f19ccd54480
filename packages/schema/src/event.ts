import { accuse } from "./event/accuse.js";
import { agree } from "./event/agree.js";
import { aid } from "./event/aid.js";
import { assault } from "./event/assault.js";
import { coerce } from "./event/coerce.js";
import { concede } from "./event/concede.js";
import { consult } from "./event/consult.js";
import { cooperate } from "./event/cooperate.js";
import { mobilize } from "./event/mobilize.js";
import { protest } from "./event/protest.js";
import { reject } from "./event/reject.js";
import { request } from "./event/request.js";
import { retreat } from "./event/retreat.js";
import { sanction } from "./event/sanction.js";
import { support } from "./event/support.js";
import { threaten } from "./event/threaten.js";

/** The sixteen types of PLOVER (Open Event Data Alliance, draft 2.0), from talk to deed. */
export const coreTypes = [
  agree,
  consult,
  support,
  concede,
  cooperate,
  aid,
  retreat,
  request,
  accuse,
  reject,
  threaten,
  protest,
  sanction,
  mobilize,
  coerce,
  assault,
] as const;

/** Name of a core event type, as in `assault`. */
export type CoreType = (typeof coreTypes)[number]["type"];
