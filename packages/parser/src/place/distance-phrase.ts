import type { Gazetteer } from "../gazetteer.js";
import { compassAt } from "./compass.js";
import type { PlaceCandidate } from "./place-candidate.js";
import type { SentenceView } from "./sentence-view.js";

const KM_IN: Readonly<Record<string, number>> = {
  km: 1,
  kms: 1,
  kilometer: 1,
  kilometers: 1,
  kilometre: 1,
  kilometres: 1,
  mile: 1.609,
  miles: 1.609,
  mi: 1.609,
};

/** Returns how far from which place the words after a name put it: "Darwish, about 12 km (7 miles) north of Mosul". Undefined where they do not. */
export function findDistance(view: SentenceView, to: number, gazetteer: Gazetteer): PlaceCandidate["offset"] {
  let at = /^[,(]$/.test(view.lower(to)) ? to + 1 : to;
  if (/^(?:which|that)$/.test(view.lower(at)) && /^(?:is|lies|sits)$/.test(view.lower(at + 1))) at += 2;
  if (/^(?:about|some|around|roughly|nearly|approximately|just|over|almost)$/.test(view.lower(at))) at += 1;
  const amount = Number(view.lower(at).replace(",", ""));
  const unit = KM_IN[view.lower(at + 1)];
  if (!Number.isFinite(amount) || view.lower(at) === "" || unit === undefined) return undefined;
  const bearingAt = afterBrackets(view, at + 2);
  const compass = compassAt(view, /^to$/.test(view.lower(bearingAt)) ? bearingAt + 2 : bearingAt, gazetteer);
  if (compass?.bearing == null || view.lower(compass.to) !== "of") return undefined;
  const reference = view.lower(compass.to + 1) === "the" ? compass.to + 2 : compass.to + 1;
  return { km: Math.round(amount * unit * 10) / 10, bearing: compass.bearing, reference };
}

function afterBrackets(view: SentenceView, from: number): number {
  if (view.lower(from) !== "(") return from;
  for (let at = from; at < from + 6; at++) if (view.lower(at) === ")") return at + 1;
  return from;
}
