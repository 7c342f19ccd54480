import { accuseModes } from "./accuse.js";
import { agreeModes } from "./agree.js";
import { aidModes } from "./aid.js";
import { assaultModes } from "./assault.js";
import { coerceModes } from "./coerce.js";
import { concedeModes } from "./concede.js";
import { consultModes } from "./consult.js";
import { cooperateModes } from "./cooperate.js";
import { mobilizeModes } from "./mobilize.js";
import { protestModes } from "./protest.js";
import { rejectModes } from "./reject.js";
import { requestModes } from "./request.js";
import { retreatModes } from "./retreat.js";
import { sanctionModes } from "./sanction.js";
import { supportModes } from "./support.js";
import { threatenModes } from "./threaten.js";

/** The core modes. Names and definitions follow common newsroom use; each belongs to one type. */
export const coreModes = {
  ...assaultModes,
  ...supportModes,
  ...accuseModes,
  ...rejectModes,
  ...threatenModes,
  ...concedeModes,
  ...agreeModes,
  ...requestModes,
  ...consultModes,
  ...sanctionModes,
  ...retreatModes,
  ...mobilizeModes,
  ...protestModes,
  ...coerceModes,
  ...aidModes,
  ...cooperateModes,
};

/** Name of a core mode, as in `drone-attack`. */
export type CoreMode = keyof typeof coreModes;
