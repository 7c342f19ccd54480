import { readIds } from "@dateline/dataset";
import { type Correction, DatelineError, type ReportId } from "@dateline/schema";
import { distinctLength } from "../event-rows.js";
import { findEventId } from "../find-event.js";
import { nearestName } from "../nearest-name.js";

/** Returns the id of the event or account that an id, or the beginning of one, names: `r_` is an account's, all else an event's. */
export async function findTarget(dir: string, wanted: string): Promise<string> {
  return wanted.startsWith("r_") ? findReport(dir, wanted) : findEventId(dir, wanted);
}

/** Returns the id of the account that an id, or the beginning of one, names; also of one that corrections struck out. */
export async function findReport(dir: string, wanted: string): Promise<ReportId> {
  const prefix = wanted.startsWith("r_") ? wanted : `r_${wanted}`;
  const [stored, originals] = await Promise.all([readIds(dir, "reports"), readIds(dir, "originals")]);
  return only(
    prefix,
    [...new Set([...stored, ...originals])],
    "event/unknown",
    "account",
    "See `dateline explain DATASET EVENT` for the accounts of an event.",
  );
}

/** Returns the id of the correction that an id, or the beginning of one, names. */
export function findCorrection(corrections: readonly Correction[], wanted: string): Correction["id"] {
  const prefix = wanted.startsWith("c_") ? wanted : `c_${wanted}`;
  const ids = corrections.map(({ id }) => id);
  return only(prefix, ids, "correction/unknown", "correction", "See `dateline correct DATASET log` for those there are.");
}

function only<Id extends string>(prefix: string, ids: readonly Id[], code: "event/unknown" | "correction/unknown", kind: string, listed: string): Id {
  const found = ids.filter((id) => id.startsWith(prefix));
  const [id] = found;
  if (id !== undefined && found.length === 1) return id;
  if (id === undefined) {
    const nearest = nearestName(prefix, prefix.length > 6 ? ids.map((one) => one.slice(0, prefix.length)) : []);
    const hint = nearest === undefined ? listed : `Did you mean ${nearest}? ${listed}`;
    throw new DatelineError(code, `No ${kind} has an id that begins with "${prefix}".`, { hint });
  }
  const length = distinctLength(found.map((one) => one.slice(2))) + 2;
  const shown = found.slice(0, 5).map((one) => one.slice(0, length));
  const hint = `Write more of it: ${shown.join(", ")}${found.length > 5 ? " …" : ""}.`;
  throw new DatelineError(code, `${found.length} ${kind}s have an id that begins with "${prefix}".`, { hint });
}
