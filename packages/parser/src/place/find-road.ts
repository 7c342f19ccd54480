import type { PlaceRule } from "./place-candidate.js";

const ROAD = /^(?:highway|interstate|route|autobahn|motorway|freeway|hwy|hwy\.|rte|rte\.)$/;

/** Finds numbered roads: "Highway 80", "Interstate 64", "I-95". */
export const findRoad: PlaceRule = (view, at) => {
  if (!view.isCapital(at) || view.isTaken(at)) return undefined;
  const isNumber = (token: number) => /^\d{1,4}[A-Z]?$/.test(view.tokens[token]?.text ?? "");
  const isNamed = ROAD.test(view.lower(at)) && isNumber(at + 1);
  const isLettered = /^[IMA]$/.test(view.tokens[at]?.text ?? "") && view.lower(at + 1) === "-" && view.touchesNext(at) && isNumber(at + 2);
  const to = isNamed ? at + 2 : isLettered ? at + 3 : at;
  if (to === at) return undefined;
  return {
    from: at,
    to,
    type: "location",
    rule: "road",
    name: view.surface(at, to),
    candidates: [],
    noun: { kind: "other", isFacility: false, tells: "capital" },
    score: 2,
  };
};
