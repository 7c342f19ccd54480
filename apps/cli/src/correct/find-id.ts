import type { Dataset } from "@dateline/dataset";
import { type Correction, DatelineError, type ReportId } from "@dateline/schema";
import { distinctLength } from "../event-rows.js";
import { findEvent } from "../find-event.js";
import { nearestName } from "../nearest-name.js";

type Known = Pick<Dataset, "events" | "reports" | "originals" | "aliases">;

/** Returns the id of the event or account that an id, or the beginning of one, names: `r_` is an account's, all else an event's. */
export function findTarget(known: Known, wanted: string): string {
  return wanted.startsWith("r_") ? findReport(known, wanted) : findEvent(known, wanted).id;
}

/** Returns the id of the account that an id, or the beginning of one, names; also of one that corrections struck out. */
export function findReport({ reports, originals }: Known, wanted: string): ReportId {
  const prefix = wanted.startsWith("r_") ? wanted : `r_${wanted}`;
  const ids = [...new Set([...reports, ...originals].map(({ id }) => id))];
  return only(prefix, ids, "event/unknown", "account", "See `dateline explain DATASET EVENT` for the accounts of an event.");
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
